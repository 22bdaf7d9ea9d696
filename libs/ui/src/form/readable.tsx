import type { FormField, FormSection } from '@app/contracts';
import { formatMoney } from '../format/money.js';
import { useTexts } from '../texts/texts.js';
import { type Answers, askedFields, type Asks, isBlank, isParts } from './answers.js';
import { useForm } from './form-context.js';
import { addressShown } from './places.js';
import { dayShown, isDateOrYear, numberShown } from './typed.js';

/** The answers of a section as they are read before they are sent. Skipped questions say so. */
export function ReadableSection({ section, answers, asks }: { readonly section: FormSection; readonly answers: Answers; readonly asks: Asks }) {
  const { pick } = useTexts();
  return (
    <dl className="m-answers">
      {askedFields(section, answers, asks).map((field) => (
        <div key={field.name}>
          <dt>{pick(field.label)}</dt>
          <dd><Answer field={field} value={answers[section.name]?.[field.name]} /></dd>
        </div>
      ))}
    </dl>
  );
}

function Answer({ field, value }: { readonly field: FormField; readonly value: unknown }) {
  const { t, pick } = useTexts();
  const words = useAnswerWords();
  if (isBlank(value)) return <span className="none">{t('filing.answer.none')}</span>;
  if (field.kind !== 'table' || !Array.isArray(value)) return <>{words(field, value)}</>;
  return (
    <ol>
      {value.filter(isParts).map((row, index) => (
        <li key={index}>{(field.columns ?? []).filter((column) => !isBlank(row[column.name])).map((column) => `${pick(column.label)}: ${words(column, row[column.name])}`).join(' · ')}</li>
      ))}
    </ol>
  );
}

function useAnswerWords(): (field: FormField, value: unknown) => string {
  const { t, pick } = useTexts();
  const { places, agency } = useForm();
  return (field, value) => {
    if (field.kind === 'choice') { const option = field.options?.find((one) => one.value === value); return option ? pick(option.label) : String(value); }
    if (field.kind === 'yesNo') return t(value === true ? 'filing.field.yes' : 'filing.field.no');
    if (field.kind === 'pledge') return t('filing.answer.pledged');
    if (field.kind === 'address' && isParts(value)) return addressShown(value, places);
    if (field.kind === 'agency') return agency?.code === value ? pick(agency!.name) : String(value);
    if (field.kind === 'money' && typeof value === 'number') return formatMoney(value);
    if (field.kind === 'date' || isDateOrYear(field)) return dayShown(value);
    return typeof value === 'number' ? numberShown(value, field.kind) : String(value);
  };
}
