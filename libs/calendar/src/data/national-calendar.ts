import type { CivilDay, Text } from '@app/kernel';
import type { CalendarEntry, WorkCalendar, WorkSession } from '../calendar.types.js';
import { type Decision, DECISIONS as BY, NAMES } from './decisions.js';

type Name = keyof typeof NAMES;
const entry = (kind: CalendarEntry['kind'], reason: CalendarEntry['reason'], name: (of: Text) => Text) =>
  (days: string, holiday: Name, by: Decision): CalendarEntry[] =>
    days.split(' ').map((day) => ({ day: day as CivilDay, kind, reason, name: name(NAMES[holiday]), ...by }));

const off = entry('OFF', 'publicHoliday', (of) => of);
const compensated = entry('OFF', 'compensatoryDay', ({ vi, en }) => ({ vi: `Nghỉ bù ${vi}`, en: `${en}, compensatory day` }));
const swappedOff = entry('OFF', 'workingDaySwap', ({ vi, en }) => ({ vi: `Nghỉ hoán đổi dịp ${vi}`, en: `${en}, swapped day off` }));
const madeUp = entry('MAKE_UP', 'workingDaySwap', ({ vi, en }) => ({ vi: `Làm bù cho dịp ${vi}`, en: `${en}, made-up working day` }));

/** Holidays that fall on a weekly rest day stand here too, so that a ledger can name them. */
const ENTRIES: readonly CalendarEntry[] = [
  ...off('2023-01-01', 'newYear', BY.lawFor2023),
  ...compensated('2023-01-02', 'newYear', BY.announcement2023),
  ...off('2023-01-20 2023-01-21 2023-01-22 2023-01-23 2023-01-24', 'lunarNewYear', BY.announcement2023),
  ...compensated('2023-01-25 2023-01-26', 'lunarNewYear', BY.announcement2023),
  ...off('2023-04-29', 'hungKingsDay', BY.lawFor2023),
  ...off('2023-04-30', 'victoryDay', BY.lawFor2023),
  ...off('2023-05-01', 'labourDay', BY.lawFor2023),
  ...compensated('2023-05-02', 'hungKingsDay', BY.announcement2023),
  ...compensated('2023-05-03', 'victoryDay', BY.announcement2023),
  ...off('2023-09-01 2023-09-02', 'nationalDay', BY.announcement2023),
  ...compensated('2023-09-04', 'nationalDay', BY.announcement2023),

  ...off('2024-01-01', 'newYear', BY.lawFor2024),
  ...off('2024-02-08 2024-02-09 2024-02-10 2024-02-11 2024-02-12', 'lunarNewYear', BY.announcement2024),
  ...compensated('2024-02-13 2024-02-14', 'lunarNewYear', BY.announcement2024),
  ...off('2024-04-18', 'hungKingsDay', BY.lawFor2024),
  ...swappedOff('2024-04-29', 'victoryDay', BY.swap2024),
  ...off('2024-04-30', 'victoryDay', BY.lawFor2024),
  ...off('2024-05-01', 'labourDay', BY.lawFor2024),
  ...madeUp('2024-05-04', 'victoryDay', BY.swap2024),
  ...off('2024-09-02 2024-09-03', 'nationalDay', BY.announcement2024),

  ...off('2025-01-01', 'newYear', BY.lawFor2025),
  ...off('2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31', 'lunarNewYear', BY.announcement2025),
  ...off('2025-04-07', 'hungKingsDay', BY.lawFor2025),
  ...madeUp('2025-04-26', 'labourDay', BY.announcement2025),
  ...off('2025-04-30', 'victoryDay', BY.lawFor2025),
  ...off('2025-05-01', 'labourDay', BY.lawFor2025),
  ...swappedOff('2025-05-02', 'labourDay', BY.announcement2025),
  ...off('2025-09-01 2025-09-02', 'nationalDay', BY.announcement2025),

  ...off('2026-01-01', 'newYear', BY.lawFor2026),
  ...swappedOff('2026-01-02', 'newYear', BY.newYearSwap2026),
  ...madeUp('2026-01-10', 'newYear', BY.newYearSwap2026),
  ...off('2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20', 'lunarNewYear', BY.announcement2026),
  ...off('2026-04-26', 'hungKingsDay', BY.lawFor2026),
  ...compensated('2026-04-27', 'hungKingsDay', BY.lawFor2026),
  ...off('2026-04-30', 'victoryDay', BY.lawFor2026),
  ...off('2026-05-01', 'labourDay', BY.lawFor2026),
  ...madeUp('2026-08-22', 'nationalDay', BY.announcement2026),
  ...swappedOff('2026-08-31', 'nationalDay', BY.announcement2026),
  ...off('2026-09-01 2026-09-02', 'nationalDay', BY.announcement2026),
  ...off('2026-11-24', 'cultureDay', BY.cultureDay),

  ...off('2027-01-01', 'newYear', BY.statute2027),
  ...off('2027-02-04 2027-02-05 2027-02-06 2027-02-07 2027-02-08', 'lunarNewYear', BY.statute2027),
  ...compensated('2027-02-09 2027-02-10', 'lunarNewYear', BY.statute2027),
  ...off('2027-04-16', 'hungKingsDay', BY.statute2027),
  ...off('2027-04-30', 'victoryDay', BY.statute2027),
  ...off('2027-05-01', 'labourDay', BY.statute2027),
  ...compensated('2027-05-03', 'labourDay', BY.statute2027),
  ...off('2027-09-02 2027-09-03', 'nationalDay', BY.statute2027),
  ...off('2027-11-24', 'cultureDay', BY.cultureDay),
];

/** Office hours of Thanh Hóa, eight hours a day; an agency may keep others. */
const OFFICE_HOURS: readonly WorkSession[] = [
  { from: '07:00', to: '11:30' },
  { from: '13:30', to: '17:00' },
];
const NATIONAL: WorkCalendar = {
  id: 'VN',
  timeZone: 'Asia/Ho_Chi_Minh',
  sessionsByWeekday: [[], OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, [], []],
  entries: ENTRIES,
  years: [
    { year: 2023, status: 'announced', knownFrom: BY.announcement2023.knownFrom },
    { year: 2024, status: 'announced', knownFrom: BY.announcement2024.knownFrom },
    { year: 2025, status: 'announced', knownFrom: BY.announcement2025.knownFrom },
    { year: 2026, status: 'announced', knownFrom: BY.announcement2026.knownFrom },
    { year: 2027, status: 'byStatute', knownFrom: BY.statute2027.knownFrom },
  ],
};

/**
 * Public days off of Vietnam from 2023 to 2027 for offices that work Monday to Friday, 07:00-11:30 and 13:30-17:00.
 * 2027 is drafted from the law and not announced: every due date that touches it is `provisional`. Always the same
 * value, so that what is worked out from it is kept; an agency with other hours spreads it into a calendar of its own.
 *
 * @see Labour Code 45/2019/QH14, art. 111.3 and 112; Resolution 28/2026/QH16 (24 November)
 */
export const nationalCalendar = (): WorkCalendar => NATIONAL;
