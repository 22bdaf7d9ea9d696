import { useEffect, useMemo, useRef, useState } from 'react';
import type { FormDefinition } from '@app/contracts';
import { Button } from '../kit/button.js';
import { ErrorSummary } from '../kit/error-summary.js';
import { useTexts } from '../texts/texts.js';
import { type Answers, answersAsked, askedSections, type Asks, blankFields, withAnswer } from './answers.js';
import { FormContext, type FormSurroundings } from './form-context.js';
import { FormSection } from './form-section.js';
import { filledIn, type Sample } from './sampled.js';

/** A form as far as it is filled in. */
export interface FilledIn {
  /** What is to be sent: nothing blank, nothing this case is not asked. */
  readonly content: Answers;
  /** Paths of what must be answered and is not, in the order of the form. */
  readonly missing: readonly string[];
}
export interface FillInProps {
  readonly form: FormDefinition;
  readonly asks: Asks;
  /** It was to be sent: what is missing is told. */
  readonly isTried: boolean;
  /** What the server found wrong, by path of the field. */
  readonly errors: readonly { readonly field: string; readonly message: string }[];
  readonly places?: FormSurroundings['places'];
  /** As of `FormSection`: stands before the ids, not in what is said. */
  readonly prefix?: string;
  /** In a demo: what it can be filled in with in one press. */
  readonly sample?: Sample | undefined;
  readonly onSay: (said: FilledIn) => void;
}
const NO_PLACES: FormSurroundings['places'] = { provinces: [], communes: {} };

/** A form of a step, whole: its sections one below the other, and what is wrong both above and beside each question. Reads the texts of the area `filing`. */
export function FillIn({ form, asks, isTried, errors, places = NO_PLACES, prefix = '', sample, onSay }: FillInProps) {
  const { t, pick } = useTexts();
  const [answers, setAnswers] = useState<Answers>({});
  const told = useMemo(
    () => [...(isTried ? blankFields(form, answers, asks).map((field) => ({ field, message: t('frame.fault.missing') })) : []), ...errors],
    [isTried, form, answers, asks, errors, t],
  );
  const surroundings = useMemo(() => ({ errors: new Map(told.map(({ field, message }) => [`${prefix}${field}`, message])), places, agency: null }), [told, places, prefix]);
  const begun = useRef(() => onSay({ content: {}, missing: blankFields(form, {}, asks) }));
  useEffect(() => begun.current(), []);
  const say = (next: Answers) => {
    setAnswers(next);
    onSay({ content: answersAsked(form, next, asks), missing: blankFields(form, next, asks) });
  };
  const sections = askedSections(form, answers, asks);
  // The same list for as long as it says the same: it takes the focus when it is another.
  const summed = useMemo(() => errors.map(({ field, message }) => ({ field: `${prefix}${field}`, message: named(form, field, pick, message) })), [errors, form, pick, prefix]);
  return (
    <FormContext.Provider value={surroundings}>
      <ErrorSummary errors={summed} />
      {sample ? <p className="m-turn"><Button size="small" onClick={() => say(filledIn(form, answers, asks, sample))}>{t('filing.sample.step')}</Button></p> : null}
      {sections.map((section) => (
        <fieldset key={section.name} className="m-form m-fill">
          <legend>{pick(sections.length === 1 ? form.title : section.title)}</legend>
          <FormSection section={section} answers={answers} asks={asks} prefix={prefix} onAnswer={(field, value) => say(withAnswer(answers, section.name, field, value))} />
        </fieldset>
      ))}
    </FormContext.Provider>
  );
}

function named({ sections }: FormDefinition, path: string, pick: ReturnType<typeof useTexts>['pick'], message: string): string {
  const field = sections.flatMap((section) => section.fields.map((one) => ({ ...one, path: `${section.name}.${one.name}` }))).find((one) => one.path === path);
  return field ? `${pick(field.label)}: ${message}` : message;
}
