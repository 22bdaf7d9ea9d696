import type { FormSection as Definition, FormField as Question } from '@app/contracts';
import { useTexts } from '../texts/texts.js';
import { type Answers, askedFields, type Asks, isRequired } from './answers.js';
import { FormField } from './form-field.js';

export interface FormSectionProps {
  readonly section: Definition;
  readonly answers: Answers;
  readonly asks: Asks;
  /** Before the paths: where one page shows several forms, none of their ids is the same. */
  readonly prefix?: string;
  readonly onAnswer: (field: string, value: unknown) => void;
}
/** The questions of a section that this case is asked. What several of them are asked for is said once, above. */
export function FormSection({ section, answers, asks, prefix = '', onAnswer }: FormSectionProps) {
  const { t, pick } = useTexts();
  const fields = askedFields(section, answers, asks);
  const told = fields.flatMap(({ purpose }) => (purpose ? [pick(purpose)] : []));
  const purposes = [...new Set(told)];
  const isShared = purposes.length < told.length;
  return (
    <>
      {isShared ? <p className="m-purposes">{t('filing.section.purposes', { purposes: purposes.map(inSentence).join('; ') })}</p> : null}
      {fields.map((field) => (
        <FormField key={field.name} field={isShared ? withoutPurpose(field) : field} path={`${prefix}${section.name}.${field.name}`} value={answers[section.name]?.[field.name]} required={isRequired(field, answers, asks)} onChange={(value) => onAnswer(field.name, value)} />
      ))}
    </>
  );
}

/** A purpose begins with a capital where it stands alone; not in the middle of a sentence. */
const inSentence = (words: string): string => words.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLocaleLowerCase('vi'));

/** The number of a person's card says its own purpose beside it all the same. */
function withoutPurpose(field: Question): Question {
  const { purpose, ...others } = field;
  return purpose && field.kind === 'personalId' ? field : others;
}
