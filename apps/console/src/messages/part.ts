import { BellIcon } from '@app/ui';
import type { Part } from '../shell/part-type.js';
import { UnreadCount } from './unread-count.js';

export const part: Part = {
  path: 'messages',
  title: 'frame.part.messages',
  icon: BellIcon,
  badge: UnreadCount,
  order: 6,
  texts: ['messages'],
  isFor: ({ kind }) => kind === 'OFFICIAL',
  load: () => import('./index.js'),
};
