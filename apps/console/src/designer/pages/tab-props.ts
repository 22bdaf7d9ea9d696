import type { useReading } from '../checking/use-reading.js';
import type { Next } from '../review/next-act.js';
import type { EditedDraft } from './use-draft.js';

/** What every tab of the workbench is given. */
export interface TabProps {
  readonly edited: EditedDraft;
  readonly canDesign: boolean;
  /** What comes next for it, as far as it is this reader's. */
  readonly next: Next;
  readonly reading: ReturnType<typeof useReading>;
  /** The drawing was replaced by another one: the board begins anew. */
  readonly onReplaced: () => void;
}
