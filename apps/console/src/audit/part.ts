import { AuditIcon } from '@app/ui';
import { holdsRole, type Part } from '../shell/part-type.js';

const AUDITS = ['auditor', 'approver', 'centerLeader'] as const;

export const part: Part = {
  path: 'audit',
  title: 'frame.part.audit',
  icon: AuditIcon,
  order: 3,
  texts: ['audit'],
  isFor: (account) => AUDITS.some((role) => holdsRole(account, role)),
  load: () => import('./index.js'),
};
