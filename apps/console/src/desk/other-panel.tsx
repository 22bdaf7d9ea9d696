import { useState } from 'react';
import { Button, DayField, Field, Form, formatDay, formatTerm, termUnit, TextAreaField, TextField, todayInVietnam, useTexts } from '@app/ui';
import { AssigneeField } from './assignee-field.js';
import { Dialog } from './dialog.js';
import { ActProblem } from './act-problem.js';
import { placeOf } from './choices.js';
import { commandWord } from '../shell/command-word.js';
import type { Act, Dossier } from './dossier-types.js';
import type { Giving, Wanted } from './give-command.js';
import { OtherEffects } from './effects.js';
import { sentByKeys } from './send-keys.js';
import { useFirstFocus } from './use-first-focus.js';
import { WrittenForm } from './written-form.js';

interface OtherPanelProps {
  readonly act: Act;
  readonly dossier: Dossier;
  readonly giving: Giving;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}
/** What each command must be told beside its step: why, where it is a negative act or a correction; else there is room for a remark. */
const ASKS: Readonly<Record<string, readonly ('assignee' | 'ground' | 'quantity' | 'on' | 'reason!' | 'outcome' | 'reason' | 'remark')[]>> = {
  release: [], assign: ['assignee'], extend: ['quantity', 'ground', 'reason'], 're-date': ['on', 'ground', 'reason!'],
  'decline-correction': ['reason!'], 'explain-lateness': ['reason!'], 'request-override': ['outcome', 'ground', 'reason'], 'decline-override': ['reason!'],
  'strike-exemption': ['reason!'], stop: ['reason!'], withdraw: ['reason!'], 'decline-withdrawal': ['reason!'], recall: ['reason!'],
};
/** They end the dossier, or take something from the applicant. */
const NEGATIVE: readonly string[] = ['stop', 'withdraw', 'confirm-withdrawal', 'strike-exemption'];
type Said = Readonly<Partial<Record<'assignee' | 'ground' | 'quantity' | 'on' | 'reason' | 'outcome', string>>>;

export function OtherPanel(props: OtherPanelProps) {
  const { t, pick } = useTexts();
  const { act, onClose } = props;
  const title = t(commandWord(act.command));
  return <Dialog onClose={onClose} isWide={act.command === 're-date' || act.command === 'approve-correction'} title={act.name ? `${title}: ${pick(act.name)}` : title}><OtherForm {...props} title={title} /></Dialog>;
}

function OtherForm({ act, dossier, giving, title, onClose, onDone }: OtherPanelProps & { readonly title: string }) {
  const { t } = useTexts();
  const [said, setSaid] = useState<Said>({});
  const [isTried, setTried] = useState(false);
  const [seen] = useState(dossier.version);
  const asks = ASKS[act.command] ?? [isOverturned(act, dossier) ? 'reason!' : 'remark'];
  const missing = asks.filter((ask) => ask !== 'reason' && ask !== 'remark' && !said[ask === 'reason!' ? 'reason' : ask]?.trim());
  const send = async () => {
    setTried(true);
    if (missing.length > 0 || !(await giving.give(wanted(act, said), seen))) return;
    onDone(t('desk.done.act', { act: title }));
    onClose();
  };
  return (
    <Form ref={useFirstFocus(false)} className="m-form" onSubmit={() => void send()} onRefused={() => setTried(true)} onKeyDown={sentByKeys}>
      <OtherEffects act={act} dossier={dossier} />
      {asks.map((ask) => <Ask key={ask} ask={ask} act={act} dossier={dossier} said={said} isMissing={isTried && missing.includes(ask)} onSay={(next) => setSaid((before) => ({ ...before, ...next }))} />)}
      <Letter act={act} dossier={dossier} said={said} />
      {giving.problem ? <ActProblem problem={giving.problem} code={dossier.code} onLooked={onClose} /> : null}
      <div className="d-foot">
        <Button onClick={onClose}>{t('desk.cancel')}</Button>
        <Button type="submit" look={NEGATIVE.includes(act.command) ? 'danger' : 'go'} isBusy={giving.isBusy}>{title} <kbd>Ctrl ⏎</kbd></Button>
      </div>
    </Form>
  );
}

/** Form 04 as a new date would bring it: by what is being written, or by what waits for the second person. */
function Letter({ act: { command }, dossier, said: { on, reason } }: Pick<OtherPanelProps, 'act' | 'dossier'> & { readonly said: Said }) {
  const { t } = useTexts();
  const [isShown, setShown] = useState(false);
  const asked = command === 'approve-correction' && dossier.proposal?.correction.kind === 're-date' ? dossier.proposal.correction.on : undefined;
  if (command !== 're-date' && asked === undefined) return null;
  const day = asked ?? on;
  const words = asked === undefined ? reason : (dossier.timeline.findLast((entry) => entry.command === 're-date')?.reason ?? reason);
  if (!isShown) return <p><Button size="small" disabled={!day} onClick={() => setShown(true)}>{t('desk.letter.see')}</Button></p>;
  return <WrittenForm kind="apologyLetter" step={undefined} dossier={dossier} said={JSON.stringify({ ...(words?.trim() && { reason: words }), ...(day && { on: day }) })} />;
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
  const { t, language } = useTexts();
  const { term, dueAt } = dossier;
  const due = dueAt ? t('desk.ask.onNow', { day: formatDay(dueAt) }) : undefined;
  const error = isMissing ? t('desk.fact.missing') : undefined;
  switch (ask) {
    case 'assignee':
      return <AssigneeField {...{ act, error, code: dossier.code, label: t('desk.ask.assignee'), value: said.assignee ?? '', onChoose: (assignee) => onSay({ assignee }) }} />;
    case 'outcome':
      return <OutcomeChoice {...{ act, dossier, error, value: said.outcome, onChoose: (outcome) => onSay({ outcome }) }} />;
    case 'quantity':
      return <TextField label={t('desk.ask.quantity', { unit: term ? termUnit(term.unit, language) : '' })} hint={[term ? t('desk.ask.termNow', { term: formatTerm(term, language) }) : '', due ?? ''].filter(Boolean).join(' ')} type="number" className="m-short" min={1} max={365} required error={error} value={said.quantity ?? ''} onChange={({ target }) => onSay({ quantity: target.value })} />;
    case 'on':
      return <DayField label={t('desk.ask.on')} hint={due} min={laterOf(todayInVietnam(), dueAt)} required error={error} value={said.on ?? ''} onChange={(on) => onSay({ on })} />;
    case 'ground':
      return <TextField label={t('desk.ask.ground')} hint={t('desk.ask.groundHint')} required maxLength={500} error={error} value={said.ground ?? ''} onChange={({ target }) => onSay({ ground: target.value })} />;
    case 'reason':
    case 'reason!':
    case 'remark':
      return <TextAreaField label={t(ask === 'remark' ? 'desk.remark' : 'desk.reason')} hint={t('desk.reason.read')} required={ask === 'reason!'} maxLength={2000} error={error} value={said.reason ?? ''} onChange={({ target }) => onSay({ reason: target.value })} />;
  }
}

/** Nobody promises an earlier day than was promised, nor one that is past. Civil days compare as texts. */
function laterOf(today: string, dueAt: string | null): string {
  const promised = dueAt === null ? '' : formatDay(dueAt).split('/').reverse().join('-');
  return promised > today ? promised : today;
}

interface ChoiceProps {
  readonly act: Act;
  readonly dossier: Dossier;
  readonly error: string | undefined;
  readonly value: string | undefined;
  readonly onChoose: (value: string) => void;
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
