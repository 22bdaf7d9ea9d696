import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import type { Result } from '@app/kernel';
import { formatMoment, type Problem, ProblemNotice, useTexts } from '@app/ui';
import { ChangesSinceFirst } from '../compare/changes.js';
import { type Draft, drafts } from '../pages/draft-api.js';
import { StateChip } from '../pages/state-chip.js';
import { stateNow } from '../pages/use-draft.js';
import type { TabProps } from '../pages/tab-props.js';
import { LED_HERE, leadToNextAct } from './lead-to-next-act.js';
import { NextInDemo } from './next-in-demo.js';
import { Begin, Decide, Publish, Submit } from './review-acts.js';

/** Four eyes: one lays the content before another, who reads what has changed and approves exactly it; then it is published. */
export default function ReviewTab({ edited, next, reading }: TabProps) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const { draft } = edited;
  const state = stateNow(edited);
  const [isBusy, setBusy] = useState(false);
  useLedHere();
  const act = async (call: (now: Draft) => Promise<Result<Draft, Problem>>): Promise<void> => {
    setBusy(true);
    const now = await edited.flush();
    const answer = now && (await call(now));
    setBusy(false);
    if (answer === null) return;
    setProblem(answer.ok ? null : answer.error);
    if (answer.ok) edited.take(answer.value);
    await queries.invalidateQueries({ queryKey: ['drafts'] });
  };
  const published = (words: string): void => {
    setTold(words);
    void drafts.one(draft.id).then(edited.take);
    void queries.invalidateQueries({ queryKey: ['versions'] }); // the next draft is compared with this one
  };
  return (
    <div className="dz-page dz-review">
      <Steps state={state} />
      <div className="dz-review-split">
        <div className="dz-reviewed">
          <Standing draft={draft} />
          <NotChecked marks={edited.content.record['unverified']} />
          <ChangesSinceFirst edited={edited} />
        </div>
        <section className="m-sheet dz-next" aria-labelledby="dz-next">
          <p className="dz-none">{t('designer.next')}</p>
          <h2 id="dz-next">{t(next.words)}</h2>
          {told === null ? null : <p className="dz-fine" role="status">✓ {told}</p>}
          {problem ? <ProblemNotice problem={problem} /> : null}
          {next.act === 'submit' ? <Submit warnings={reading?.problems.length ?? 0} isAgain={state === 'REJECTED'} isBusy={isBusy} onSubmit={(asked) => void act(({ id, version }) => drafts.submit(id, { version, ...asked }))} /> : null}
          {next.act === 'decide' ? <Decide draft={draft} isBusy={isBusy} onApprove={() => void act(({ id, contentHash }) => drafts.approve(id, contentHash))} onReject={(reason) => void act(({ id, contentHash }) => drafts.reject(id, contentHash, reason))} /> : null}
          {next.act === 'publish' ? <Publish draft={draft} onProblem={setProblem} onPublished={published} /> : null}
          {state === 'SUBMITTED' && next.act === null ? <p>{t('designer.review.ownWork')}</p> : null}
          <NextInDemo state={state} next={next} code={String(edited.content.record['code'] ?? '')} />
          {next.act === 'begin' ? <Begin draft={draft} onProblem={setProblem} /> : null}
        </section>
      </div>
    </div>
  );
}

/** How far it has come. */
function Steps({ state }: { readonly state: Draft['state'] }) {
  const { t } = useTexts();
  return (
    <ol className="dz-steps">
      {(['DRAFT', 'SUBMITTED', 'APPROVED', 'PUBLISHED'] as const).map((each) => <li key={each} aria-current={each === state || (each === 'DRAFT' && state === 'REJECTED') ? 'step' : undefined}>{t(`designer.review.step.${each}`)}</li>)}
    </ol>
  );
}

/** Who pressed the header's button on another tab goes on at the act itself. */
function useLedHere(): void {
  const { state: led } = useLocation() as { readonly state: unknown };
  useEffect(() => { if (led === LED_HERE) leadToNextAct(); }, [led]);
}

/** Whoever submits and whoever approves sees what nobody has compared with the law's text: the public will see it too. */
function NotChecked({ marks }: { readonly marks: unknown }) {
  const { t } = useTexts();
  if (!Array.isArray(marks) || marks.length === 0) return null;
  return <details className="dz-unchecked"><summary>{t('designer.review.unverified', { count: marks.length })}</summary><ul>{marks.map((mark) => <li key={String(mark)}>{String(mark)}</li>)}</ul></details>;
}

/** Who submitted and decided, and the hash of what stands here. */
function Standing({ draft }: { readonly draft: Draft }) {
  const { t } = useTexts();
  const { review } = draft;
  return (
    <section className="m-sheet dz-standing">
      {review === null ? <p>{t('designer.review.never')}</p> : <p><StateChip state={review.holds ? draft.state : 'DRAFT'} /> {review.holds ? null : t('designer.review.void')}</p>}
      <dl>
        {review ? <div><dt>{t('designer.review.submitted')}</dt><dd>{review.submittedBy}, {formatMoment(review.submittedAt)}</dd></div> : null}
        {review?.note ? <div><dt>{t('designer.review.note')}</dt><dd>{review.note}</dd></div> : null}
        {review?.decidedAt && review.decision ? <div><dt>{t(`designer.review.${review.decision}`)}</dt><dd>{review.decidedBy}, {formatMoment(review.decidedAt)}{review.reason ? `: ${review.reason}` : ''}</dd></div> : null}
        <div><dt>{t('designer.review.hash')}</dt><dd><code>{review?.holds === true ? review.contentHash : draft.contentHash}</code></dd></div>
      </dl>
    </section>
  );
}
