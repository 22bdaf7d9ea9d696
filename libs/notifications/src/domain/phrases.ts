import type { Text } from '@app/kernel';

/** What stands in a gap whose value nobody has given. How long an SMS can become is reckoned with these as well. */
export const NO_REASON: Text = { vi: 'xem văn bản trong hồ sơ', en: 'see the paper in the dossier' };
export const NO_DEADLINE: Text = { vi: 'theo văn bản trong hồ sơ', en: 'see the paper in the dossier' };
export const NO_AMOUNT: Text = { vi: 'theo quy định, chưa tính được', en: 'as the rules say, not known yet' };
export const NEW_CALENDAR: Text = { vi: 'lịch làm việc thay đổi', en: 'the working calendar was changed' };
/** An officer need not say why a claim holds. */
export const PROOF_HELD: Text = { vi: 'giấy tờ chứng minh được chấp nhận', en: 'the proof was accepted' };
