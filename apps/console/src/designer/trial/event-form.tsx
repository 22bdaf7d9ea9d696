import { useMemo } from 'react';
import type { StepDone } from '@app/contracts';
import { askedSections, FormSection, useTexts, withAnswer, withoutBlanks } from '@app/ui';
import type { JsonObject } from '../documents/json.js';
import { shownForm } from '../documents/shown-form.js';
import { Section } from '../panel/fields.js';

interface EventFormProps {
  /** The form of the step. */
  readonly written: JsonObject;
  readonly prefix: string;
  readonly event: StepDone;
  readonly onChange: (event: StepDone) => void;
}
const NOTHING: NonNullable<StepDone['form']> = {};

/** What is filled in by the form of the step; taken away again where all of it is blank. */
export function EventForm({ written, prefix, event, onChange }: EventFormProps) {
  const { t, pick } = useTexts();
  const { form, asks } = useMemo(() => shownForm(written), [written]);
  const { form: said = NOTHING, ...rest } = event;
  const answer = (section: string, field: string, value: unknown): void => {
    const next = withoutBlanks(withAnswer(said, section, field, value)) as NonNullable<StepDone['form']>;
    onChange(Object.values(next).some((fields) => Object.keys(fields).length > 0) ? { ...rest, form: next } : rest);
  };
  return (
    <Section title={`${t('designer.scenario.stepForm')}: ${pick(form.title)}`} isOpen={event.form !== undefined}>
      {askedSections(form, said, asks).map((section) => (
        <fieldset key={section.name} className="m-form dz-narrow">
          <legend>{pick(section.title)}</legend>
          <FormSection section={section} answers={said} asks={asks} prefix={prefix} onAnswer={(field, value) => answer(section.name, field, value)} />
        </fieldset>
      ))}
    </Section>
  );
}
