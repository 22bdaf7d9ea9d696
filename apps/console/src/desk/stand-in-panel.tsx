import { useState } from 'react';
import { Button, Field, Form, TextAreaField, useTexts } from '@app/ui';
import { ActProblem } from './act-problem.js';
import { Dialog } from './dialog.js';
import type { Act, Dossier, FactDeclaration, Outcome } from './dossier-types.js';
import { OtherEffects } from './effects.js';
import { factOf, FactField, type FactText, isAnswered } from './fact-field.js';
import type { Giving } from './give-command.js';
import { sentByKeys } from './send-keys.js';
import { useRules } from './use-desk.js';
import { useFirstFocus } from './use-first-focus.js';

interface StandInProps {
  readonly act: Act;
  readonly dossier: Dossier;
  readonly giving: Giving;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}
/** Another system was asked and does not answer: what it would have said, and on what ground the officer says it. */
export function StandInPanel(props: StandInProps) {
  const { t, pick } = useTexts();
  const { act, dossier, onClose } = props;
  const rules = useRules(dossier);
  const title = t('desk.command.stand-in');
  const facts = rules.data?.facts;
  return (
    <Dialog onClose={onClose} title={act.name ? `${title}: ${pick(act.name)}` : title}>
      {facts ? <StandInForm {...props} facts={facts} title={title} /> : <p>{t('desk.wait')}</p>}
    </Dialog>
  );
}

function StandInForm({ act, dossier, giving, facts, title, onClose, onDone }: StandInProps & { readonly facts: readonly FactDeclaration[]; readonly title: string }) {
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  const [outcome, setOutcome] = useState('');
  const [said, setSaid] = useState<Readonly<Record<string, FactText>>>({});
  const [isTried, setTried] = useState(false);
  const [seen] = useState(dossier.version);
  const outcomes = act.outcomes ?? [];
  const declared = (names: readonly string[] = []) => names.map((name): FactDeclaration => facts.find((fact) => fact.name === name) ?? { name, type: 'string' });
  const must = declared([...(act.asks ?? []), ...(outcomes.find(({ id }) => id === outcome)?.asks ?? [])]);
  const may = declared(act.mayGive);
  const missing = must.filter((fact) => !isAnswered(fact, said[fact.name]));
  const send = async () => {
    setTried(true);
    if (reason.trim() === '' || missing.length > 0 || (outcomes.length > 0 && outcome === '')) return;
    const told = [...must, ...may].filter((fact) => isAnswered(fact, said[fact.name]));
    const gives = Object.fromEntries(told.map((fact) => [fact.name, factOf(fact, said[fact.name])]));
    const data = { step: act.step, message: act.message, reason: reason.trim(), ...(outcome !== '' && { outcome }), ...(told.length > 0 && { gives: gives as never }) };
    if (!(await giving.give({ command: 'stand-in', data }, seen))) return;
    onDone(t('desk.done.act', { act: title }));
    onClose();
  };
  const wrong = (name: string) => giving.problem?.errors?.find(({ field }) => field === `data.gives.${name}`)?.message;
  const error = isTried ? t('desk.fact.missing') : undefined;
  const field = (fact: FactDeclaration) => {
    const known = dossier.facts[fact.name] ?? null;
    const hint = known === null ? undefined : t('desk.standIn.known', { value: String(known) });
    return <FactField key={fact.name} fact={fact} isOptional={!must.includes(fact)} hint={hint} value={said[fact.name]} isMissing={isTried && missing.includes(fact)} refused={wrong(fact.name)} onChange={(value) => setSaid((before) => ({ ...before, [fact.name]: value }))} />;
  };
  return (
    <Form ref={useFirstFocus(false)} className="m-form" onSubmit={() => void send()} onRefused={() => setTried(true)} onKeyDown={sentByKeys}>
      <p>{t('desk.standIn.why')}</p>
      <OtherEffects act={act} dossier={dossier} />
      {outcomes.length > 0 ? <OutcomeField outcomes={outcomes} value={outcome} error={outcome === '' ? error : undefined} onChoose={setOutcome} /> : null}
      {must.map(field)}
      {may.length > 0 ? <details><summary>{t('desk.standIn.more')}</summary>{may.map(field)}</details> : null}
      <TextAreaField label={t('desk.standIn.reason')} hint={t('desk.standIn.reasonHint')} required maxLength={2000} error={reason.trim() === '' ? error : undefined} value={reason} onChange={({ target }) => setReason(target.value)} />
      {giving.problem ? <ActProblem problem={giving.problem} code={dossier.code} onLooked={onClose} /> : null}
      <div className="d-foot">
        <Button onClick={onClose}>{t('desk.cancel')}</Button>
        <Button type="submit" look="go" isBusy={giving.isBusy}>{title} <kbd>Ctrl ⏎</kbd></Button>
      </div>
    </Form>
  );
}

function OutcomeField({ outcomes, value, error, onChoose }: { readonly outcomes: readonly Outcome[]; readonly value: string; readonly error: string | undefined; readonly onChoose: (id: string) => void }) {
  const { t, pick } = useTexts();
  return (
    <Field label={t('desk.standIn.outcome')} required error={error}>
      {(control) => (
        <select {...control} value={value} onChange={({ target }) => onChoose(target.value)}>
          <option value="">{t('desk.fact.choose')}</option>
          {outcomes.map(({ id, label }) => <option key={id} value={id}>{pick(label)}</option>)}
        </select>
      )}
    </Field>
  );
}
