import { DesignerIcon } from '@app/ui';
import { holdsOneOf, type Part } from '../shell/part-type.js';

export const part: Part = {
  path: 'designer',
  title: 'frame.part.designer',
  icon: DesignerIcon,
  order: 2,
  texts: ['designer', 'filing'],
  isFor: (account) => holdsOneOf(account, 'systemAdmin', 'procedureApprover'),
  load: () => import('./index.js'),
};
