import { useState } from 'react';
import { Button, DayField, Field, Form, TextAreaField, TextField, useTexts } from '@app/ui';
import { Dialog } from './dialog.js';
import { ActProblem } from './act-problem.js';
import { placeOf } from './choices.js';
import { commandWord } from '../shell/command-word.js';
import type { Act, Dossier } from './dossier-types.js';
import type { Giving, Wanted } from './give-command.js';
import { useAssignable } from './use-desk.js';

interface OtherPanelProps {
  readonly act: Act;
  readonly dossier: Dossier;
  readonly giving: Giving;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}
/** What each command must be told beside its step. */
const ASKS: Readonly<Record<string, readonly ('assignee' | 'ground' | 'quantity' | 'on' | 'reason!' | 'outcome' | 'reason')[]>> = {
  release: [], assign: ['assignee'], extend: ['quantity', 'ground', 'reason'], 're-date': ['on', 'ground', 'reason'],
  'decline-correction': ['reason!'], 'explain-lateness': ['reason!'], 'request-override': ['outcome', 'ground', 'reason'], 'decline-override': ['reason!'],
  'strike-exemption': ['reason!'], stop: ['reason!'], withdraw: ['reason!'], 'decline-withdrawal': ['reason!'], recall: ['reason!'],
};
type Said = Readonly<Partial<Record<'assignee' | 'ground' | 'quantity' | 'on' | 'reason' | 'outcome', string>>>;

export function OtherPanel({ act, dossier, giving, onClose, onDone }: OtherPanelProps) {
  const { t, pick } = useTexts();
  const [said, setSaid] = useState<Said>({});
  const [isTried, setTried] = useState(false);
  const [seen] = useState(dossier.version);
  const title = t(commandWord(act.command));
  const asks = ASKS[act.command] ?? [isOverturned(act, dossier) ? 'reason!' : 'reason'];
  const missing = asks.filter((ask) => ask !== 'reason' && !said[ask === 'reason!' ? 'reason' : ask]?.trim());
  const send = async () => {
    setTried(true);
    if (missing.length > 0 || !(await giving.give(wanted(act, said), seen))) return;
    onDone(t('desk.done.act', { act: title }));
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={act.name ? `${title}: ${pick(act.name)}` : title}>
      <Form className="m-form" onSubmit={() => void send()} onRefused={() => setTried(true)}>
        {asks.map((ask) => <Ask key={ask} ask={ask} act={act} dossier={dossier} said={said} isMissing={isTried && missing.includes(ask)} onSay={(next) => setSaid((before) => ({ ...before, ...next }))} />)}
        {giving.problem ? <ActProblem problem={giving.problem} code={dossier.code} onLooked={onClose} /> : null}
        <div className="d-foot">
          <Button onClick={onClose}>{t('desk.cancel')}</Button>
          <Button type="submit" look="go" isBusy={giving.isBusy}>{title}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** What was struck is confirmed with a reason only. */
const isOverturned = ({ exemption }: Act, { exemptions }: Dossier): boolean => exemptions.some(({ group, judged }) => group === exemption && judged !== null);

const WITH_STEP: readonly string[] = ['claim', 'release', 'assign', 'request-override'];
function wanted(act: Act, { quantity, ...said }: Said): Wanted {
  const told = Object.fromEntries(Object.entries(said).filter(([, value]) => value.trim() !== ''));
  return { command: act.command as Wanted['command'], data: { ...(WITH_STEP.includes(act.command) && placeOf(act)), ...(act.exemption !== undefined && { exemption: act.exemption }), ...told, ...(quantity && { quantity: Number(quantity) }) } };
}

interface AskProps {
  readonly ask: NonNullable<(typeof ASKS)[string]>[number];
  readonly act: Act;
  readonly dossier: Dossier;
  readonly said: Said;
  readonly isMissing: boolean;
  readonly onSay: (said: Said) => void;
}
function Ask({ ask, act, dossier, said, isMissing, onSay }: AskProps) {
  const { t } = useTexts();
  const error = isMissing ? t('desk.fact.missing') : undefined;
  switch (ask) {
    case 'assignee':
      return <Assignee {...{ act, dossier, error, value: said.assignee, onChoose: (assignee) => onSay({ assignee }) }} />;
    case 'outcome':
      return <OutcomeChoice {...{ act, dossier, error, value: said.outcome, onChoose: (outcome) => onSay({ outcome }) }} />;
    case 'quantity':
      return <TextField label={t('desk.ask.quantity')} type="number" min={1} max={365} required error={error} value={said.quantity ?? ''} onChange={({ target }) => onSay({ quantity: target.value })} />;
    case 'on':
      return <DayField label={t('desk.ask.on')} required error={error} value={said.on ?? ''} onChange={(on) => onSay({ on })} />;
    case 'ground':
      return <TextField label={t('desk.ask.ground')} required maxLength={500} error={error} value={said.ground ?? ''} onChange={({ target }) => onSay({ ground: target.value })} />;
    case 'reason':
    case 'reason!':
      return <TextAreaField label={t('desk.reason')} required={ask === 'reason!'} maxLength={2000} error={error} value={said.reason ?? ''} onChange={({ target }) => onSay({ reason: target.value })} />;
  }
}

interface ChoiceProps {
  readonly act: Act;
  readonly dossier: Dossier;
  readonly error: string | undefined;
  readonly value: string | undefined;
  readonly onChoose: (value: string) => void;
}
function Assignee({ act, dossier, error, value, onChoose }: ChoiceProps) {
  const { t } = useTexts();
  const officials = useAssignable(dossier.code, act);
  return (
    <Field label={t('desk.ask.assignee')} required error={error}>
      {(control) => (
        <select {...control} value={value ?? ''} onChange={({ target }) => onChoose(target.value)}>
          <option value="">{t('desk.fact.choose')}</option>
          {officials.data?.map(({ accountId, name }) => <option key={accountId} value={accountId}>{name}</option>)}
        </select>
      )}
    </Field>
  );
}

/** Which way on the head is asked to allow once more. */
function OutcomeChoice({ act, dossier, error, value, onChoose }: ChoiceProps) {
  const { t, pick } = useTexts();
  const outcomes = dossier.available.find(({ command, step }) => command === 'complete' && step === act.step)?.outcomes ?? [];
  return (
    <Field label={t('desk.ask.outcome')} required error={error}>
      {(control) => (
        <select {...control} value={value ?? ''} onChange={({ target }) => onChoose(target.value)}>
          <option value="">{t('desk.fact.choose')}</option>
          {outcomes.map(({ id, label }) => <option key={id} value={id}>{pick(label)}</option>)}
        </select>
      )}
    </Field>
  );
}
