import { AuditIcon } from '@app/ui';
import { holdsOneOf, type Part } from '../shell/part-type.js';

export const part: Part = {
  path: 'audit',
  title: 'frame.part.audit',
  icon: AuditIcon,
  order: 3,
  texts: ['audit'],
  isFor: (account) => holdsOneOf(account, 'auditor', 'approver', 'centerLeader'),
  load: () => import('./index.js'),
};
