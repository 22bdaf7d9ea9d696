import { type DossierFigures, type StayFigures } from '@app/contracts';
import { onTimeRate } from '../domain/statistics.js';
import type { AskedSelection, StatisticsAnswer } from '../queries/statistics.js';

export type Language = 'vi' | 'en';
export type Cell = string | number;
/** A table as it is printed: the first row is its head. */
export interface PrintedTable {
  readonly title: string;
  readonly rows: readonly (readonly Cell[])[];
}
export type NameOf = (key: string) => string;

const DOSSIER_COLUMNS: readonly (readonly [keyof DossierFigures | 'rate', string, string])[] = [
  ['carried', 'Tồn kỳ trước', 'Carried over'], ['received', 'Tiếp nhận trong kỳ', 'Received'],
  ['receivedDirect', 'trực tiếp', 'at the counter'], ['receivedOnline', 'trực tuyến', 'online'], ['receivedPostal', 'bưu chính', 'by post'],
  ['early', 'Đã xử lý trước hạn', 'Finished early'], ['onTime', 'Đã xử lý đúng hạn', 'Finished on time'], ['late', 'Đã xử lý quá hạn', 'Finished late'],
  ['countedLate', 'Đúng ngày hẹn nhưng bổ sung quá một lần', 'By its date, but supplemented more than once'],
  ['running', 'Đang xử lý', 'Running'], ['runningLate', 'đang xử lý quá hạn', 'running late'], ['paused', 'Tạm dừng', 'Paused'],
  ['refused', 'Từ chối', 'Refused'], ['stopped', 'Rút, dừng', 'Withdrawn or stopped'],
  ['rate', 'Tỷ lệ trước và đúng hạn (%)', 'Early and on time (%)'], ['p50', 'Trung vị (giờ làm việc)', 'Median (working hours)'], ['p90', '90% xong trong (giờ làm việc)', '90% within (working hours)'],
];
const STAY_COLUMNS: readonly (readonly [keyof StayFigures, string, string])[] = [
  ['received', 'Đến trong kỳ', 'Came in the period'], ['ended', 'Đã xong trong kỳ', 'Ended'],
  ['early', 'trước hạn', 'early'], ['onTime', 'đúng hạn', 'on time'], ['late', 'quá hạn', 'late'],
  ['running', 'Đang ở đây', 'Here now'], ['runningLate', 'đang quá hạn', 'running late'], ['paused', 'đang tạm dừng', 'paused'],
  ['p50', 'Trung vị (giờ làm việc)', 'Median (working hours)'], ['p90', '90% xong trong (giờ làm việc)', '90% within (working hours)'],
];
const HEADS = {
  agency: ['Cơ quan', 'Agency'], procedure: ['Thủ tục', 'Procedure'], channel: ['Hình thức nộp', 'Channel'], division: ['Bộ phận', 'Division'], step: ['Bước', 'Step'],
} as const;

export interface Printing {
  readonly asked: AskedSelection;
  readonly nameOf: NameOf;
  readonly language: Language;
}
/** The answer in the national table's order, with names, in working hours. */
export function printedTable({ grouping, dossiers, total, stays, staysTotal, countedUntil }: StatisticsAnswer, { asked, nameOf, language }: Printing): PrintedTable {
  const word = (vi: string, en: string) => (language === 'vi' ? vi : en);
  const [headVi, headEn] = HEADS[grouping];
  const { from, to, agency, procedure, channel } = asked;
  const title = [
    word(`Tiến độ giải quyết hồ sơ từ ${day(from)} đến ${day(to)}`, `Progress of dossiers from ${day(from)} to ${day(to)}`),
    ...[agency, procedure, channel].flatMap((filter) => (filter === undefined ? [] : [nameOf(String(filter))])),
    word(`số liệu đến ${moment(countedUntil)}`, `figures as of ${moment(countedUntil)}`),
  ].join(' · ');
  const first = word(headVi, headEn);
  if (stays) {
    const head = [first, ...STAY_COLUMNS.map(([, vi, en]) => word(vi, en))];
    const line = (name: string, row: StayFigures) => [name, ...STAY_COLUMNS.map(([column]) => cell(column, row[column]))];
    return { title, rows: [head, ...stays.map((row) => line(nameOf(row.key), row)), ...(staysTotal ? [line(word('Tổng cộng', 'Total'), staysTotal)] : [])] };
  }
  const head = [first, ...DOSSIER_COLUMNS.map(([, vi, en]) => word(vi, en))];
  const line = (name: string, row: DossierFigures) => [name, ...DOSSIER_COLUMNS.map(([column]) => cell(column, column === 'rate' ? onTimeRate(row) : row[column]))];
  const sum = total ? [line(word('Tổng cộng', 'Total'), total)] : [];
  return { title, rows: [head, ...(dossiers ?? []).map((row) => line(nameOf(row.key), row)), ...sum] };
}

/** `22/11/2026` of `2026-11-22`. */
export const day = (civil: string): string => civil.split('-').reverse().join('/');
/** `22/11/2026 11:40`, by the wall clock of Viet Nam. */
export function moment(instant: string): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${day(local.slice(0, 10))} ${local.slice(11, 16)}`;
}

const cell = (name: string, value: string | number | null): Cell =>
  value === null ? '' : name === 'p50' || name === 'p90' ? Math.round((Number(value) / 60) * 10) / 10 : value;
