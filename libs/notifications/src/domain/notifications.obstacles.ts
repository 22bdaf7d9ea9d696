import type { Obstacle } from '@app/kernel';

export type NotificationsObstacle =
  /** No such notification of the one who asks. */
  | Obstacle<'notifications.not_found'>
  /** params: `before` */
  | Obstacle<'notifications.cursor_invalid'>
  /** params: `key` */
  | Obstacle<'notifications.no_such_template'>
  /** A gap nobody fills. params: `gaps`, `known`, `language`, `channel` */
  | Obstacle<'notifications.gap_unknown'>
  /** A brace that opens or closes no gap. params: `language`, `channel` */
  | Obstacle<'notifications.gap_unclosed'>
  /** What the reader cannot do without is not said. params: `gaps`, `language`, `channel` */
  | Obstacle<'notifications.gap_missing'>
  /** params: `expected`, `got`: languages and channels */
  | Obstacle<'notifications.words_incomplete'>
  /** No room for codes, dates and links at their longest. params: `length`, `most`, `excess` in characters without marks, `language`, `channel` */
  | Obstacle<'notifications.words_too_long'>
  /** Somebody else published meanwhile. params: `expected`, `actual` */
  | Obstacle<'notifications.template_changed_meanwhile'>
  /** params: `day`, `today` */
  | Obstacle<'notifications.day_in_past'>
  /** Messages speak for every agency of the house. */
  | Obstacle<'notifications.outside_administration'>;
