import { Suspense } from 'react';
import { useTexts } from '@app/ui';
import { ActForm, titleOf } from './act-form.js';
import type { Choice } from './choices.js';
import { Dialog } from './dialog.js';
import type { Dossier } from './dossier-types.js';
import type { Giving } from './give-command.js';
import { DocumentPane, useBytes, useShownDocument } from './shown-document.js';
import { type ComponentHere, useRules } from './use-desk.js';

interface ActPanelProps {
  readonly choice: Choice;
  readonly dossier: Dossier;
  readonly components: readonly ComponentHere[];
  readonly giving: Giving;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}
/** What will happen, what must be said, one button with the name of the act; beside it the paper the act is about. */
export function ActPanel(props: ActPanelProps) {
  const { choice, dossier, onClose } = props;
  const texts = useTexts();
  const rules = useRules(dossier);
  const { isKnown, document } = useShownDocument(choice, dossier, rules.data);
  const file = useBytes(dossier, document?.paper.href);
  const form = <Suspense fallback={<p>{texts.t('desk.wait')}</p>}>{rules.data && isKnown ? <ActForm {...props} rules={rules.data} draft={document?.isSigned ? (file.data?.digest ?? null) : null} issued={document?.isSigned ? document.paper.title : null} /> : <p>{texts.t('desk.wait')}</p>}</Suspense>;
  return (
    <Dialog onClose={onClose} isWide isBroad={document !== null} title={titleOf(choice, texts)}>
      {document === null ? form : (
        <div className={document.isSigned ? 'd-beside' : 'd-beside is-about'}>
          <DocumentPane paper={document.paper} file={file} />
          {/* Nobody signs what has not come: the button comes with the page. */}
          {file.data || !document.isSigned ? form : null}
        </div>
      )}
    </Dialog>
  );
}
