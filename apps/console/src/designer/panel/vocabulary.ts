import { DOSSIER_STATUSES, ROLE_NAMES, type RoleName, ROLES_NAMED, STATUS_WORDS } from '@app/contracts';
import type { Text } from '@app/kernel';

/** They look after the house; no step is given to them. */
const NOT_AT_WORK: readonly RoleName[] = ['systemAdmin', 'procedureApprover', 'auditor'];
/** Whom a drawing can give a step to; it may name others. */
export const ROLES: Readonly<Record<string, Text>> = Object.fromEntries(ROLES_NAMED.filter((role) => !NOT_AT_WORK.includes(role)).map((role) => [role, ROLE_NAMES[role]]));
/** The forms of the law by their numbers (Circular 03/2025/TT-VPCP). Papers of a procedure's own come with their words. */
export const FORMS_OF_LAW: Readonly<Record<string, Text>> = {
  appointmentSlip: { vi: 'Giấy tiếp nhận và hẹn trả kết quả (mẫu 01)', en: 'Appointment slip (form 01)' },
  supplementRequest: { vi: 'Phiếu yêu cầu bổ sung (mẫu 02)', en: 'Supplement request (form 02)' },
  refusalNotice: { vi: 'Phiếu từ chối tiếp nhận (mẫu 03)', en: 'Refusal notice (form 03)' },
  apologyLetter: { vi: 'Văn bản xin lỗi và hẹn lại (mẫu 04)', en: 'Apology letter (form 04)' },
  stopNotice: { vi: 'Thông báo dừng giải quyết (mẫu 05)', en: 'Stop notice (form 05)' },
  routingSheet: { vi: 'Phiếu kiểm soát quá trình (mẫu 06)', en: 'Routing sheet (form 06)' },
  dossierRegister: { vi: 'Sổ theo dõi hồ sơ (mẫu 07)', en: 'Dossier register (form 07)' },
};
/** What other parts of the house tell a dossier that waits for it. */
export const AWAITED: Readonly<Record<string, Text>> = {
  'payments.settled': { vi: 'Đã nộp đủ phí, lệ phí', en: 'The fee is paid' },
};
/** What other systems are asked to do. */
export const ASKED_OF_OTHERS: Readonly<Record<string, Text>> = {
  'population.register-birth': { vi: 'Gửi khai sinh sang cơ sở dữ liệu dân cư', en: 'The birth is sent to the population database' },
};
export const MESSAGES: Readonly<Record<string, Text>> = { ...AWAITED, ...ASKED_OF_OTHERS };
/** National statuses, 1 to 10. */
export const STATUSES: readonly Text[] = DOSSIER_STATUSES.map((status, at) => ({ vi: `${at + 1} · ${STATUS_WORDS[status].vi}`, en: `${at + 1} · ${STATUS_WORDS[status].en}` }));
export const UNITS = ['WORKING_DAY', 'WORKING_HOUR', 'DAY', 'MONTH'] as const;
export const CHANNELS = ['DIRECT', 'ONLINE', 'POSTAL'] as const;
