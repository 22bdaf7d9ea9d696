import { PROVINCES } from '@app/contracts';

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

/** Offered to choose from; another word may be typed. */
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

/** Place of a committee as papers are dated there: `UBND phường Hạc Thành` is at `Hạc Thành`. */
export const placeNameOf = (agency: string): string => bare(agency).replace(/^(xã|phường|đặc khu|tỉnh|thành phố) /u, '');
