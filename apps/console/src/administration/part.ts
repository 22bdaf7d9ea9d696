import { AdministrationIcon } from '@app/ui';
import { holdsOneOf, type Part } from '../shell/part-type.js';

export const part: Part = {
  path: 'administration',
  title: 'frame.part.administration',
  icon: AdministrationIcon,
  order: 4,
  texts: ['administration'],
  isFor: (account) => holdsOneOf(account, 'systemAdmin'),
  load: () => import('./index.js'),
};
