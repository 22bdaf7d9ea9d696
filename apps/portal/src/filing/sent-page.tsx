import { Link, Navigate, useParams } from 'react-router';
import type { SubmissionView } from '@app/contracts';
import { no, ok, type Result } from '@app/kernel';
import { api, asked, Button, formatDay, formatLongMoment, NextPerson, type Problem, ProblemNotice, Skeleton, useLoaded, usePageTitle, useQrCode, useTexts } from '@app/ui';
import { readDraft, submitDraft } from './filing-api.js';
import { NeedLogIn } from './need-log-in.js';
import { heldSubmission } from './submission.js';
import './filing.css';

/** It was sent: the code, the secret, what happens next. Can be opened again, also another day. */
export default function SentPage() {
  const { t } = useTexts();
  const { id = '' } = useParams();
  usePageTitle(t('filing.sent.title'));
  return <NeedLogIn title={t('filing.sent.title')}><Sent key={id} id={id} /></NeedLogIn>;
}

async function submissionOf(id: string): Promise<Result<SubmissionView | null, Problem>> {
  const before = heldSubmission(id);
  if (before) return ok(before);
  const draft = await readDraft(id);
  if (!draft.ok) return no(draft.error);
  // Of a draft that was sent, sending tells again what came of it, and does nothing.
  return draft.value.state === 'SENT' ? submitDraft(id, draft.value.version, `shown-again-${id}`) : ok(null);
}

function Sent({ id }: { readonly id: string }) {
  const { t } = useTexts();
  const loaded = useLoaded(id, () => submissionOf(id));
  if (loaded.state === 'there') return loaded.value ? <Confirmation submission={loaded.value} /> : <Navigate to={`/drafts/${id}`} replace />;
  return (
    <div className="p-narrow p-gap">
      <h1>{t('filing.sent.title')}</h1>
      {loaded.state === 'problem' ? <ProblemNotice problem={loaded.problem} onRetry={loaded.reload} /> : <Skeleton lines={8} />}
    </div>
  );
}

function Confirmation({ submission }: { readonly submission: SubmissionView }) {
  const { t, pick, language } = useTexts();
  const { code, lookupCode, procedure, agency, openedAt, dueAt, answerBy, term, next } = submission;
  // Whoever filed it is logged in here: the page opens without the lookup code.
  const progress = `/progress/${encodeURIComponent(code)}?lang=${language}`;
  const day = (at: string) => formatLongMoment(at, language);
  return (
    <div className="p-narrow p-gap f-sent">
      <div className="f-done" role="status">
        <h1>{t('filing.sent.title')}</h1>
        <p>{pick(procedure.name)} · {pick(agency.name)}</p>
        <p className="f-code"><span>{t('filing.sent.code')}</span> <strong>{code}</strong></p>
        <p className="f-code f-secret"><span>{t('filing.sent.lookup')}</span> <strong>{lookupCode}</strong></p>
        <p className="hint">{t('filing.sent.lookupHint')}</p>
        <Scanned code={code} />
      </div>
      <NextPerson code={code} version={1} />
      <section className="m-sheet f-box">
        <h2>{t('filing.sent.next')}</h2>
        <p>{t('filing.sent.at', { moment: day(openedAt) })}</p>
        {next.map(({ label, unit, dueAt: until }) => <p key={label.vi}><strong>{pick(label)}</strong> – {pick(unit)}{until ? ` · ${t('filing.sent.until', { moment: day(until) })}` : ''}</p>)}
        {answerBy ? <p>{t('filing.sent.answerBy', { moment: day(answerBy) })}</p> : null}
        {dueAt ? <p>{t('filing.sent.due', { day: formatDay(dueAt) })}</p> : term ? <p>{t('filing.sent.term', { term: pick(term) })}</p> : null}
        <p>{t('filing.sent.told')}</p>
      </section>
      <Slip code={code} />
      <div className="p-acts f-noprint">
        <a className="m-btn go" href={progress}>{t('filing.sent.follow')}</a>
        <Button onClick={() => window.print()}>{t('filing.sent.print')}</Button>
        <Link className="m-btn" to="/dossiers">{t('filing.sent.mine')}</Link>
      </div>
    </div>
  );
}

/** On paper only: what leads a telephone from the sheet to the progress page, as on the slips the office prints. */
function Scanned({ code }: { readonly code: string }) {
  const { t } = useTexts();
  const picture = useQrCode(`${location.origin}/progress/${encodeURIComponent(code)}`);
  return picture === null ? null : <figure className="f-scanned"><img src={picture} alt={t('filing.sent.qr')} width={132} height={132} /><figcaption>{t('filing.sent.scan')}</figcaption></figure>;
}

/** Papers that are there already; the slip (form 01) comes when the office has accepted the papers. */
function Slip({ code }: { readonly code: string }) {
  const { t, pick } = useTexts();
  const loaded = useLoaded(code, () => asked(api.GET('/api/dossiers/{code}/papers', { params: { path: { code } } })));
  const papers = loaded.state === 'there' ? loaded.value.filter(({ state }) => state === 'READY' || state === 'LIVING') : [];
  return (
    <section className="m-sheet f-box">
      <h2>{t('filing.sent.papers')}</h2>
      {papers.length > 0 ? <ul>{papers.map(({ kind, title, href }) => <li key={kind}><a href={href}>{pick(title)} (PDF)</a></li>)}</ul> : null}
      {papers.some(({ kind }) => kind === 'appointmentSlip') ? null : <p>{t('filing.sent.slipLater')}</p>}
    </section>
  );
}
