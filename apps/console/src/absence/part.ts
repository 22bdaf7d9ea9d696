import { PersonIcon } from '@app/ui';
import type { Part } from '../shell/part-type.js';

export const part: Part = {
  path: 'absence',
  title: 'frame.part.absence',
  icon: PersonIcon,
  order: 5,
  texts: ['absence'],
  isFor: ({ kind }) => kind === 'OFFICIAL',
  load: () => import('./index.js'),
};
