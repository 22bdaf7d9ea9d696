import type { Text } from '@app/kernel';

/** Roles as people call them: the one catalogue of these words, for pages and answers alike. */
export const ROLE_NAMES = {
  intakeOfficer: { vi: 'Cán bộ tiếp nhận', en: 'Intake officer' },
  returnOfficer: { vi: 'Cán bộ trả kết quả', en: 'Return officer' },
  centerLeader: { vi: 'Lãnh đạo Trung tâm', en: 'Head of the center' },
  civilStatusOfficer: { vi: 'Công chức tư pháp – hộ tịch', en: 'Civil status officer' },
  specialist: { vi: 'Chuyên viên thụ lý', en: 'Specialist' },
  divisionHead: { vi: 'Trưởng phòng', en: 'Head of division' },
  approver: { vi: 'Lãnh đạo ký duyệt', en: 'Approver' },
  clerk: { vi: 'Văn thư', en: 'Clerk' },
  consultee: { vi: 'Cơ quan được lấy ý kiến', en: 'Consulted body' },
  systemAdmin: { vi: 'Quản trị hệ thống', en: 'System administrator' },
  procedureApprover: { vi: 'Người duyệt quy trình', en: 'Procedure approver' },
  auditor: { vi: 'Người giám sát', en: 'Auditor' },
} as const satisfies Readonly<Record<string, Text>>;
export type RoleName = keyof typeof ROLE_NAMES;
export const ROLES_NAMED = Object.keys(ROLE_NAMES) as readonly RoleName[];
/** Undefined for a role nobody here knows: a drawing from elsewhere may name others. */
export const roleName = (role: string): Text | undefined => (Object.hasOwn(ROLE_NAMES, role) ? ROLE_NAMES[role as RoleName] : undefined);
