import type { Text } from '@app/kernel';

/** The words of one kind of notification. `{name}` is a gap; see `template.ts`. */
export interface Wording {
  readonly subject: Text;
  /** What happened and what to do now: the message on the portal, and the middle of the letter. */
  readonly text: Text;
  /** Without it no SMS is sent. Short: one part of 160 unaccented characters with the longest codes. */
  readonly sms?: Text;
}
