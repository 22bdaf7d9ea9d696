import { DeskIcon } from '@app/ui';
import { type Part, worksOnDossiers } from '../shell/part-type.js';

export const part: Part = {
  path: 'desk',
  title: 'frame.part.desk',
  icon: DeskIcon,
  order: 1,
  texts: ['desk'],
  isFor: worksOnDossiers,
  load: () => import('./index.js'),
};
