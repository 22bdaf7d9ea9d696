import { useState } from 'react';
import { Link } from 'react-router';
import type { DraftSummary } from '@app/contracts';
import { Button, EmptyState, formatDay, formatTime, type Problem, ProblemNotice, Skeleton, useLoaded, usePageTitle, useTexts } from '@app/ui';
import { discardDraft, listDrafts } from './filing-api.js';
import { NeedLogIn } from './need-log-in.js';
import { pathOf, stepOf } from './steps.js';
import './filing.css';

/** What was begun and not sent. */
export default function DraftsPage() {
  const { t } = useTexts();
  usePageTitle(t('filing.drafts.title'));
  return (
    <NeedLogIn title={t('filing.drafts.title')}>
      <div className="p-narrow p-gap">
        <h1>{t('filing.drafts.title')}</h1>
        <Drafts />
      </div>
    </NeedLogIn>
  );
}

function Drafts() {
  const { t } = useTexts();
  const loaded = useLoaded('drafts', listDrafts);
  if (loaded.state === 'problem') return <ProblemNotice problem={loaded.problem} onRetry={loaded.reload} />;
  if (!loaded.value) return <Skeleton lines={4} />;
  const open = loaded.value.filter(({ state }) => state !== 'SENT');
  if (open.length === 0) return <EmptyState title={t('filing.drafts.none')} action={<Link className="m-btn" to="/">{t('filing.drafts.choose')}</Link>}>{t('filing.drafts.noneText')}</EmptyState>;
  return <ul className="f-drafts">{open.map((draft) => <DraftLine key={draft.id} draft={draft} onGone={loaded.reload} />)}</ul>;
}

function DraftLine({ draft, onGone }: { readonly draft: DraftSummary; readonly onGone: () => void }) {
  const { t, pick } = useTexts();
  const { id, procedure, agency, step, savedAt, expiresAt } = draft;
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const reached = stepOf(step) ?? 'applicant';
  const discard = async () => {
    const answer = await discardDraft(id);
    if (answer.ok) onGone();
    else setProblem(answer.error);
  };
  return (
    <li className="m-sheet f-box">
      <h2>{pick(procedure.name)}</h2>
      <p className="p-lead">{pick(agency.name)} · {t('filing.drafts.reached', { step: t(`filing.step.${reached}`) })}</p>
      <p className="p-lead">{t('filing.drafts.saved', { time: formatTime(savedAt), day: formatDay(savedAt) })} · {t('filing.drafts.until', { day: formatDay(expiresAt) })}</p>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {isAsking ? (
        <div className="p-acts" role="group" aria-label={t('filing.drafts.discardAsk')}>
          <span>{t('filing.drafts.discardAsk')}</span>
          <Button look="danger" onClick={() => void discard()}>{t('filing.drafts.discardGo')}</Button>
          <Button onClick={() => setAsking(false)}>{t('filing.drafts.keep')}</Button>
        </div>
      ) : (
        <div className="p-acts">
          <Link className="m-btn" to={pathOf(id, reached)} aria-label={t('filing.drafts.resumeOf', { name: pick(procedure.name) })}>{t('filing.start.resume')}</Link>
          <Button look="quiet" onClick={() => setAsking(true)} aria-label={t('filing.drafts.discardOf', { name: pick(procedure.name) })}>{t('filing.drafts.discard')}</Button>
        </div>
      )}
    </li>
  );
}
