import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Result } from '@app/kernel';
import { Button, DayField, Form, formatDay, formatMoment, type Problem, ProblemNotice, TextAreaField, TextField, todayInVietnam, useTexts } from '@app/ui';
import { type Draft, drafts } from '../pages/draft-api.js';
import type { TabProps } from '../pages/workbench.js';
import { StateChip } from '../pages/state-chip.js';

/** Four eyes: one lays the content before another, who approves exactly it; then it is published. */
export default function ReviewTab({ edited, canDesign, reading }: TabProps) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { draft } = edited;
  const state = edited.saving === 'saved' ? draft.state : 'DRAFT';
  const act = async (call: (now: Draft) => Promise<Result<Draft, Problem>>): Promise<void> => {
    const now = await edited.flush();
    if (now === null) return;
    const answer = await call(now);
    setProblem(answer.ok ? null : answer.error);
    if (answer.ok) edited.take(answer.value);
    await queries.invalidateQueries({ queryKey: ['drafts'] });
  };
  return (
    <div className="dz-page dz-review">
      <ol className="dz-steps">
        {(['DRAFT', 'SUBMITTED', 'APPROVED', 'PUBLISHED'] as const).map((each) => <li key={each} aria-current={each === state || (each === 'DRAFT' && state === 'REJECTED') ? 'step' : undefined}>{t(`designer.review.step.${each}`)}</li>)}
      </ol>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Standing draft={draft} />
      <NotChecked marks={edited.content.record['unverified']} />
      {canDesign && (state === 'DRAFT' || state === 'REJECTED') ? <Submit warnings={reading?.problems.length ?? 0} onSubmit={(asked) => void act(({ id, version }) => drafts.submit(id, { version, ...asked }))} /> : null}
      {state === 'SUBMITTED' && draft.review ? <Decide draft={draft} onApprove={() => void act(({ id, contentHash }) => drafts.approve(id, contentHash))} onReject={(reason) => void act(({ id, contentHash }) => drafts.reject(id, contentHash, reason))} /> : null}
      {state === 'APPROVED' && canDesign ? <Publish draft={draft} onProblem={setProblem} onPublished={() => void drafts.one(draft.id).then(edited.take)} /> : null}
    </div>
  );
}

/** Whoever submits and whoever approves sees what nobody has compared with the law's text: the public will see it too. */
function NotChecked({ marks }: { readonly marks: unknown }) {
  const { t } = useTexts();
  if (!Array.isArray(marks) || marks.length === 0) return null;
  return <details className="dz-unchecked"><summary>{t('designer.review.unverified', { count: marks.length })}</summary><ul>{marks.map((mark) => <li key={String(mark)}>{String(mark)}</li>)}</ul></details>;
}

function Standing({ draft }: { readonly draft: Draft }) {
  const { t } = useTexts();
  const { review } = draft;
  if (review === null) return <p className="dz-none">{t('designer.review.never')}</p>;
  return (
    <section className="m-sheet dz-standing">
      <p><StateChip state={review.holds ? draft.state : 'DRAFT'} /> {review.holds ? null : t('designer.review.void')}</p>
      <dl>
        <div><dt>{t('designer.review.submitted')}</dt><dd>{review.submittedBy}, {formatMoment(review.submittedAt)}</dd></div>
        {review.note ? <div><dt>{t('designer.review.note')}</dt><dd>{review.note}</dd></div> : null}
        {review.decidedAt && review.decision ? <div><dt>{t(`designer.review.${review.decision}`)}</dt><dd>{review.decidedBy}, {formatMoment(review.decidedAt)}{review.reason ? `: ${review.reason}` : ''}</dd></div> : null}
        <div><dt>{t('designer.review.hash')}</dt><dd><code>{review.contentHash}</code></dd></div>
      </dl>
    </section>
  );
}

function Submit({ warnings, onSubmit }: { readonly warnings: number; readonly onSubmit: (asked: { effectiveFrom: string; legalBasis: string; note?: string }) => void }) {
  const { t } = useTexts();
  const [effectiveFrom, setFrom] = useState(() => todayInVietnam(7));
  const [legalBasis, setBasis] = useState('');
  const [note, setNote] = useState('');
  return (
    <Form className="m-form dz-narrow" onSubmit={() => onSubmit({ effectiveFrom, legalBasis, ...(note !== '' && { note }) })}>
      <h2>{t('designer.review.submit.title')}</h2>
      <p className="k-lead">{t('designer.review.submit.text')}</p>
      <DayField label={t('designer.review.effectiveFrom')} hint={t('designer.review.effectiveHint')} required value={effectiveFrom} onChange={setFrom} />
      <TextField label={t('designer.review.legalBasis')} hint={t('designer.review.legalHint')} required value={legalBasis} onChange={(event) => setBasis(event.target.value)} />
      <TextAreaField label={t('designer.review.note')} hint={warnings > 0 ? t('designer.review.noteNeeded', { count: warnings }) : undefined} required={warnings > 0} value={note} onChange={(event) => setNote(event.target.value)} />
      <Button look="go" type="submit">{t('designer.act.review')}</Button>
    </Form>
  );
}

function Decide({ draft, onApprove, onReject }: { readonly draft: Draft; readonly onApprove: () => void; readonly onReject: (reason: string) => void }) {
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  const { review, content } = draft;
  const day = String(content.record['effectiveFrom'] ?? '');
  return (
    <div className="m-form dz-narrow">
      <h2>{t('designer.review.decide.title')}</h2>
      <p>{t('designer.review.decide.text', { day: day === '' ? '—' : formatDay(day), basis: String(content.record['decisionNumber'] ?? '—') })}</p>
      {review?.mine === true ? <p className="dz-refusal">{t('designer.review.ownWork')}</p> : <Button look="go" onClick={onApprove}>{t('designer.review.approve')}</Button>}
      <TextAreaField label={t('designer.review.reason')} value={reason} onChange={(event) => setReason(event.target.value)} />
      <Button look="danger" onClick={() => { if (reason.trim() !== '') onReject(reason); }}>{t('designer.review.reject')}</Button>
    </div>
  );
}

function Publish({ draft, onPublished, onProblem }: { readonly draft: Draft; readonly onPublished: () => void; readonly onProblem: (problem: Problem | null) => void }) {
  const { t } = useTexts();
  const [told, setTold] = useState<string | null>(null);
  const publish = async (): Promise<void> => {
    const answer = await drafts.publish(draft.id);
    onProblem(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setTold(t('designer.review.published', { number: answer.value.versionNumber, running: answer.value.runningOnEarlier }));
    onPublished();
  };
  return (
    <div className="m-form dz-narrow">
      <h2>{t('designer.review.publish.title')}</h2>
      <p>{t('designer.review.publish.text', { day: formatDay(String(draft.content.record['effectiveFrom'])) })}</p>
      {told ? <p className="dz-fine" role="status">✓ {told}</p> : <Button look="go" onClick={() => void publish()}>{t('designer.act.publish')}</Button>}
    </div>
  );
}
