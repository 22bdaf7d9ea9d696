import { Link, useParams } from 'react-router';
import { api, asked, BackIcon, NextPerson, ProblemNotice, Skeleton, useLive, useLoaded, usePageTitle, useTexts } from '@app/ui';
import type { Shown } from './dossier-types.js';
import { Declaration, Files } from './declaration.js';
import { Fees } from './fees.js';
import { LoggedIn } from './logged-in.js';
import { Opened } from './opened.js';
import { Papers } from './papers.js';
import { Payments } from './payments.js';
import { Points } from './points.js';
import { Rating } from './rating.js';
import { Times } from './times.js';
import { Timeline } from './timeline.js';
import { TurnOf } from './turn-of.js';
import { Withdraw } from './withdraw.js';
import './dossiers.css';

/** One dossier of one's own: what I must do now, then where it is, by when, and what was sent and received. */
export default function DossierPage() {
  const { t } = useTexts();
  const { code = '' } = useParams();
  return (
    <div className="p-wide p-gap d-page">
      <Link className="d-back" to="/dossiers"><BackIcon /> {t('dossier.back')}</Link>
      <LoggedIn heading={<h1 className="m-hidden">{t('dossier.code', { code })}</h1>}><One key={code} code={code} /></LoggedIn>
    </div>
  );
}

function One({ code }: { readonly code: string }) {
  const { t } = useTexts();
  usePageTitle(t('dossier.code', { code }));
  const path = { params: { path: { code } } };
  const loaded = useLoaded(code, () => asked(api.GET('/api/my/dossiers/{code}', path)));
  const papers = useLoaded(code, () => asked(api.GET('/api/dossiers/{code}/papers', path)));
  const payments = useLoaded(code, () => asked(api.GET('/api/dossiers/{code}/payments', path)));
  const fees = useLoaded(code, () => asked(api.GET('/api/dossiers/{code}/fees', path)));
  const look = () => {
    loaded.reload();
    papers.reload();
    payments.reload();
    fees.reload();
  };
  useLive(`dossier:${code}`, look);
  if (loaded.state === 'problem' && !loaded.value) return <><h1 className="m-hidden">{t('dossier.code', { code })}</h1><ProblemNotice problem={loaded.problem} onRetry={loaded.reload} /></>;
  if (!loaded.value) return <><h1 className="m-hidden">{t('dossier.code', { code })}</h1><Skeleton lines={10} /></>;
  const shown: Shown = {
    dossier: loaded.value,
    papers: papers.value ?? [],
    payments: payments.value ?? [],
    fees: fees.value ?? null,
    onMoved: look,
  };
  return (
    <>
      {loaded.state === 'problem' ? <ProblemNotice problem={loaded.problem} onRetry={loaded.reload} /> : null}
      {papers.state === 'problem' ? <ProblemNotice problem={papers.problem} onRetry={papers.reload} /> : null}
      {payments.state === 'problem' ? <ProblemNotice problem={payments.problem} onRetry={payments.reload} /> : null}
      {fees.state === 'problem' ? <ProblemNotice problem={fees.problem} onRetry={fees.reload} /> : null}
      <Whole shown={shown} />
    </>
  );
}

function Whole({ shown }: { readonly shown: Shown }) {
  const { t, pick, language } = useTexts();
  const { dossier } = shown;
  const { code, procedure, agency, status, lookupCode } = dossier;
  usePageTitle(`${code} · ${pick(procedure.name)}`);
  const hasCome = dossier.progress.ended !== null || shown.papers.some(({ isResult, state }) => isResult && state === 'READY');
  return (
    <>
      <header>
        <p className="p-lead">{t('dossier.code', { code })} · {pick(agency.name)}</p>
        <h1>{pick(procedure.name)}</h1>
        <p className="d-meta"><span className="m-tag lotus">{pick(status.label)}</span>{lookupCode ? <span>{t('dossier.lookupCode')} <span className="m-code">{lookupCode}</span></span> : null}<a href={`/progress/${code}?lang=${language}`}>{t('dossier.publicPage')}</a></p>
      </header>
      <div className="d-columns">
        <div className="d-first">
          <TurnOf shown={shown} />
          <NextPerson code={code} version={dossier.version} />
          {hasCome ? <Papers papers={shown.papers} /> : null}
          <Rating shown={shown} />
          <section className="m-sheet d-card" aria-labelledby="d-progress">
            <h2 id="d-progress">{t('dossier.progress')}</h2>
            <Points dossier={dossier} />
            <Times dossier={dossier} />
          </section>
        </div>
        <div className="d-side">
          <Fees shown={shown} />
          <Payments shown={shown} />
          {hasCome ? null : <Papers papers={shown.papers} />}
        </div>
        <div className="d-rest">
          <Timeline dossier={dossier} />
          <Files dossier={dossier} />
          <Declaration dossier={dossier} />
          <Opened code={code} />
          <Withdraw shown={shown} />
        </div>
      </div>
    </>
  );
}
