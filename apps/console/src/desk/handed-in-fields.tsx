import type { DeclarationView, DefectView, FilesOfComponent } from '@app/contracts';
import { type Added, type Corrected, Corrections, CorrectionsFold, NewFiles } from '@app/ui';
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
}
/** Papers and answers, as the applicant would hand them in on the portal. */
export default function HandedInFields({ code, sent, declaration, asked, brought: { added, add, corrected, correct } }: HandedInFieldsProps) {
  return (
    <>
      <NewFiles code={code} sent={sent} added={added} onChange={add} asked={asked} />
      <CorrectionsFold><Corrections code={code} declaration={declaration} corrected={corrected} asksOf={asksOf} onChange={correct} /></CorrectionsFold>
    </>
  );
}
