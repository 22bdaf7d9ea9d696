import type { DeclarationView, DefectView, FilesOfComponent } from '@app/contracts';
import { type Added, type Corrected, Corrections, CorrectionsFold, faultsOf, NewFiles, type Problem } from '@app/ui';
import { asksOf } from './counter-api.js';

/** What came, and how more of it is said. */
export interface Brought {
  readonly added: Added;
  readonly corrected: Corrected;
  readonly add: (to: (added: Added) => Added) => void;
  readonly correct: (corrected: Corrected) => void;
}

interface HandedInFieldsProps {
  /** Of the dossier. */
  readonly code: string;
  readonly sent: readonly FilesOfComponent[];
  readonly declaration: DeclarationView;
  readonly asked: readonly DefectView[];
  readonly brought: Brought;
  /** What was found wrong when it was to be sent. */
  readonly problem: Problem | null;
}
/** Papers and answers, as the applicant would hand them in on the portal. */
export default function HandedInFields({ code, sent, declaration, asked, problem, brought: { added, add, corrected, correct } }: HandedInFieldsProps) {
  return (
    <>
      <NewFiles code={code} sent={sent} added={added} onChange={add} asked={asked} />
      <CorrectionsFold><Corrections code={code} declaration={declaration} corrected={corrected} errors={faultsOf(problem)} asksOf={asksOf} onChange={correct} /></CorrectionsFold>
    </>
  );
}
