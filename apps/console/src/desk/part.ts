import { DeskIcon } from '@app/ui';
import { type Part, worksAtADesk } from '../shell/part-type.js';

export const part: Part = {
  path: 'desk',
  title: 'frame.part.desk',
  icon: DeskIcon,
  order: 1,
  texts: ['desk'],
  isFor: worksAtADesk,
  load: () => import('./index.js'),
};
