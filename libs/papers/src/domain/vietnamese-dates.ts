import { millisecondsOf, type Instant } from '@app/kernel';

interface Wall {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly hour: string;
  readonly minute: string;
}
/** Vietnam keeps one offset, and has no summer time. */
const OFFSET_MILLISECONDS = 7 * 3_600_000;

/** Hands of the clock on the wall of a Vietnamese office. */
export function wallOf(at: Instant): Wall {
  const text = new Date(millisecondsOf(at) + OFFSET_MILLISECONDS).toISOString();
  return { year: text.slice(0, 4), month: text.slice(5, 7), day: text.slice(8, 10), hour: text.slice(11, 13), minute: text.slice(14, 16) };
}
/** `22/11/2026` */
export function dateOf(at: Instant): string {
  const { day, month, year } = wallOf(at);
  return `${day}/${month}/${year}`;
}
/** `09:30 22/11/2026` */
export function timeAndDate(at: Instant): string {
  const { hour, minute } = wallOf(at);
  return `${hour}:${minute} ${dateOf(at)}`;
}
/** `09 giờ 30 phút, ngày 22 tháng 11 năm 2026` */
export function timeInWords(at: Instant): string {
  const { hour, minute } = wallOf(at);
  return `${hour} giờ ${minute} phút, ${dayInWords(at)}`;
}
/** `ngày 02 tháng 01 năm 2026`: days below ten and the first two months are written with a zero (Decree 30/2020, Appendix I). */
export function dayInWords(at: Instant): string {
  const { day, month, year } = wallOf(at);
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}
/** Place name of a committee: `UBND phường Hạc Thành` is dated at `Hạc Thành`. */
export const placeOfAgency = (name: string): string =>
  name.replace(/^(UBND|Ủy ban nhân dân|HĐND)\s+/iu, '').replace(/^(xã|phường|thị trấn|đặc khu|tỉnh|thành phố)\s+/iu, '');
