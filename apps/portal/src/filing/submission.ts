import type { SubmissionView } from '@app/contracts';

/** The answer to the sending, for the page that comes next; opened another day, it asks for it again. */
const held = new Map<string, SubmissionView>();
export const keepSubmission = (draftId: string, submission: SubmissionView): void => void held.set(draftId, submission);
export const heldSubmission = (draftId: string): SubmissionView | undefined => held.get(draftId);
