import type { ListedDossier, Timing } from '@app/contracts';
import type { Text } from '@app/kernel';
import { type Cell, day, moment, type PrintedTable, type Printing } from './tables.js';

const HEADS: readonly Text[] = [
  { vi: 'Mã hồ sơ', en: 'Dossier' }, { vi: 'Cơ quan', en: 'Agency' }, { vi: 'Thủ tục', en: 'Procedure' }, { vi: 'Kênh nộp', en: 'Channel' },
  { vi: 'Tiếp nhận', en: 'Received' }, { vi: 'Hẹn trả', en: 'Promised' }, { vi: 'Xong lúc', en: 'Finished' }, { vi: 'Kết quả', en: 'Timing' },
  { vi: 'Cơ quan dùng (giờ làm việc)', en: 'Office took (working hours)' },
];
const TIMINGS: Readonly<Record<Timing, Text>> = {
  EARLY: { vi: 'Trước hạn', en: 'Early' }, ON_TIME: { vi: 'Đúng hạn', en: 'On time' }, OVERDUE: { vi: 'Quá hạn', en: 'Late' },
};

/** The list behind a figure as it stands on the page: codes and times, no name of a person. */
export function listedTable(dossiers: readonly ListedDossier[], { asked: { from, to }, nameOf, language }: Printing): PrintedTable {
  const at = (instant: string | null): string => (instant === null ? '' : moment(instant));
  const line = ({ code, agencyCode, procedureCode, channel, receivedAt, dueAt, finishedAt, timing, officeMinutes }: ListedDossier): readonly Cell[] => [
    code, nameOf(agencyCode), nameOf(procedureCode), nameOf(String(channel)), at(receivedAt), at(dueAt), at(finishedAt),
    timing === null ? '' : TIMINGS[timing][language], officeMinutes === null ? '' : Math.round((officeMinutes / 60) * 10) / 10,
  ];
  const title = language === 'vi' ? `Danh sách hồ sơ từ ${day(from)} đến ${day(to)}` : `Dossiers from ${day(from)} to ${day(to)}`;
  return { title, rows: [HEADS.map((head) => head[language]), ...dossiers.map(line)] };
}
