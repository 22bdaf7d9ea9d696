import { lazy, Suspense, useState } from 'react';
import { type Added, Button, type Corrected, CorrectionsFold, countOf, faultsOf, type FilledIn, formatMoment, handedIn, loadTexts, NewFiles, ProblemNotice, Skeleton, useTexts } from '@app/ui';
import { Claims } from './claims.js';
import type { Act, MyDossier, Shown } from './dossier-types.js';
import { Defects } from './defects.js';
import { useAct } from './use-act.js';

const Correct = lazy(() => import('./correct.js'));
/** Forms bring their controls and conditions along: with the texts they read, when a step has one. */
const StepForm = lazy(async () => {
  const [page] = await Promise.all([import('./step-form.js'), loadTexts('filing')]);
  return page;
});

/** A step that waits for the applicant: a supplement with its reasons, or a draft to be confirmed. One button sends it. */
export function Answer({ act, shown: { dossier, papers, fees, onMoved } }: { readonly act: Act; readonly shown: Shown }) {
  const { t, pick } = useTexts();
  const { act: send, isBusy, problem } = useAct(dossier, onMoved);
  const [corrected, setCorrected] = useState<Corrected>({});
  const [added, setAdded] = useState<Added>({});
  const [claims, setClaims] = useState<readonly string[] | null>(null);
  const [said, setSaid] = useState<FilledIn | null>(null);
  const [isTried, setTried] = useState(false);
  const drafts = papers.filter(({ state }) => state === 'DRAFT');
  const isDraft = act.form !== undefined && drafts.length > 0;
  const complete = (outcome?: string) => {
    setTried(true);
    const [blank] = said?.missing ?? [];
    if (blank !== undefined) return document.getElementById(blank)?.focus();
    return void send('complete', { step: act.step!, ...(act.instance !== undefined && { instance: act.instance }), ...(outcome !== undefined && { outcome }), ...handedIn(corrected, added), ...(claims && { exemptions: [...claims] }), ...(said && { stepForm: said.content }) });
  };
  const changes = countOf(corrected, added) + (claims ? 1 : 0);
  const outcomes = act.outcomes ?? [];
  return (
    <section className="m-sheet d-card d-mine" aria-labelledby={`d-do-${act.step}`}>
      <p className="d-badge">{t('dossier.waitsForMe')}</p>
      <h2 id={`d-do-${act.step}`}>{act.name ? pick(act.name) : ''}</h2>
      {isDraft ? <Drafts drafts={drafts} /> : <Asked dossier={dossier} />}
      <NewFiles code={dossier.code} sent={dossier.files} added={added} onChange={setAdded} asked={isDraft ? null : (requestOf(dossier)?.defects ?? [])} />
      <CorrectionsFold><Correct code={dossier.code} declaration={dossier.declaration} corrected={corrected} errors={faultsOf(problem)} onChange={setCorrected} /></CorrectionsFold>
      <Claims fees={fees} claims={claims} onChange={setClaims} />
      {act.form === undefined ? null : <Suspense fallback={<Skeleton lines={3} />}><StepForm code={dossier.code} name={act.form} isTried={isTried} problem={problem} onSay={setSaid} /></Suspense>}
      {problem && problem.code !== 'dossiers.form_refused' ? <ProblemNotice problem={problem} /> : null}
      <p className="p-lead" role="status">{changes === 0 ? t(isDraft ? 'dossier.confirm.unchanged' : 'dossier.answer.unchanged') : t('dossier.answer.changes', { count: changes })}</p>
      <span className="d-acts">
        {outcomes.length > 0
          ? outcomes.map(({ id, label }) => <Button key={id} isBusy={isBusy} onClick={() => complete(id)}>{label ? pick(label) : id}</Button>)
          : <Button look="go" isBusy={isBusy} onClick={() => complete()}>{t(isDraft ? 'dossier.confirm.go' : 'dossier.answer.go')}</Button>}
      </span>
    </section>
  );
}

function Drafts({ drafts }: { readonly drafts: Shown['papers'] }) {
  const { t, pick } = useTexts();
  return (
    <>
      <p>{t('dossier.confirm.text')}</p>
      <ul className="d-plain">{drafts.map(({ kind, title, href }) => <li key={kind}><a className="m-btn" href={href} target="_blank" rel="noreferrer">{t('dossier.confirm.open', { name: pick(title) })}</a></li>)}</ul>
    </>
  );
}

/** What the office wrote, when, on what ground, and how many requests it may make. */
function Asked({ dossier }: { readonly dossier: MyDossier }) {
  const { t, pick } = useTexts();
  const request = requestOf(dossier);
  const pause = dossier.pauses.find(({ to, reason }) => to === null && reason === 'SUPPLEMENT');
  return (
    <>
      {request ? <blockquote className="d-asked"><Defects defects={request.defects} />{request.note ? <p>{request.note}</p> : null}<footer>{request.unit ? pick(request.unit) : ''} · {formatMoment(request.at)}</footer></blockquote> : null}
      <p className="p-lead">{[
        pause ? t('dossier.answer.paused') : '',
        pause?.legalGround ? t('dossier.answer.ground', { ground: pause.legalGround }) : '',
        pause?.quota ? t('dossier.answer.quota', pause.quota) : '',
      ].filter(Boolean).join(' ')}</p>
    </>
  );
}

/** The last thing the office said. */
const requestOf = ({ timeline }: MyDossier) => timeline.findLast(({ note, defects, unit }) => (note !== null || defects.length > 0) && unit !== null);
