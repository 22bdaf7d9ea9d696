import { Suspense, useState } from 'react';
import { useTexts } from '@app/ui';
import { ActForm, titleOf } from './act-form.js';
import type { Choice } from './choices.js';
import { Dialog } from './dialog.js';
import type { Dossier } from './dossier-types.js';
import type { Giving } from './give-command.js';
import { PaperPane, useBytes, useShownDocument } from './shown-document.js';
import { type ComponentHere, useRules } from './use-desk.js';
import { WrittenForm, writtenWith } from './written-form.js';

interface ActPanelProps {
  readonly choice: Choice;
  readonly dossier: Dossier;
  readonly components: readonly ComponentHere[];
  readonly giving: Giving;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}
/** What will happen, what must be said, one button with the name of the act; before it the paper the act is about, to be read first. */
export function ActPanel(props: ActPanelProps) {
  const { choice, dossier, onClose } = props;
  const texts = useTexts();
  const rules = useRules(dossier);
  const { isKnown, document } = useShownDocument(choice, dossier, rules.data);
  const file = useBytes(dossier, document?.paper.href);
  // Told as soon as the form stands there: some of what it says it says by itself.
  const [said, setSaid] = useState<string | null>(null);
  const written = writtenWith(choice);
  const paper = document ? <PaperPane paper={document.paper} file={file} /> : written ? (said === null ? <p>{texts.t('desk.wait')}</p> : <WrittenForm kind={written} step={choice.act.step} dossier={dossier} said={said} />) : null;
  const signed = document?.isSigned ? document : null;
  const form = <Suspense fallback={<p>{texts.t('desk.wait')}</p>}>{rules.data && isKnown
    ? <ActForm {...props} rules={rules.data} draft={signed ? (file.data?.digest ?? null) : null} issued={signed?.paper.title ?? null} isBesidePaper={paper !== null} onSaid={setSaid} />
    : <p>{texts.t('desk.wait')}</p>}</Suspense>;
  return (
    <Dialog onClose={onClose} isWide isBroad={paper !== null} title={titleOf(choice, texts)}>
      {/* Nobody signs what has not come: the button comes with the page. */}
      {paper === null ? form : <div className="d-beside">{paper}{file.data || !signed ? form : null}</div>}
    </Dialog>
  );
}
