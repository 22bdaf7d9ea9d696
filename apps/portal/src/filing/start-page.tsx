import { type FormEvent, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { FilingProcedureView } from '@app/contracts';
import { BackIcon, Button, ErrorSummary, megabytes, type Problem, ProblemNotice, Radios, Skeleton, useLoaded, usePageTitle, useTexts } from '@app/ui';
import { lastAgency, listDrafts, procedureFor, startDraft } from './filing-api.js';
import { NeedLogIn } from './need-log-in.js';
import { pathOf, stepOf } from './steps.js';
import './filing.css';

/** Where a filing begins: what it takes, and with whom. */
export default function StartPage() {
  const { t, pick } = useTexts();
  const { code = '' } = useParams();
  const loaded = useLoaded(code, () => procedureFor(code));
  const title = loaded.state === 'there' ? pick(loaded.value.name) : t('filing.title');
  usePageTitle(title);
  return (
    <NeedLogIn title={title}>
      <div className="p-narrow p-gap">
        <Link className="f-back" to={`/procedures/${code}`}><BackIcon /> {t('filing.start.about')}</Link>
        <header><p className="p-lead">{t('filing.title')}</p><h1>{title}</h1></header>
        {loaded.state === 'problem' ? <ProblemNotice problem={loaded.problem} onRetry={loaded.reload} /> : null}
        {loaded.state === 'loading' ? <Skeleton lines={6} /> : null}
        {loaded.state === 'there' ? <Start procedure={loaded.value} /> : null}
      </div>
    </NeedLogIn>
  );
}

function Start({ procedure }: { readonly procedure: FilingProcedureView }) {
  const { t, pick } = useTexts();
  const navigate = useNavigate();
  const { agencies, code, term, components, fileLimits } = procedure;
  const { proposed, isAsBefore } = useProposed(procedure);
  const [chosen, setChosen] = useState<string>();
  const agency = chosen ?? proposed;
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const error = isTried && agency === undefined ? t('filing.start.agencyMissing') : undefined;
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (agency === undefined) return;
    setBusy(true);
    const answer = await startDraft(code, agency);
    setBusy(false);
    if (answer.ok) void navigate(pathOf(answer.value.id, 'applicant'));
    else setProblem(answer.error);
  };
  const papers = components.filter(({ isForm, toShow }) => !isForm && !toShow);
  return (
    <>
      <Begun code={code} />
      <section className="m-sheet f-box">
        <h2>{t('filing.start.before')}</h2>
        <ul>
          {term ? <li>{t('filing.start.term', { term: pick(term) })}</li> : null}
          {papers.length > 0 ? <li>{t('filing.start.papers')}<ul>{papers.map((one) => <li key={one.code}>{pick(one.name)}</li>)}</ul></li> : null}
          <li>{t('filing.start.files', { extensions: fileLimits.extensions.join(', '), each: megabytes(fileLimits.bytesOfFile) })}</li>
          <li>{t('filing.start.kept')}</li>
        </ul>
      </section>
      <form className="m-form" noValidate onSubmit={(event) => void begin(event)}>
        <ErrorSummary errors={error ? [{ field: 'agency', message: error }] : []} />
        {problem ? <ProblemNotice problem={problem} /> : null}
        <Radios path="agency" label={t('filing.start.agency')} hint={t(isAsBefore && agency === proposed ? 'filing.start.agencyAsBefore' : 'filing.start.agencyHint')} error={error} required value={agency} onChange={setChosen} options={agencies.map((one) => ({ value: one.code, label: pick(one.name), ...(one.parent && { note: pick(one.parent) }) }))} />
        <Button look="go" type="submit" isBusy={isBusy}>{t('filing.start.go')}</Button>
      </form>
    </>
  );
}

/** The agency that takes such dossiers and was looked for in the catalogue, or took the last one; the only one, where there is one. */
function useProposed({ agencies }: FilingProcedureView): { readonly proposed: string | undefined; readonly isAsBefore: boolean } {
  const [params] = useSearchParams();
  const before = useLoaded('last agency', lastAgency);
  const taking = (code: string | null | undefined) => agencies.find((one) => one.code === code)?.code;
  const named = agencies.length === 1 ? agencies[0]?.code : taking(params.get('agency'));
  const last = taking(before.state === 'there' ? before.value : null);
  return { proposed: named ?? last, isAsBefore: named === undefined && last !== undefined };
}

/** What was begun before for the same procedure: nobody has to type it again. */
function Begun({ code }: { readonly code: string }) {
  const { t } = useTexts();
  const loaded = useLoaded(code, listDrafts);
  const begun = loaded.state === 'there' ? loaded.value.filter(({ procedure, state }) => procedure.code === code && state === 'OPEN') : [];
  const [latest] = begun;
  if (!latest) return null;
  return (
    <section className="m-sheet f-box f-note">
      <p>{t('filing.start.begun', { count: begun.length })}</p>
      <p className="p-acts"><Link className="m-btn" to={pathOf(latest.id, stepOf(latest.step) ?? 'applicant')}>{t('filing.start.resume')}</Link> <Link to="/drafts">{t('filing.drafts.title')}</Link></p>
    </section>
  );
}
