/** Roles an official can hold in a division. */
export const OFFICIAL_ROLES = [
  'intakeOfficer', 'returnOfficer', 'centerLeader', 'civilStatusOfficer', 'specialist', 'divisionHead', 'approver', 'clerk',
  'consultee', 'systemAdmin', 'auditor', 'procedureApprover',
] as const;
