import type { Instant, Text } from '@app/kernel';
import { FORMS, isForm } from './paper-kind.js';
import type { PaperSource } from './paper-source.js';
import type { PaperTemplate } from './paper-template.js';

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

/** Papers as the log brought them, oldest first. Those without a template and without a form are not ours to draw. */
export function papersOf({ moves }: Pick<PaperSource, 'moves'>, templates: ReadonlyMap<string, PaperTemplate>): readonly DuePaper[] {
  return moves.flatMap(({ papers, seq, at }) =>
    papers.flatMap((kind): readonly DuePaper[] => {
      if (isForm(kind)) return [{ kind, seq, at, title: FORMS[kind].title, form: FORMS[kind].number }];
      const template = templates.get(kind);
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
