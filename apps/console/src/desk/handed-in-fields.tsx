import type { DeclarationView, DefectView, FilesOfComponent } from '@app/contracts';
import { Corrections, NewFiles } from '@app/ui';
import type { HandingIn } from './handing-in.js';

interface HandedInFieldsProps {
  /** Of the dossier. */
  readonly code: string;
  readonly sent: readonly FilesOfComponent[];
  readonly declaration: DeclarationView;
  readonly asked: readonly DefectView[];
  readonly handing: HandingIn;
}
/** Papers and answers, as the applicant would hand them in on the portal. */
export default function HandedInFields({ code, sent, declaration, asked, handing: { added, add, corrected, correct } }: HandedInFieldsProps) {
  return (
    <>
      <NewFiles code={code} sent={sent} added={added} onChange={add} asked={asked} />
      <Corrections code={code} declaration={declaration} corrected={corrected} onChange={correct} />
    </>
  );
}
