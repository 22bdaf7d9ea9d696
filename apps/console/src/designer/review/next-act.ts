import type { TextKey } from '@app/ui';
import type { DraftLine } from '../pages/draft-api.js';

export type Act = 'submit' | 'decide' | 'publish' | 'begin';
export interface Next {
  /** What the reader can do; null where it is somebody else's turn, or nobody's. */
  readonly act: Act | null;
  /** The same words wherever it is told: in the list, in the header, in the review. */
  readonly words: TextKey;
}

/** The one thing that comes next for a draft, as its reader has to do with it: the author, a second person, or anybody else. */
export function nextAct({ state, review }: Pick<DraftLine, 'state' | 'review'>, canDesign: boolean): Next {
  switch (state) {
    case 'DRAFT':
      return canDesign ? { act: 'submit', words: 'designer.act.review' } : { act: null, words: 'designer.wait.author' };
    case 'REJECTED':
      return canDesign ? { act: 'submit', words: 'designer.act.again' } : { act: null, words: 'designer.wait.mend' };
    case 'SUBMITTED':
      return review?.mine === true ? { act: null, words: 'designer.wait.second' } : { act: 'decide', words: 'designer.act.decide' };
    case 'APPROVED':
      return canDesign ? { act: 'publish', words: 'designer.act.publish' } : { act: null, words: 'designer.wait.publish' };
    case 'PUBLISHED':
      return canDesign ? { act: 'begin', words: 'designer.newVersion' } : { act: null, words: 'designer.state.PUBLISHED' };
  }
}
