import type { Text } from '@app/kernel';

/** An answer that was left out of a draft, because the form does not take it any more. */
export interface DroppedAnswer {
  /** Path in the form it was given to, rows left out: `household.members.note`. */
  readonly field: string;
  /** By the words of that form. */
  readonly name: Text;
  /** What stood there; a few at most. */
  readonly said: readonly string[];
}
