import { AdministrationIcon } from '@app/ui';
import { holdsRole, type Part } from '../shell/part-type.js';

export const part: Part = {
  path: 'administration',
  title: 'frame.part.administration',
  icon: AdministrationIcon,
  order: 4,
  texts: ['administration'],
  isFor: (account) => holdsRole(account, 'systemAdmin'),
  load: () => import('./index.js'),
};
