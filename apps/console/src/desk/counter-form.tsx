import { useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DraftView, FilingProblem, FilingProcedureView, PaperHandedOver, SubmissionView } from '@app/contracts';
import { api, askedSections, type Asks, Button, ErrorSummary, following, FormContext, FormField, FormSection, need, newIdempotencyKey, openedWhole, placesOf, type Problem, ProblemNotice, TextField, useTexts, withAnswer } from '@app/ui';
import { asksOf, checkAtCounter, type CounterEdit, saveAtCounter, submitAtCounter } from './counter-api.js';

interface CounterFormProps {
  readonly draft: DraftView;
  readonly procedure: FilingProcedureView;
  readonly onSent: (sent: SubmissionView) => void;
}
/** Applicant, questions of the form, papers on paper; checked by the server, then filed. */
export function CounterForm({ draft, procedure, onSent }: CounterFormProps) {
  const { t, pick } = useTexts();
  const asks = useMemo(() => asksOf(procedure.form), [procedure.form]);
  const [edit, setEdit] = useState<CounterEdit>(() => begunWith(draft, procedure, asks));
  const { send, isBusy, problem, wrong } = useFiling(draft, procedure, onSent);
  const change = (to: (before: CounterEdit) => CounterEdit) => setEdit((before) => following<CounterEdit>(procedure, asks)(before, to(before)));
  const agencies = useQuery({ queryKey: ['agencies'], staleTime: Infinity, queryFn: () => need(api.GET('/api/agencies')) });
  const surroundings = useMemo(
    () => ({ errors: new Map(wrong.map(({ field, message }) => [field, pick(message)])), places: placesOf((agencies.data?.items ?? []) as Parameters<typeof placesOf>[0]), agency: procedure.agency }),
    [wrong, pick, agencies.data, procedure.agency],
  );
  return (
    <FormContext.Provider value={surroundings}>
      <form className="m-form" noValidate onSubmit={(event) => { event.preventDefault(); void send(edit); }}>
        <h2>{pick(procedure.name)}</h2>
        {wrong.length > 0 ? <ErrorSummary errors={wrong.map(({ field, message }) => ({ field, message: pick(message) }))} /> : null}
        <Applicant edit={edit} errors={surroundings.errors} onChange={(applicant) => change((before) => ({ ...before, applicant }))} />
        {askedSections(procedure.form, edit.values, asks).map((section) => (
          <fieldset key={section.name} className="m-form">
            <legend>{pick(section.title)}</legend>
            <FormSection section={section} answers={edit.values} asks={asks} onAnswer={(field, value) => change((before) => ({ ...before, values: withAnswer(before.values, section.name, field, value) }))} />
          </fieldset>
        ))}
        <Papers procedure={procedure} papers={edit.papers} onChange={(papers) => setEdit((before) => ({ ...before, papers }))} />
        <Claims procedure={procedure} chosen={edit.feeGroups} onChange={(feeGroups) => setEdit((before) => ({ ...before, feeGroups }))} />
        {problem ? <ProblemNotice problem={problem} /> : null}
        <Button type="submit" look="go" isBusy={isBusy}>{t('desk.new.submit')}</Button>
      </form>
    </FormContext.Provider>
  );
}

/** With what a machine can type: the officer reads it against the paper. */
function begunWith(draft: DraftView, procedure: FilingProcedureView, asks: Asks): CounterEdit {
  const { applicant, papers, feeGroups } = draft;
  const values = openedWhole(procedure, asks, { values: draft.values as CounterEdit['values'], applicant });
  return { values, applicant, papers, feeGroups };
}

/** Saves, has it checked, and files it when nothing is wrong. A repeated sending is the same one. */
function useFiling(begun: DraftView, { form }: FilingProcedureView, onSent: (sent: SubmissionView) => void) {
  const [draft, setDraft] = useState(begun);
  const [key] = useState(newIdempotencyKey);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [wrong, setWrong] = useState<readonly FilingProblem[]>([]);
  const attempt = async (edit: CounterEdit): Promise<Problem | null> => {
    const saved = await saveAtCounter(draft, form, edit);
    if (!saved.ok) return saved.error;
    setDraft(saved.value);
    const checked = await checkAtCounter(saved.value);
    if (!checked.ok) return checked.error;
    setWrong(checked.value.problems);
    if (checked.value.problems.length > 0) return null;
    const sent = await submitAtCounter(saved.value, key);
    if (!sent.ok) return sent.error;
    onSent(sent.value);
    return null;
  };
  const send = async (edit: CounterEdit) => {
    setBusy(true);
    setProblem(await attempt(edit));
    setBusy(false);
  };
  return { send, isBusy, problem, wrong };
}

function Applicant({ edit: { applicant }, errors, onChange }: { readonly edit: CounterEdit; readonly errors: ReadonlyMap<string, string>; readonly onChange: (applicant: CounterEdit['applicant']) => void }) {
  const { t } = useTexts();
  return (
    <fieldset className="m-form">
      <legend>{t('desk.new.applicant')}</legend>
      {(['fullName', 'birthDate', 'personalId', 'phone'] as const).map((name) => {
        const [path, label] = [`applicant.${name}`, t(`desk.new.${name}`)];
        const put = (value: unknown): void => {
          const { [name]: _before, ...others } = applicant;
          onChange(typeof value === 'string' && value !== '' ? { ...others, [name]: value } : others);
        };
        if (name === 'birthDate') return <FormField key={name} path={path} field={{ name, kind: 'date', label: { vi: label, en: label }, required: false }} value={applicant[name]} required={false} onChange={put} />;
        return <TextField key={name} id={path} label={label} required={name === 'fullName'} autoComplete="off" error={errors.get(path)} value={applicant[name] ?? ''} onChange={({ target }) => put(target.value)} />;
      })}
    </fieldset>
  );
}

interface PapersProps {
  readonly procedure: FilingProcedureView;
  readonly papers: readonly PaperHandedOver[];
  readonly onChange: (papers: readonly PaperHandedOver[]) => void;
}
/** Exemptions from fees somebody claims at the counter; they are judged when the dossier is accepted. */
function Claims({ procedure: { exemptionGroups }, chosen, onChange }: { readonly procedure: FilingProcedureView; readonly chosen: readonly string[]; readonly onChange: (groups: readonly string[]) => void }) {
  const { t, pick } = useTexts();
  if (exemptionGroups.length === 0) return null;
  return (
    <fieldset className="m-form m-choices">
      <legend>{t('desk.new.claims')}</legend>
      {exemptionGroups.map(({ group, name, legalBasis, provenBy }) => (
        <label key={group} className="m-check">
          <input type="checkbox" checked={chosen.includes(group)} onChange={({ currentTarget }) => onChange(currentTarget.checked ? [...chosen, group] : chosen.filter((one) => one !== group))} />
          <span>{pick(name)}<span className="hint">{legalBasis}{provenBy ? ` · ${t('desk.exempt.proof', { paper: pick(provenBy.name) })}` : ''}</span></span>
        </label>
      ))}
    </fieldset>
  );
}

/** How many originals and copies of each paper came over the counter. */
function Papers({ procedure: { components }, papers, onChange }: PapersProps) {
  const { t, pick } = useTexts();
  const asked = components.filter(({ isForm }) => !isForm);
  const count = (code: string, kind: 'originals' | 'copies', text: string) => {
    const before = papers.find((one) => one.code === code) ?? { code };
    onChange([...papers.filter((one) => one.code !== code), { ...before, [kind]: Math.max(0, Math.min(100, Number(text) || 0)) }]);
  };
  if (asked.length === 0) return null;
  return (
    <fieldset className="m-form">
      <legend>{t('desk.new.papers')}</legend>
      {asked.map(({ code, name }) => {
        const paper = papers.find((one) => one.code === code);
        return (
          <div key={code} className="d-count" role="group" aria-label={pick(name)} id={`papers.${code}`} tabIndex={-1}>
            <span>{pick(name)}</span>
            <label>{t('desk.new.originals')} <input className="m-input" type="number" min={0} max={100} value={paper?.originals ?? 0} onChange={({ target }) => count(code, 'originals', target.value)} /></label>
            <label>{t('desk.new.copies')} <input className="m-input" type="number" min={0} max={100} value={paper?.copies ?? 0} onChange={({ target }) => count(code, 'copies', target.value)} /></label>
          </div>
        );
      })}
    </fieldset>
  );
}
