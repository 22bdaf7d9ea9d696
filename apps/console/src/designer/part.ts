import { DesignerIcon } from '@app/ui';
import { holdsRole, type Part } from '../shell/part-type.js';

export const part: Part = {
  path: 'designer',
  title: 'frame.part.designer',
  icon: DesignerIcon,
  order: 2,
  texts: ['designer'],
  isFor: (account) => holdsRole(account, 'systemAdmin') || holdsRole(account, 'procedureApprover'),
  load: () => import('./index.js'),
};
