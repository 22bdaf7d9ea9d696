import { useState } from 'react';
import type { DeclarationView, FormField, ReadableAnswer } from '@app/contracts';
import { api, asked } from '../api/client.js';
import { Button } from '../kit/button.js';
import { ProblemNotice } from '../kit/problem-notice.js';
import { Skeleton } from '../kit/small.js';
import { useLoaded } from '../live/use-loaded.js';
import { useTexts } from '../texts/texts.js';
import { CorrectedField, isPlain } from './corrected-field.js';
import { useFilingOf } from './use-filing-of.js';

/** Fields of the declaration with a new value, by section: only these are sent. */
export type Corrected = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
interface CorrectionsProps {
  /** Of the dossier. */
  readonly code: string;
  readonly declaration: DeclarationView;
  readonly corrected: Corrected;
  readonly onChange: (corrected: Corrected) => void;
}

/** The declaration line by line; what is wrong is opened and corrected on the spot. */
export function Corrections(props: CorrectionsProps) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="m-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('filing.handedIn.correct')}</summary>
      {isOpen ? <Lines {...props} /> : null}
    </details>
  );
}

function Lines({ code, declaration, corrected, onChange }: CorrectionsProps) {
  const { t, pick } = useTexts();
  const raw = useLoaded(code, () => asked(api.GET('/api/dossiers/{code}', { params: { path: { code } } })));
  const filing = useFilingOf(code);
  if (raw.state === 'problem') return <ProblemNotice problem={raw.problem} onRetry={raw.reload} />;
  if (filing.state === 'problem') return <ProblemNotice problem={filing.problem} onRetry={filing.reload} />;
  if (!raw.value || !filing.value) return <Skeleton lines={4} />;
  const { form } = filing.value;
  const content = (raw.value.declaration?.content ?? {}) as Corrected;
  if (!form || declaration.sections === null) return <p>{t('filing.handedIn.erased')}</p>;
  const say = (section: string, field: string, value: unknown) => onChange(withValue(corrected, { section, field, value }, content[section]?.[field]));
  return (
    <>
      {declaration.sections.map(({ name, title, answers }) => (
        <fieldset key={name} className="m-lines">
          <legend>{pick(title)}</legend>
          {answers.map((answer) => {
            const field = form.sections.find((one) => one.name === name)?.fields.find((one) => one.name === answer.field);
            return field ? <Line key={answer.field} id={`${name}.${answer.field}`} answer={answer} field={field} before={content[name]?.[answer.field]} now={corrected[name]?.[answer.field]} onSay={(value) => say(name, answer.field, value)} /> : null;
          })}
        </fieldset>
      ))}
    </>
  );
}

interface LineProps {
  readonly id: string;
  readonly answer: ReadableAnswer;
  readonly field: FormField;
  readonly before: unknown;
  readonly now: unknown;
  readonly onSay: (value: unknown) => void;
}
function Line({ id, answer: { label, value, rows }, field, before, now, onSay }: LineProps) {
  const { t, pick } = useTexts();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <CorrectedField id={id} field={field} value={now === undefined ? before : now} onSay={onSay} />;
  return (
    <div className="m-line">
      <span>{pick(label)}</span>
      <b>{value ? pick(value) : rows?.length ? t('filing.handedIn.rows', { count: rows.length }) : t('filing.handedIn.notSaid')}</b>
      {isPlain(field) ? <Button size="small" look="quiet" onClick={() => setOpen(true)}>{t('filing.handedIn.correct.one')}<span className="m-hidden"> {pick(label)}</span></Button> : null}
    </div>
  );
}

/** A value that is the one before is no correction; an empty one takes the answer back. */
function withValue(corrected: Corrected, { section, field, value }: { readonly section: string; readonly field: string; readonly value: unknown }, before: unknown): Corrected {
  const fields = { ...corrected[section] };
  if (JSON.stringify(value ?? null) === JSON.stringify(before ?? null)) delete fields[field];
  else fields[field] = value;
  const { [section]: _, ...others } = corrected;
  return Object.keys(fields).length === 0 ? others : { ...others, [section]: fields };
}
