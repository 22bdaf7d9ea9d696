import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DraftView, FilingProcedureView, FormSection as Section, SubmissionView } from '@app/contracts';
import { api, askedSections, attachSamples, Button, copied, copiesFor, DayField, ErrorSummary, FillSample, FormContext, FormSection, need, neededPapers, placesOf, type Problem, ProblemNotice, Radios, sampled, type Samples, TextField, todayInVietnam, useTexts, withAnswer } from '@app/ui';
import { COUNTER_CHANNELS, type CounterEdit, filesAtCounter } from './counter-api.js';
import { CounterApplicant } from './counter-applicant.js';
import { namedErrors } from './counter-errors.js';
import { CounterFees } from './counter-fees.js';
import { CounterPapers } from './counter-papers.js';
import { sentByKeys } from './send-keys.js';
import { type CounterDraft, isOnlyLacking, useCounterDraft, useCounterFiling } from './use-counter-draft.js';

interface CounterFormProps {
  readonly draft: DraftView;
  readonly procedure: FilingProcedureView;
  readonly onSent: (sent: SubmissionView) => void;
}
/** How it came, for whom, the questions of the form, what came with it; checked by the server, then filed. */
export function CounterForm({ draft, procedure, onSent }: CounterFormProps) {
  const texts = useTexts();
  const { t, pick } = texts;
  const held = useCounterDraft(draft, procedure);
  const { edit, change, asks } = held;
  const filing = useCounterFiling(held, onSent);
  const errors = useMemo(() => new Map(filing.wrong.map(({ field, message }) => [field, pick(message)])), [filing.wrong, pick]);
  const named = useMemo(() => namedErrors(filing.wrong, procedure, texts), [filing.wrong, procedure, texts]);
  const agencies = useQuery({ queryKey: ['agencies'], staleTime: Infinity, queryFn: () => need(api.GET('/api/agencies')) });
  const surroundings = useMemo(
    () => ({ errors, places: placesOf(agencies.data?.items ?? []), agency: procedure.agency }),
    [errors, agencies.data, procedure.agency],
  );
  return (
    <FormContext.Provider value={surroundings}>
      <form className="m-form" noValidate onSubmit={(event) => { event.preventDefault(); void filing.send(); }} onKeyDown={sentByKeys}>
        <h2>{pick(procedure.name)}</h2>
        <FillSample code={procedure.code} onFill={(samples) => filledAtCounter(held, procedure, samples)} />
        {filing.wrong.length > 0 ? <ErrorSummary errors={named} /> : null}
        <HowItCame held={held} procedure={procedure} errors={errors} />
        <CounterApplicant edit={edit} agency={draft.agency.code} errors={errors} onChange={change} />
        {askedSections(procedure.form, edit.values, asks).map((section) => <Questions key={section.name} held={held} procedure={procedure} section={section} />)}
        <CounterPapers held={held} procedure={procedure} errors={errors} />
        <CounterFees held={held} procedure={procedure} />
        {held.problem ? <ProblemNotice problem={held.problem} onRetry={() => void held.save()} /> : null}
        {filing.problem && filing.problem.code !== held.problem?.code ? <ProblemNotice problem={filing.problem} /> : null}
        {isOnlyLacking(filing.wrong) ? <Lacking onSend={() => void filing.send(true)} isBusy={filing.isBusy} /> : null}
        <Button type="submit" look="go" isBusy={filing.isBusy}>{t('desk.new.submit')} <kbd>Ctrl ⏎</kbd></Button>
        <p className="k-lead" role="status">{held.isSaved ? t('desk.new.saved') : ''}</p>
      </form>
    </FormContext.Provider>
  );
}

/** In a demo: everything that is still empty, the papers that came counted, and a sample of each. */
async function filledAtCounter(held: CounterDraft, procedure: FilingProcedureView, { declarations }: Samples): Promise<Problem | null> {
  held.change((edit) => sampled({ procedure, asks: held.asks, edit }, declarations));
  const saved = await held.save();
  if (!saved.ok) return saved.error;
  const papers = neededPapers(procedure, saved.value);
  held.change((before) => ({ ...before, papers: counted(before.papers, papers) }));
  const problem = await attachSamples({ to: filesAtCounter(held.draft.id), code: procedure.code, papers });
  await held.refresh();
  return problem;
}

const counted = (said: CounterEdit['papers'], came: ReturnType<typeof neededPapers>): CounterEdit['papers'] => [
  ...said,
  ...came.filter(({ code }) => said.every((one) => one.code !== code)).map(({ code, originalQuantity: originals, copyQuantity: copies }) => ({ code, originals, copies })),
];

/** Somebody brought it, or the public post did: then the day it came is told. */
function HowItCame({ held: { edit, change }, procedure: { channels }, errors }: { readonly held: CounterDraft; readonly procedure: FilingProcedureView; readonly errors: ReadonlyMap<string, string> }) {
  const { t } = useTexts();
  const offered = COUNTER_CHANNELS.filter((one) => channels.includes(one));
  if (offered.length < 2 && edit.channel === 'DIRECT') return null;
  const say = (post: NonNullable<typeof edit.post>) => change((before) => ({ ...before, post: { ...before.post, ...post } }));
  return (
    <fieldset className="m-form">
      <legend>{t('desk.new.came')}</legend>
      <Radios path="channel" label={t('desk.new.channel')} required value={edit.channel} onChange={(next) => { const channel = offered.find((one) => one === next); if (channel) change((before) => ({ ...before, channel })); }}
        options={offered.map((channel) => ({ value: channel, label: t(`desk.new.channel.${channel}`) }))} />
      {edit.channel === 'POSTAL' ? (
        <>
          <DayField id="post.receivedOn" label={t('desk.new.receivedOn')} hint={t('desk.new.receivedOnHint')} required max={todayInVietnam()} error={errors.get('post.receivedOn')} value={edit.post?.receivedOn ?? ''} onChange={(receivedOn) => say({ receivedOn })} />
          <TextField id="post.parcel" label={t('desk.new.parcel')} autoComplete="off" maxLength={40} value={edit.post?.parcel ?? ''} onChange={({ target }) => say({ parcel: target.value })} />
        </>
      ) : null}
    </fieldset>
  );
}

/** A section of the form, with what may be copied into it in one press. */
function Questions({ held: { edit, change, asks }, procedure, section }: { readonly held: CounterDraft; readonly procedure: FilingProcedureView; readonly section: Section }) {
  const { t, pick } = useTexts();
  const copies = copiesFor(procedure, section, { values: edit.values, applicant: edit.applicant, asks });
  return (
    <fieldset className="m-form">
      <legend>{pick(section.title)}</legend>
      {copies.length > 0 ? (
        <div className="d-foot is-start">
          {copies.map((copy) => <Button key={copy.from} size="small" onClick={() => change((before) => ({ ...before, values: copied(before.values, section.name, copy) }))}>{copy.from === 'applicant' ? t('filing.copy.applicant') : t('filing.copy.section', { title: pick(copy.title) })}</Button>)}
        </div>
      ) : null}
      <FormSection section={section} answers={edit.values} asks={asks} onAnswer={(field, value) => change((before) => ({ ...before, values: withAnswer(before.values, section.name, field, value) }))} />
    </fieldset>
  );
}

/** Everything is right but that papers lack: the applicant is told in writing what to bring. */
function Lacking({ onSend, isBusy }: { readonly onSend: () => void; readonly isBusy: boolean }) {
  const { t } = useTexts();
  return (
    <div className="d-owed">
      <p>{t('desk.new.lacking')}</p>
      <Button look="danger" isBusy={isBusy} onClick={onSend}>{t('desk.new.fileLacking')}</Button>
    </div>
  );
}
