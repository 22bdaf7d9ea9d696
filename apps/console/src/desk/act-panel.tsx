import { useState } from 'react';
import { Button, Form, TextAreaField, useTexts } from '@app/ui';
import { Dialog } from './dialog.js';
import { ActProblem } from './act-problem.js';
import { type Choice, isSupplement, placeOf } from './choices.js';
import type { Dossier, FactDeclaration, FilesOfComponent, Rules } from './dossier-types.js';
import { Effects } from './effects.js';
import { type FactText, FactField, factOf, isAnswered } from './fact-field.js';
import type { Giving } from './give-command.js';
import { JudgingFields, useJudging } from './judging.js';
import { type Defects, defectsText, SupplementReasons } from './supplement-reasons.js';
import { useRules } from './use-desk.js';
import { useFirstFocus } from './use-first-focus.js';

interface ActPanelProps {
  readonly choice: Choice;
  readonly dossier: Dossier;
  readonly components: readonly FilesOfComponent[];
  readonly giving: Giving;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}
/** What will happen, what must be said, one button with the name of the act. */
export function ActPanel(props: ActPanelProps) {
  const { choice, dossier, onClose } = props;
  const texts = useTexts();
  const rules = useRules(dossier);
  return (
    <Dialog onClose={onClose} isWide title={titleOf(choice, texts)}>
      {rules.data ? <ActForm {...props} rules={rules.data} /> : <p>{texts.t('desk.wait')}</p>}
    </Dialog>
  );
}

const titleOf = ({ act, outcome }: Choice, { t, pick }: ReturnType<typeof useTexts>): string =>
  outcome ? pick(outcome.label) : t('desk.complete', { step: act.name ?? '' });

function ActForm({ choice, dossier, components, giving, onClose, onDone, rules }: ActPanelProps & { readonly rules: Rules }) {
  const texts = useTexts();
  const { t, pick } = texts;
  const [reason, setReason] = useState('');
  const [defects, setDefects] = useState<Defects>({});
  const [facts, setFacts] = useState<Readonly<Record<string, FactText>>>({});
  const [isTried, setTried] = useState(false);
  const { act, outcome } = choice;
  // What the officer decides on is what was shown when the panel was opened, whatever arrives meanwhile.
  const [seen] = useState(dossier.version);
  const judging = useJudging({ choice, dossier, giving, seen });
  const asked = (outcome?.asks ?? []).map((name): FactDeclaration => rules.facts.find((fact) => fact.name === name) ?? { name, type: 'string' });
  const named = (code: string) => pick(components.find((one) => one.code === code)?.name ?? { vi: code, en: code });
  const said = [isSupplement(choice) ? defectsText(defects, named, t) : '', reason.trim()].filter(Boolean).join('\n');
  const lacksReason = outcome?.requiresReason === true && said === '';
  const open = asked.filter((fact) => !isAnswered(fact, facts[fact.name]));
  const send = async () => {
    setTried(true);
    if (lacksReason || open.length > 0 || judging.isMissing) return;
    const gives = Object.fromEntries(asked.map((fact) => [fact.name, factOf(fact, facts[fact.name])]));
    const data = { ...placeOf(act), ...(outcome && { outcome: outcome.id }), ...(asked.length > 0 && { gives: gives as never }), ...(said !== '' && { reason: said }) };
    const version = await judging.tell();
    if (version === null || !(await giving.give({ command: 'complete', data }, version))) return;
    onDone(t('desk.done.act', { act: titleOf(choice, texts) }));
    onClose();
  };
  return (
    <Form ref={useFirstFocus()} className="m-form" onSubmit={() => void send()} onRefused={() => setTried(true)} onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.currentTarget.requestSubmit()}>
      <Effects choice={choice} dossier={dossier} rules={rules} />
      <JudgingFields judging={judging} files={components} isTried={isTried} />
      {asked.map((fact) => <FactField key={fact.name} fact={fact} value={facts[fact.name]} isMissing={isTried && open.includes(fact)} onChange={(value) => setFacts((before) => ({ ...before, [fact.name]: value }))} />)}
      {isSupplement(choice) && components.length > 0 ? <SupplementReasons components={components} defects={defects} onChange={setDefects} /> : null}
      <TextAreaField
        label={t(isSupplement(choice) ? 'desk.reason.more' : 'desk.reason')}
        required={outcome?.requiresReason === true && !isSupplement(choice)}
        maxLength={2000}
        value={reason}
        error={isTried && lacksReason ? t('desk.reason.missing') : undefined}
        onChange={({ target }) => setReason(target.value)}
      />
      {giving.problem ? <ActProblem problem={giving.problem} code={dossier.code} onLooked={onClose} /> : null}
      <div className="d-foot">
        <Button onClick={onClose}>{t('desk.cancel')}</Button>
        <Button type="submit" look={outcome?.requiresReason ? 'danger' : 'go'} isBusy={giving.isBusy}>{titleOf(choice, texts)} <kbd>Ctrl ⏎</kbd></Button>
      </div>
    </Form>
  );
}
