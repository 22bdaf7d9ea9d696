import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button, DayField, Form, formatDay, isDemo, type Problem, TextAreaField, TextField, todayInVietnam, useTexts } from '@app/ui';
import { type Draft, drafts } from '../pages/draft-api.js';

/** A number nobody has given to a decision. */
const SAMPLE_DECISION = '00/QĐ-UBND (mẫu)';

interface SubmitProps {
  readonly warnings: number;
  readonly isAgain: boolean;
  readonly isBusy: boolean;
  readonly onSubmit: (asked: { effectiveFrom: string; legalBasis: string; decisionDate?: string; note?: string }) => void;
}
/** The author lays the content before a second person, with its day and its decision. */
export function Submit({ warnings, isAgain, isBusy, onSubmit }: SubmitProps) {
  const { t } = useTexts();
  const [effectiveFrom, setFrom] = useState(() => todayInVietnam(7));
  const [legalBasis, setBasis] = useState('');
  const [decisionDate, setDate] = useState('');
  const [note, setNote] = useState('');
  const fill = () => {
    setFrom(todayInVietnam());
    if (legalBasis === '') setBasis(SAMPLE_DECISION);
  };
  return (
    <Form className="m-form" onSubmit={() => onSubmit({ effectiveFrom, legalBasis, ...(decisionDate !== '' && { decisionDate }), ...(note !== '' && { note }) })}>
      <p className="k-lead">{t('designer.review.submit.text')}</p>
      {isDemo() ? <p className="m-turn"><Button size="small" onClick={fill}>{t('designer.review.sample')}</Button></p> : null}
      <DayField label={t('designer.review.effectiveFrom')} hint={t('designer.review.effectiveHint')} required value={effectiveFrom} onChange={setFrom} />
      <TextField label={t('designer.review.legalBasis')} hint={t('designer.review.legalHint')} required value={legalBasis} onChange={(event) => setBasis(event.target.value)} />
      <DayField label={t('designer.review.decisionDate')} value={decisionDate} onChange={setDate} />
      <TextAreaField label={t('designer.review.note')} hint={warnings > 0 ? t('designer.review.noteNeeded', { count: warnings }) : undefined} required={warnings > 0} value={note} onChange={(event) => setNote(event.target.value)} />
      <p className="dz-foot"><Button look="go" className="dz-do" type="submit" isBusy={isBusy}>{t(isAgain ? 'designer.act.again' : 'designer.act.review')}</Button></p>
    </Form>
  );
}

interface DecideProps {
  readonly draft: Draft;
  readonly isBusy: boolean;
  readonly onApprove: () => void;
  readonly onReject: (reason: string) => void;
}
/** A second person approves exactly this content, or sends it back with a reason. */
export function Decide({ draft: { content }, isBusy, onApprove, onReject }: DecideProps) {
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  const day = String(content.record['effectiveFrom'] ?? '');
  return (
    <>
      <p>{t('designer.review.decide.text', { day: day === '' ? '—' : formatDay(day), basis: String(content.record['decisionNumber'] ?? '—') })}</p>
      <Button look="go" className="dz-do" isBusy={isBusy} onClick={onApprove}>{t('designer.review.approve')}</Button>
      <Form className="m-form dz-reject" onSubmit={() => onReject(reason.trim())}>
        <TextAreaField label={t('designer.review.reason')} required value={reason} onChange={(event) => setReason(event.target.value)} />
        <Button look="danger" type="submit" isBusy={isBusy}>{t('designer.review.reject')}</Button>
      </Form>
    </>
  );
}

interface PublishProps {
  readonly draft: Draft;
  readonly onProblem: (problem: Problem | null) => void;
  readonly onPublished: (told: string) => void;
}
export function Publish({ draft, onPublished, onProblem }: PublishProps) {
  const { t } = useTexts();
  const [isBusy, setBusy] = useState(false);
  const publish = async (): Promise<void> => {
    setBusy(true);
    const answer = await drafts.publish(draft.id);
    setBusy(false);
    onProblem(answer.ok ? null : answer.error);
    if (answer.ok) onPublished(t('designer.review.published', { number: answer.value.versionNumber, running: answer.value.runningOnEarlier }));
  };
  return (
    <>
      <p>{t('designer.review.publish.text', { day: formatDay(String(draft.content.record['effectiveFrom'])) })}</p>
      <Button look="go" className="dz-do" isBusy={isBusy} onClick={() => void publish()}>{t('designer.act.publish')}</Button>
    </>
  );
}

/** What is published is closed: the next change begins a draft of its own. */
export function Begin({ draft, onProblem }: Omit<PublishProps, 'onPublished'>) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const begin = async (): Promise<void> => {
    const answer = await drafts.create({ fromVersion: draft.publishedVersionId ?? '' });
    onProblem(answer.ok ? null : answer.error);
    if (answer.ok) await navigate(`/designer/drafts/${answer.value.id}`);
  };
  return (
    <>
      <p>{t('designer.review.begin.text')}</p>
      <Button className="dz-do" onClick={() => void begin()}>{t('designer.newVersion')}</Button>
    </>
  );
}
