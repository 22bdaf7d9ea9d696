import type { Texts } from '@app/ui';

const ROLES = [
  'intakeOfficer', 'returnOfficer', 'centerLeader', 'civilStatusOfficer', 'specialist', 'divisionHead', 'approver', 'clerk', 'consultee', 'systemAdmin', 'auditor', 'procedureApprover',
] as const;

/** A role as people call it. */
export function roleWord(role: string | null, t: Texts['t']): string {
  const known = ROLES.find((one) => one === role);
  return known ? t(`frame.role.${known}`) : (role ?? '');
}
