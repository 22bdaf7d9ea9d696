import { AuditIcon } from '@app/ui';
import type { Part } from '../shell/part-type.js';

export const part: Part = {
  path: 'audit',
  title: 'frame.part.audit',
  icon: AuditIcon,
  order: 3,
  texts: ['audit'],
  isFor: ({ kind }) => kind === 'OFFICIAL',
  load: () => import('./index.js'),
};
