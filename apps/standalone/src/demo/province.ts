import type { CivilDay, Text } from '@app/kernel';
import type { Agency, Division } from '@app/routing';

/**
 * A province to try the system in. The names of places are real and their administrative codes those of the national list;
 * the agency codes below `H56` are invented, as the real ones are not published.
 */
interface Commune {
  readonly code: string;
  readonly slug: string;
  readonly name: Text;
  readonly administrativeCode: string;
  readonly kind: 'WARD' | 'COMMUNE';
}

export const COMMUNES: readonly Commune[] = [
  {
    code: 'H56.30',
    slug: 'hacthanh',
    administrativeCode: '14797',
    kind: 'WARD',
    name: { vi: 'UBND phường Hạc Thành', en: 'People’s Committee of Hac Thanh ward' },
  },
  {
    code: 'H56.31',
    slug: 'nongcong',
    administrativeCode: '16279',
    kind: 'COMMUNE',
    name: { vi: 'UBND xã Nông Cống', en: 'People’s Committee of Nong Cong commune' },
  },
  {
    code: 'H56.32',
    slug: 'thoxuan',
    administrativeCode: '15499',
    kind: 'COMMUNE',
    name: { vi: 'UBND xã Thọ Xuân', en: 'People’s Committee of Tho Xuan commune' },
  },
  {
    code: 'H56.33',
    slug: 'samson',
    administrativeCode: '16531',
    kind: 'WARD',
    name: { vi: 'UBND phường Sầm Sơn', en: 'People’s Committee of Sam Son ward' },
  },
];

const SINCE = '2025-07-01' as CivilDay;
const CENTER: Text = { vi: 'Trung tâm Phục vụ hành chính công', en: 'Public Service Center' };
const OFFICE: Text = { vi: 'Văn phòng HĐND và UBND', en: 'Office of the People’s Council and Committee' };
const ECONOMY: Record<Commune['kind'], Text> = {
  WARD: { vi: 'Phòng Kinh tế, Hạ tầng và Đô thị', en: 'Economy, Infrastructure and Urban Division' },
  COMMUNE: { vi: 'Phòng Kinh tế', en: 'Economy Division' },
};
const divisionsOfCommune = (kind: Commune['kind']): Readonly<Record<string, Text>> => ({
  TTPVHCC: CENTER,
  VHXH: { vi: 'Phòng Văn hóa – Xã hội', en: 'Culture and Social Affairs Division' },
  KTHTDT: ECONOMY[kind],
  VP: OFFICE,
  LD: { vi: 'Lãnh đạo UBND', en: 'Leaders of the People’s Committee' },
  DATDAI: { vi: 'Chi nhánh Văn phòng đăng ký đất đai', en: 'Land Registry Branch' },
  PCCC: { vi: 'Đội Cảnh sát PCCC và CNCH', en: 'Fire Prevention and Rescue Police' },
  DIENLUC: { vi: 'Đội quản lý điện lực', en: 'Power Grid Unit' },
});

const agency = (
  code: string,
  name: Text,
  more: Pick<Agency, 'level' | 'parentCode' | 'administrativeCode'>,
): Agency => ({
  code,
  name,
  ...more,
  effectiveFrom: SINCE,
  effectiveTo: null,
  successorCode: null,
});
const division = (agencyCode: string, code: string, name: Text): Division => ({
  id: `${agencyCode}/${code}`,
  agencyCode,
  code,
  name,
  effectiveFrom: SINCE,
  effectiveTo: null,
});

/** Parents stand before their children. */
export const AGENCIES: readonly Agency[] = [
  agency(
    'H56',
    { vi: 'UBND tỉnh Thanh Hóa', en: 'People’s Committee of Thanh Hoa province' },
    { level: 'PROVINCE', parentCode: null, administrativeCode: null },
  ),
  agency(
    'H56.02',
    { vi: 'Trung tâm Phục vụ hành chính công tỉnh Thanh Hóa', en: 'Public Service Center of Thanh Hoa province' },
    { level: 'PROVINCE', parentCode: 'H56', administrativeCode: null },
  ),
  ...COMMUNES.map(({ code, name, administrativeCode }) =>
    agency(code, name, { level: 'COMMUNE', parentCode: 'H56', administrativeCode }),
  ),
];

export const DIVISIONS: readonly Division[] = [
  division('H56', 'VP', { vi: 'Văn phòng UBND tỉnh', en: 'Office of the Provincial People’s Committee' }),
  division('H56.02', 'TTPVHCC', CENTER),
  ...COMMUNES.flatMap(({ code, kind }) =>
    Object.entries(divisionsOfCommune(kind)).map(([each, name]) => division(code, each, name)),
  ),
];
