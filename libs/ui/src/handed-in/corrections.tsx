import { type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { DeclarationView, FormDefinition, FormField as Question, ReadableAnswer } from '@app/contracts';
import { api, asked } from '../api/client.js';
import { type Answers, askedFields, askedSections, type Asks, isRequired, withAnswer } from '../form/answers.js';
import { FormContext, type FormSurroundings } from '../form/form-context.js';
import { FormField } from '../form/form-field.js';
import { keptUp } from '../form/proposals.js';
import { placesOf } from '../form/places.js';
import { todayInVietnam } from '../format/device-clock.js';
import { Button } from '../kit/button.js';
import { ProblemNotice } from '../kit/problem-notice.js';
import { Skeleton } from '../kit/small.js';
import { useLoaded } from '../live/use-loaded.js';
import { useTexts } from '../texts/texts.js';
import { type Corrected, correctedIn, withCorrections } from './corrected.js';
import { useFilingOf } from './use-filing-of.js';

/** What is inside is loaded when somebody wants to correct something. */
export function CorrectionsFold({ children }: { readonly children: ReactNode }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="m-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('filing.handedIn.correct')}</summary>
      {isOpen ? <Suspense fallback={<Skeleton lines={4} />}>{children}</Suspense> : null}
    </details>
  );
}

type FormErrors = readonly { readonly field: string; readonly message: string }[];
const NONE: FormErrors = [];

export interface CorrectionsProps {
  /** Of the dossier. */
  readonly code: string;
  readonly declaration: DeclarationView;
  readonly corrected: Corrected;
  /** What the office's check found wrong, by path of the field. */
  readonly errors: FormErrors | undefined;
  /** The conditions of the form; the app brings them along. */
  readonly asksOf: (form: FormDefinition) => Asks;
  readonly onChange: (corrected: Corrected) => void;
}

/** The declaration line by line; what is wrong is opened and corrected on the spot, and what is asked because of that stands open. */
export function Corrections({ code, ...rest }: CorrectionsProps) {
  const { t } = useTexts();
  const raw = useLoaded(code, () => asked(api.GET('/api/dossiers/{code}', { params: { path: { code } } })));
  const filing = useFilingOf(code);
  const agencies = useLoaded('agencies', () => asked(api.GET('/api/agencies')));
  for (const loaded of [raw, filing, agencies]) if (loaded.state === 'problem') return <ProblemNotice problem={loaded.problem} onRetry={loaded.reload} />;
  if (!raw.value || !filing.value || !agencies.value) return <Skeleton lines={4} />;
  const { form } = filing.value;
  const before = raw.value.declaration?.content as Answers | undefined;
  if (!form || !before || rest.declaration.sections === null) return <p>{t('filing.handedIn.erased')}</p>;
  return <Lines {...rest} {...{ form, before }} places={placesOf(agencies.value.items)} />;
}

interface LinesProps extends Omit<CorrectionsProps, 'code'> {
  readonly form: FormDefinition;
  readonly before: Answers;
  readonly places: FormSurroundings['places'];
}
function Lines({ declaration, corrected, errors = NONE, asksOf, onChange, form, before, places }: LinesProps) {
  const { pick } = useTexts();
  const asks = useMemo(() => asksOf(form), [asksOf, form]);
  // As it is typed: what is sent has no half-chosen places and no empty rows.
  const [answers, setAnswers] = useState(() => withCorrections(before, corrected));
  const surroundings = useMemo(() => ({ errors: new Map(errors.map(({ field, message }) => [field, message] as const)), places, agency: null }), [errors, places]);
  const said = new Map<string, ReadableAnswer>(declaration.sections?.flatMap(({ name, answers: lines }) => lines.map((line) => [`${name}.${line.field}`, line] as const)));
  const say = (section: string, field: string, value: unknown) => {
    const known = { asks, today: todayInVietnam(), agency: null, account: {} };
    const next = keptUp(form, { before: answers, after: withAnswer(answers, section, field, value), knownBefore: known }, known);
    setAnswers(next);
    onChange(correctedIn(form, asks, { before, next }));
  };
  return (
    <FormContext.Provider value={surroundings}>
      {askedSections(form, answers, asks).map((section) => (
        <fieldset key={section.name} className="m-lines">
          <legend>{pick(section.title)}</legend>
          {askedFields(section, answers, asks).map((field) => {
            const path = `${section.name}.${field.name}`;
            const asking = { field, path, value: answers[section.name]?.[field.name], required: isRequired(field, answers, asks), onChange: (value: unknown) => say(section.name, field.name, value) };
            const stands = corrected[section.name]?.[field.name] === undefined && !surroundings.errors.has(path);
            return <Line key={path} asking={asking} said={stands ? said.get(path) : undefined} />;
          })}
        </fieldset>
      ))}
    </FormContext.Provider>
  );
}

/** What was pledged was pledged, and the agency stays the one that has the dossier. */
const isCorrectable = ({ kind }: Question): boolean => kind !== 'pledge' && kind !== 'agency';

interface LineProps {
  readonly asking: Parameters<typeof FormField>[0];
  /** Of the declaration; none where the question was not asked, is answered otherwise now, or wrong. */
  readonly said: ReadableAnswer | undefined;
}
function Line({ asking, said }: LineProps) {
  const { t, pick } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const opened = useRef<HTMLDivElement>(null);
  // The button that opened it is gone: whoever types goes on in the control.
  useEffect(() => {
    if (isOpen) opened.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, [isOpen]);
  if (!isCorrectable(asking.field) && !said) return null;
  if (isOpen || !said) return <div ref={opened}><FormField {...asking} /></div>;
  const { label, value, rows } = said;
  return (
    <div className="m-line">
      <span>{pick(label)}</span>
      <b>{value ? pick(value) : rows?.length ? t('filing.handedIn.rows', { count: rows.length }) : t('filing.handedIn.notSaid')}</b>
      {isCorrectable(asking.field) ? <Button size="small" look="quiet" onClick={() => setOpen(true)}>{t('filing.handedIn.correct.one')}<span className="m-hidden"> {pick(label)}</span></Button> : null}
    </div>
  );
}
