import type { Chance } from './chance.js';

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý', 'Trịnh', 'Mai', 'Cao'] as const;
const GIVEN = ['An', 'Bình', 'Cường', 'Dung', 'Đức', 'Giang', 'Hà', 'Hải', 'Hòa', 'Hương', 'Khánh', 'Lan', 'Linh', 'Minh', 'Nam', 'Nga', 'Oanh', 'Phúc', 'Quân', 'Sơn', 'Thảo', 'Tuấn', 'Vân', 'Yến'] as const;

/** Everybody in a declaration gets another name, plainly made up: `Mẫu` stands in the middle of each. The place of filing becomes the agency. */
export function withInventedNames(form: Readonly<Record<string, unknown>>, agencyCode: string, chance: Chance): Readonly<Record<string, unknown>> {
  const family = chance.one(FAMILIES);
  const nameLike = (old: string): string => {
    const name = `${chance.happens(0.6) ? family : chance.one(FAMILIES)} ${chance.one(['Văn', 'Thị', 'Minh', 'Thanh'])} Mẫu ${chance.one(GIVEN)}`;
    return old === old.toUpperCase() ? name.toUpperCase() : name;
  };
  const renamed = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => renamed(one, key));
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, renamed(one, name)]));
    if (typeof value !== 'string') return value;
    if (key === 'fullName') return nameLike(value);
    return key === 'agency' || key === 'receivingAgency' ? agencyCode : value;
  };
  return renamed(form, '') as Readonly<Record<string, unknown>>;
}
