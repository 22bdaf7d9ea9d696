import { useTexts } from '@app/ui';
import { Choice, useNamed } from './fields.js';
import { useVocabulary } from './use-vocabulary.js';

interface DivisionChoiceProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** What it means where none is chosen. */
  readonly empty: string;
  readonly onChange: (division: string) => void;
}

/** A division of the offices of today. One that is no longer there stays chosen, and is shown as such. */
export function DivisionChoice({ value, ...props }: DivisionChoiceProps) {
  const { t } = useTexts();
  const named = useNamed();
  const { divisions } = useVocabulary();
  const isGone = value !== '' && Object.keys(divisions).length > 0 && !Object.hasOwn(divisions, value);
  return <Choice {...props} value={value} options={[...named(divisions), ...(isGone ? [[value, t('designer.division.gone', { code: value })] as const] : [])]} />;
}
