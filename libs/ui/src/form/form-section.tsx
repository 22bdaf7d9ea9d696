import type { FormSection as Definition } from '@app/contracts';
import { type Answers, askedFields, type Asks, isRequired } from './answers.js';
import { FormField } from './form-field.js';

export interface FormSectionProps {
  readonly section: Definition;
  readonly answers: Answers;
  readonly asks: Asks;
  readonly onAnswer: (field: string, value: unknown) => void;
}
/** The questions of a section that this case is asked. */
export function FormSection({ section, answers, asks, onAnswer }: FormSectionProps) {
  return (
    <>
      {askedFields(section, answers, asks).map((field) => (
        <FormField key={field.name} field={field} path={`${section.name}.${field.name}`} value={answers[section.name]?.[field.name]} required={isRequired(field, answers, asks)} onChange={(value) => onAnswer(field.name, value)} />
      ))}
    </>
  );
}
