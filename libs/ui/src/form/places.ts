/** A place in an address. `value` is what is kept: the code of the national list where the directory of agencies knows it, else the name. */
export interface Place {
  readonly value: string;
  readonly name: string;
}
export interface Places {
  readonly provinces: readonly Place[];
  /** By the province's value. Where a list is not whole, a name may be typed as well. */
  readonly communes: Readonly<Record<string, readonly Place[]>>;
}

/** The 34 provinces and cities since 1/7/2025 (Resolution 202/2025/QH15; codes of Decision 19/2025/QĐ-TTg). */
export const PROVINCES = [
  ['01', 'Hà Nội'], ['04', 'Cao Bằng'], ['08', 'Tuyên Quang'], ['11', 'Điện Biên'], ['12', 'Lai Châu'], ['14', 'Sơn La'], ['15', 'Lào Cai'],
  ['19', 'Thái Nguyên'], ['20', 'Lạng Sơn'], ['22', 'Quảng Ninh'], ['24', 'Bắc Ninh'], ['25', 'Phú Thọ'], ['31', 'Hải Phòng'], ['33', 'Hưng Yên'],
  ['37', 'Ninh Bình'], ['38', 'Thanh Hóa'], ['40', 'Nghệ An'], ['42', 'Hà Tĩnh'], ['44', 'Quảng Trị'], ['46', 'Huế'], ['48', 'Đà Nẵng'], ['51', 'Quảng Ngãi'],
  ['52', 'Gia Lai'], ['56', 'Khánh Hòa'], ['66', 'Đắk Lắk'], ['68', 'Lâm Đồng'], ['75', 'Đồng Nai'], ['79', 'TP. Hồ Chí Minh'], ['80', 'Tây Ninh'],
  ['82', 'Đồng Tháp'], ['86', 'Vĩnh Long'], ['91', 'An Giang'], ['92', 'Cần Thơ'], ['96', 'Cà Mau'],
] as const;

/** Offered while typing; another word may be typed. */
export const ETHNICITIES = [
  'Kinh', 'Tày', 'Thái', 'Mường', 'Khmer', 'Hoa', 'Nùng', 'Mông', 'Dao', 'Gia Rai', 'Ê Đê', 'Ba Na', 'Xơ Đăng', 'Sán Chay', 'Cơ Ho', 'Chăm', 'Sán Dìu', 'Hrê',
  'Ra Glai', 'Mnông', 'X’tiêng', 'Bru - Vân Kiều', 'Thổ', 'Khơ Mú', 'Cơ Tu', 'Giáy', 'Giẻ Triêng', 'Tà Ôi', 'Mạ', 'Co', 'Chơ Ro', 'Xinh Mun', 'Hà Nhì', 'Chu Ru',
  'Lào', 'Kháng', 'La Chí', 'Phù Lá', 'La Hủ', 'La Ha', 'Pà Thẻn', 'Chứt', 'Lự', 'Lô Lô', 'Mảng', 'Cờ Lao', 'Bố Y', 'Cống', 'Ngái', 'Si La', 'Pu Péo', 'Rơ Măm', 'Brâu', 'Ơ Đu',
] as const;
export const NATIONALITIES = ['Việt Nam', 'Lào', 'Campuchia', 'Trung Quốc', 'Hàn Quốc', 'Nhật Bản', 'Đài Loan', 'Hoa Kỳ', 'Pháp', 'Đức', 'Nga', 'Úc'] as const;

interface KnownAgency {
  readonly name: { readonly vi: string };
  readonly administrativeCode: string | null;
  readonly parentCode: string | null;
  readonly code: string;
}

/** Places as this installation knows them: provinces of the whole country, communes of the agencies that are in its directory. */
export function placesOf(agencies: readonly KnownAgency[]): Places {
  const communes: Record<string, Place[]> = {};
  for (const { name, administrativeCode, parentCode } of agencies) {
    if (administrativeCode === null || !/^\d{5}$/.test(administrativeCode)) continue;
    const parent = agencies.find(({ code }) => code === parentCode);
    const province = PROVINCES.find(([code, own]) => code === parent?.administrativeCode || parent?.name.vi.endsWith(own));
    if (province) (communes[province[0]] ??= []).push({ value: administrativeCode, name: bare(name.vi) });
  }
  return { provinces: PROVINCES.map(([value, name]) => ({ value, name })), communes };
}

/** An address in one line, by the names of its places. */
export function addressShown(address: Readonly<Record<string, unknown>>, { provinces, communes }: Places): string {
  const { province, commune, detail } = address;
  const communeName = (communes[String(province)] ?? []).find(({ value }) => value === commune)?.name ?? commune;
  const provinceName = provinces.find(({ value }) => value === province)?.name ?? province;
  return [detail, communeName, provinceName].filter((part) => typeof part === 'string' && part.trim() !== '').join(', ');
}

const bare = (name: string): string => name.replace(/^(UBND|Ủy ban nhân dân) /u, '');
