import type { FormField as Definition } from '@app/contracts';
import { useTexts } from '../texts/texts.js';
import type { ControlOf } from './form-context.js';

export interface FormFieldProps extends ControlOf {
  readonly field: Definition;
}

/** Label and hint of a field; why a personal datum is asked for stands with the hint. */
export function useTold({ label, hint, purpose }: Definition): { readonly label: string; readonly hint?: string } {
  const { t, pick } = useTexts();
  const words = [hint ? pick(hint) : '', purpose ? t('filing.field.purpose', { purpose: pick(purpose) }) : ''].filter(Boolean).join(' ');
  return { label: pick(label), ...(words && { hint: words }) };
}
