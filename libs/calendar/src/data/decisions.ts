import type { Instant, Text } from '@app/kernel';

/** The document behind a day off, and from when an office could know it. */
export interface Decision {
  readonly source: string;
  readonly knownFrom: Instant;
  /** The document, its number or its date was not checked against an official text. */
  readonly unverified?: boolean;
  /** From the law alone: gives way to the announcement of the year. */
  readonly drafted?: boolean;
}
const midnight = (day: string): Instant => new Date(`${day}T00:00:00+07:00`).toISOString() as Instant;

const LABOUR_CODE = 'Bộ luật Lao động 45/2019/QH14, điều 112';

/**
 * Where the day of publication is not known, the entry counts as known from 1 December of the year before: late
 * enough to be after the usual announcement in November, early enough for every term that runs into the year.
 */
export const DECISIONS = {
  lawFor2023: { source: LABOUR_CODE, knownFrom: midnight('2022-12-01'), unverified: true },
  announcement2023: {
    source: 'Thông báo nghỉ lễ, Tết năm 2023 của Bộ Lao động – Thương binh và Xã hội',
    knownFrom: midnight('2022-12-01'),
    unverified: true,
  },
  lawFor2024: { source: LABOUR_CODE, knownFrom: midnight('2023-12-01'), unverified: true },
  announcement2024: {
    source: 'Thông báo nghỉ lễ, Tết năm 2024 của Bộ Lao động – Thương binh và Xã hội',
    knownFrom: midnight('2023-12-01'),
    unverified: true,
  },
  swap2024: { source: 'Công văn 2450/VPCP-KGVX', knownFrom: midnight('2024-04-12') },
  lawFor2025: { source: LABOUR_CODE, knownFrom: midnight('2024-12-01'), unverified: true },
  announcement2025: {
    source: 'Thông báo nghỉ lễ, Tết năm 2025 của Bộ Lao động – Thương binh và Xã hội',
    knownFrom: midnight('2024-12-01'),
    unverified: true,
  },
  lawFor2026: { source: LABOUR_CODE, knownFrom: midnight('2025-12-01'), unverified: true },
  announcement2026: { source: 'Thông báo 9441/TB-BNV', knownFrom: midnight('2025-12-01'), unverified: true },
  /** Later than the announcement of the year, and known by its effect only. */
  newYearSwap2026: {
    source: 'Phương án hoán đổi ngày làm việc dịp Tết Dương lịch 2026 của Bộ Nội vụ',
    knownFrom: midnight('2025-12-25'),
    unverified: true,
  },
  /** Known from the day it is in force; when it was published is not on record here. */
  cultureDay: { source: 'Nghị quyết 28/2026/QH16', knownFrom: midnight('2026-07-01') },
  /** Drafted from the law alone: which days of Tết, and the day beside 2 September, are a guess until announced. */
  statute2027: {
    source: `${LABOUR_CODE} (chưa có thông báo năm 2027)`,
    knownFrom: midnight('2026-07-01'),
    unverified: true,
    drafted: true,
  },
} as const satisfies Record<string, Decision>;

export const NAMES = {
  newYear: { vi: 'Tết Dương lịch', en: 'New Year’s Day' },
  lunarNewYear: { vi: 'Tết Âm lịch', en: 'Lunar New Year' },
  hungKingsDay: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Commemoration Day' },
  victoryDay: { vi: 'Ngày Chiến thắng', en: 'Victory Day' },
  labourDay: { vi: 'Ngày Quốc tế Lao động', en: 'International Labour Day' },
  nationalDay: { vi: 'Quốc khánh', en: 'National Day' },
  cultureDay: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' },
} as const satisfies Record<string, Text>;
