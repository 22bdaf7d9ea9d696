import { type ReactNode, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { FilingProblem } from '@app/contracts';
import { addressShown, formatMoney, type Problem, newIdempotencyKey, ProblemNotice, ReadableSection, useForm, useLoaded, useTexts } from '@app/ui';
import { Declare, Wrong } from './declare.js';
import type { StepProps } from './step-props.js';
import { checkDraft, feesOfDraft, submitDraft } from './filing-api.js';
import { type Pledge, pledged, pledgesOf, questionSections } from './pledges.js';
import { keepSubmission } from './submission.js';
import { pathOf } from './steps.js';

/** Everything once more, as it will be read; then it is sent, once. */
export function CheckStep(props: StepProps) {
  const { t, pick } = useTexts();
  const { held, procedure, asks } = props;
  const { edit, draft } = held;
  const loaded = useLoaded(`${draft.id} ${draft.version}`, () => checkDraft(draft.id));
  const sections = questionSections(procedure.form, edit.values, asks);
  const pledges = pledgesOf(procedure.form, edit.values, asks);
  // What was found before is asked for anew with each saving, and stands until the answer is there.
  const { problems: found = [], warnings = [] } = loaded.state === 'problem' ? {} : loaded.value ?? {};
  // Pledges are asked for below, where they are made.
  const problems = found.filter(({ field }) => pledges.every(({ path }) => path !== field));
  return (
    <>
      <h1>{t('filing.step.check')}</h1>
      <p className="p-lead">{t('filing.check.text')}</p>
      {loaded.state === 'problem' ? <ProblemNotice problem={loaded.problem} onRetry={loaded.reload} /> : null}
      {problems.length > 0 ? <Wrong problems={problems} draftId={draft.id} form={procedure.form} /> : null}
      {warnings.length > 0 ? <section className="m-sheet f-box f-note"><h2>{t('filing.check.warnings')}</h2><ul>{warnings.map((one) => <li key={one.field + one.code}>{pick(one.message)}</li>)}</ul></section> : null}
      <Block title={t('filing.step.applicant')} to={pathOf(draft.id, 'applicant')}><Applicant {...props} /></Block>
      {sections.map((section) => (
        <Block key={section.name} title={pick(section.title)} to={pathOf(draft.id, 'content', section.name)}><ReadableSection section={section} answers={edit.values} asks={asks} /></Block>
      ))}
      <Block title={t('filing.step.papers')} to={pathOf(draft.id, 'papers')}><Papers {...props} /></Block>
      <Block title={t('filing.step.fees')} to={pathOf(draft.id, 'fees')}><FeesAndWay {...props} /></Block>
      <Send {...props} problems={problems} pledges={pledges} onRefused={loaded.reload} />
    </>
  );
}

function Block({ title, to, children }: { readonly title: string; readonly to: string; readonly children: ReactNode }) {
  const { t } = useTexts();
  return (
    <section className="m-sheet f-box">
      <header className="f-blockhead"><h2>{title}</h2><Link to={`${to}?back=check`}>{t('filing.check.change')} <span className="m-hidden">{title}</span></Link></header>
      {children}
    </section>
  );
}

function Applicant({ held }: StepProps) {
  const { t } = useTexts();
  const { places } = useForm();
  const { fullName, personalId, organizationCode, phone, email, address } = held.edit.applicant;
  const number = organizationCode === undefined ? [t('filing.applicant.personalId'), personalId] : [t('filing.applicant.organizationCode'), organizationCode];
  const rows = [[t('filing.applicant.fullName'), fullName], number, [t('filing.applicant.phone'), phone], [t('filing.applicant.email'), email], [t('filing.applicant.address'), address && addressShown({ ...address }, places)]];
  return <dl className="m-answers">{rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value ? value : <span className="none">{t('filing.answer.none')}</span>}</dd></div>)}</dl>;
}

function Papers({ held, procedure }: StepProps) {
  const { t, pick } = useTexts();
  const states = new Map(held.draft.components.map(({ code, isAsked }) => [code, isAsked]));
  const papers = procedure.components.filter(({ code, isForm, toShow }) => !isForm && !toShow && states.get(code) !== false);
  if (papers.length === 0) return <p>{t('filing.papers.none')}</p>;
  return (
    <dl className="m-answers">
      {papers.map(({ code, name }) => {
        const files = held.draft.files.filter(({ component }) => component === code);
        const why = held.edit.papers.find((paper) => paper.code === code)?.missingBecause;
        return <div key={code}><dt>{pick(name)}</dt><dd>{files.length > 0 ? files.map((file) => file.name).join('\n') : why ? t('filing.check.missing', { why }) : <span className="none">{t('filing.check.noFile')}</span>}</dd></div>;
      })}
    </dl>
  );
}

function FeesAndWay({ held }: StepProps) {
  const { t } = useTexts();
  const { places } = useForm();
  const { receiving } = held.edit;
  const loaded = useLoaded(`${held.draft.id} ${held.draft.version}`, () => feesOfDraft(held.draft.id));
  const fees = loaded.state === 'problem' ? undefined : loaded.value;
  return (
    <dl className="m-answers">
      <div><dt>{t(fees?.isComplete === false ? 'filing.fees.totalSoFar' : 'filing.fees.total')}</dt><dd>{fees ? formatMoney(fees.total) : '…'}</dd></div>
      <div><dt>{t('filing.receiving.title')}</dt><dd>{receiving ? t(`filing.receiving.${receiving.method}`) : <span className="none">{t('filing.answer.none')}</span>}{receiving?.address ? ` · ${addressShown({ ...receiving.address }, places)}` : ''}</dd></div>
    </dl>
  );
}

interface SendProps extends StepProps {
  readonly problems: readonly FilingProblem[];
  readonly pledges: readonly Pledge[];
  /** There is more to be put right than was known here. */
  readonly onRefused: () => void;
}
/** Waits for no check: whatever it would find, the server finds when it is sent. */
function Send({ held, problems, pledges, onRefused }: SendProps) {
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  // One key for this sending, and the same for each time it is tried again.
  const key = useRef('');
  const send = async () => {
    if (problems.length > 0) return void document.getElementById('wrong')?.focus();
    setBusy(true);
    setProblem(null);
    if (pledges.length > 0) held.change({ values: pledged(held.edit.values, pledges, () => true) });
    const saved = await held.save();
    key.current ||= newIdempotencyKey();
    const answer = saved.ok ? await submitDraft(held.draft.id, saved.value.version, key.current) : saved;
    setBusy(false);
    if (!answer.ok) return answer.error.code === 'filing.draft_incomplete' ? onRefused() : setProblem(answer.error);
    if ('lookupCode' in answer.value) keepSubmission(held.draft.id, answer.value);
    await navigate(`/drafts/${held.draft.id}/sent`, { replace: true });
  };
  return (
    <>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Declare pledges={pledges} isBusy={isBusy} onSend={() => void send()} />
    </>
  );
}
