import { isForm, type PaperTemplate } from '@app/contracts';
import type { Instant, Text } from '@app/kernel';
import { FORMS } from './paper-kind.js';
import type { PaperSource } from './paper-source.js';

/** A paper that a transition of the dossier brought. */
export interface DuePaper {
  readonly kind: string;
  readonly seq: number;
  readonly at: Instant;
  readonly title: Text;
  /** Number of the printed form; null for results and other papers of the procedure. */
  readonly form: string | null;
}
/** Who asks: whoever is none of these is not let in at all. */
export interface Asker {
  readonly isSubmitter: boolean;
  readonly isOfficial: boolean;
}

/** The words of a paper; undefined for printed forms, and for a paper of a version from before words were part of it. */
export const wordsOf = ({ words }: Pick<PaperSource, 'words'>, kind: string): PaperTemplate | undefined => words.find(({ code }) => code === kind);

/** Papers as the log brought them, oldest first. Those without words and without a form are not ours to draw. */
export function papersOf(source: Pick<PaperSource, 'moves' | 'words'>): readonly DuePaper[] {
  return source.moves.flatMap(({ papers, seq, at }) =>
    papers.flatMap((kind): readonly DuePaper[] => {
      if (isForm(kind)) return [{ kind, seq, at, title: FORMS[kind].title, form: FORMS[kind].number }];
      const template = wordsOf(source, kind);
      return template ? [{ kind, seq, at, title: template.title, form: null }] : [];
    }),
  );
}

/**
 * Whether the asker may have a paper now. Officials in scope may; the applicant has the forms meant for applicants at once, and a
 * result when it is ready to be returned: what is signed and not yet stamped, or not paid for, stays in the office.
 */
export function mayHave(kind: string, { status }: Pick<PaperSource, 'status'>, { isSubmitter, isOfficial }: Asker): boolean {
  if (isOfficial) return true;
  if (!isSubmitter) return false;
  if (isForm(kind)) return FORMS[kind].isForApplicant;
  return status === 'RESOLVED' || status === 'RETURNED';
}

/** A draft is for officials, and for the applicant who is asked at this moment whether it is right. */
export function mayHaveDraft({ steps, moves, receivedAt, status }: Pick<PaperSource, 'steps' | 'moves' | 'receivedAt' | 'status'>, { isSubmitter, isOfficial }: Asker): boolean {
  if (isOfficial) return true;
  const waitsAt = moves.at(-1)?.to ?? [];
  const isAsked = waitsAt.some((step) => steps[step]?.performer === 'SUBMITTER');
  return isSubmitter && receivedAt !== null && status === 'PROCESSING' && isAsked;
}
