import { PersonIcon } from '@app/ui';
import type { Part } from '../shell/part-type.js';

export const part: Part = {
  path: 'account',
  title: 'frame.nav.account',
  icon: PersonIcon,
  order: 9,
  isOwn: true,
  texts: ['account'],
  isFor: ({ kind }) => kind === 'OFFICIAL',
  load: () => import('./index.js'),
};
