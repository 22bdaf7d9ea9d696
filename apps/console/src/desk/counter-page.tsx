import { useState } from 'react';
import { Link } from 'react-router';
import type { DraftView, FilingProcedureView, SubmissionView } from '@app/contracts';
import { Button, Field, type Problem, ProblemNotice, usePageTitle, useSession, useTexts } from '@app/ui';
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
        <header><h1>{t('desk.new.title')}</h1><span className="k-lead">{t('desk.new.lead')}</span></header>
        {sent ? <Sent sent={sent} onAnother={() => { setSent(null); setBegun(null); }} /> : begun ? <CounterForm {...begun} onSent={setSent} /> : <Start onBegun={setBegun} />}
      </div>
    </>
  );
}

function Start({ onBegun }: { readonly onBegun: (begun: Begun) => void }) {
  const { t, pick } = useTexts();
  const session = useSession();
  const procedures = useProcedures();
  const [code, setCode] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const agency = session.state === 'there' ? session.account.roles.find(({ role }) => role === 'intakeOfficer')?.agencyCode : undefined;
  const start = async () => {
    if (code === '' || agency === undefined) return;
    setBusy(true);
    const [procedure, draft] = [await procedureAtCounter(code, agency), await startAtCounter(code, agency)];
    setBusy(false);
    if (procedure.ok && draft.ok) return onBegun({ draft: draft.value, procedure: procedure.value });
    setProblem(procedure.ok ? (draft.ok ? null : draft.error) : procedure.error);
  };
  return (
    <form className="m-form" onSubmit={(event) => { event.preventDefault(); void start(); }}>
      <Field label={t('desk.new.procedure')} required>
        {(control) => (
          <select {...control} value={code} onChange={({ target }) => setCode(target.value)}>
            <option value="">{t('desk.fact.choose')}</option>
            {procedures.map((one) => <option key={one.code} value={one.code}>{pick(one.name)}</option>)}
          </select>
        )}
      </Field>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Button type="submit" look="go" isBusy={isBusy}>{t('desk.new.start')}</Button>
    </form>
  );
}

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
