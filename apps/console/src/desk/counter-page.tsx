import { useState } from 'react';
import { Link } from 'react-router';
import type { DraftView, FilingProcedureView, SubmissionView } from '@app/contracts';
import { Button, EmptyState, type Problem, ProblemNotice, TextField, usePageTitle, useSession, useTexts } from '@app/ui';
import { Rail } from '../shell/rail.js';
import { procedureAtCounter, startAtCounter } from './counter-api.js';
import { CounterForm } from './counter-form.js';
import { useProcedures } from './filters.js';
import { Queues } from './queues.js';
import './desk.css';

interface Begun {
  readonly draft: DraftView;
  readonly procedure: FilingProcedureView;
}
/** A citizen stands at the counter: the officer fills in, takes the papers and files. */
export default function CounterPage() {
  const { t } = useTexts();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [sent, setSent] = useState<SubmissionView | null>(null);
  usePageTitle(t('desk.new.title'));
  return (
    <>
      <Rail><Queues scope={null} /></Rail>
      <div className="k-page d-new-page">
        <header><div><h1>{t('desk.new.title')}</h1><p className="k-lead">{t('desk.new.lead')}</p></div></header>
        {sent ? <Sent sent={sent} onAnother={() => { setSent(null); setBegun(null); }} /> : begun ? <CounterForm {...begun} onSent={setSent} /> : <Start onBegun={setBegun} />}
      </div>
    </>
  );
}

function Start({ onBegun }: { readonly onBegun: (begun: Begun) => void }) {
  const { t, pick } = useTexts();
  const session = useSession();
  const procedures = useProcedures();
  const [text, setText] = useState('');
  const [begins, setBegins] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const agency = session.state === 'there' ? session.account.roles.find(({ role }) => role === 'intakeOfficer')?.agencyCode : undefined;
  const start = async (code: string) => {
    if (agency === undefined) return;
    setBegins(code);
    const [procedure, draft] = [await procedureAtCounter(code, agency), await startAtCounter(code, agency)];
    setBegins('');
    if (procedure.ok && draft.ok) return onBegun({ draft: draft.value, procedure: procedure.value });
    setProblem(procedure.ok ? (draft.ok ? null : draft.error) : procedure.error);
  };
  const found = procedures.filter(({ code, name }) => plain(`${pick(name)} ${code}`).includes(plain(text)));
  return (
    <>
      <TextField label={t('desk.new.find')} hint={t('desk.new.findHint')} isFilter autoComplete="off" value={text} onChange={({ target }) => setText(target.value)} />
      {problem ? <ProblemNotice problem={problem} /> : null}
      {procedures.length > 0 && found.length === 0 ? <EmptyState title={t('desk.new.noneFound')} action={<Button onClick={() => setText('')}>{t('desk.new.all')}</Button>} /> : null}
      <ul className="d-choose" aria-label={t('desk.new.procedure')}>
        {found.map(({ code, name, field }) => (
          <li key={code} className="m-sheet">
            <div><strong>{pick(name)}</strong><p className="k-lead">{pick(field.name)} · {code}</p></div>
            <Button isBusy={begins === code} aria-label={t('desk.new.startOf', { name: pick(name) })} onClick={() => void start(code)}>{t('desk.new.start')}</Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** As people type in a hurry: without marks and capitals. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().trim();

function Sent({ sent: { code, lookupCode }, onAnother }: { readonly sent: SubmissionView; readonly onAnother: () => void }) {
  const { t } = useTexts();
  return (
    <section className="m-sheet d-pad" role="status">
      <h2>{t('desk.new.done', { code })}</h2>
      <p>{t('desk.new.lookup', { code: lookupCode })}</p>
      <div className="d-foot is-start">
        <Link className="m-btn go" to={`/desk/${encodeURIComponent(code)}?scope=unassigned`}>{t('desk.new.open')}</Link>
        <Button onClick={onAnother}>{t('desk.new.another')}</Button>
      </div>
    </section>
  );
}
