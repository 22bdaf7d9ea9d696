import { AuditIcon } from '@app/ui';
import { type Part, readsTheLog } from '../shell/part-type.js';

export const part: Part = {
  path: 'audit',
  title: 'frame.part.audit',
  icon: AuditIcon,
  order: 3,
  // The desk's words for commands, too.
  texts: ['audit', 'desk'],
  isFor: readsTheLog,
  load: () => import('./index.js'),
};
