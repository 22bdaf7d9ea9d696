import { AuditIcon } from '@app/ui';
import { holdsOneOf, type Part } from '../shell/part-type.js';

export const part: Part = {
  path: 'audit',
  title: 'frame.part.audit',
  icon: AuditIcon,
  order: 3,
  // The desk's words for commands, too.
  texts: ['audit', 'desk'],
  // With roles of one's own: who stands in for a head does not read the log.
  isFor: ({ roles, ...account }) => holdsOneOf({ ...account, roles: roles.filter(({ onBehalfOf }) => onBehalfOf === undefined) }, 'auditor', 'approver', 'centerLeader'),
  load: () => import('./index.js'),
};
