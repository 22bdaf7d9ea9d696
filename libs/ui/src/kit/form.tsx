import { type FormEvent, type FormHTMLAttributes, type ReactNode, type Ref, useState } from 'react';
import { type Texts, useTexts } from '../texts/texts.js';
import { ErrorSummary, type FieldError } from './error-summary.js';
import { FoundErrors } from './found-errors.js';

type FormEvents = FormEvent<HTMLFormElement>;
export interface FormProps extends Omit<FormHTMLAttributes<HTMLFormElement>, 'noValidate' | 'onSubmit' | 'onInput'> {
  readonly ref?: Ref<HTMLFormElement>;
  /** With every field as its limits ask; otherwise they are told, and this waits. */
  readonly onSubmit: (event: FormEvents) => void;
  /** What the fields cannot say by themselves may be said beside it. */
  readonly onRefused?: () => void;
  readonly children: ReactNode;
}

/**
 * A form whose fields say in the page's own language what is wrong with them, in a summary and beside each: a browser would say it in its
 * own, in a bubble, one at a time. What is asked of a field stands on the control (`required`, `pattern`, `min`), as ever.
 */
export function Form({ onSubmit, onRefused, children, ...rest }: FormProps) {
  const texts = useTexts();
  const [found, setFound] = useState<readonly Found[]>([]);
  const submit = (event: FormEvents) => {
    event.preventDefault();
    const wrong = faultsIn(event.currentTarget, texts.t);
    setFound(wrong);
    if (wrong.length === 0) onSubmit(event);
    else onRefused?.();
  };
  const forget = ({ target }: FormEvents) => {
    const id = (target as Partial<HTMLInputElement>).id;
    if (found.some(({ field }) => field === id)) setFound(found.filter(({ field }) => field !== id));
  };
  return (
    <form {...rest} noValidate onSubmit={submit} onInput={forget}>
      <FoundErrors.Provider value={new Map(found.map(({ field, said }) => [field, said]))}>
        <ErrorSummary errors={found} />
        {children}
      </FoundErrors.Provider>
    </form>
  );
}

interface Found extends FieldError {
  /** As it stands beside the field: there its name is in sight. */
  readonly said: string;
}
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function faultsIn(form: HTMLFormElement, t: Texts['t']): readonly Found[] {
  const controls = [...form.elements].filter((one): one is Control => 'validity' in one && 'labels' in one && one instanceof HTMLElement);
  return controls.flatMap((control, index) => {
    const said = control.willValidate ? faultOf(control, t) : null;
    if (said === null) return [];
    // A line of a table names its cells by `aria-label`, and has no use for ids otherwise.
    control.id ||= `faulty-${index}`;
    const name = nameOf(control);
    return [{ field: control.id, said, message: name === '' ? said : `${name}: ${said}` }];
  });
}

function faultOf(control: Control, t: Texts['t']): string | null {
  const { validity } = control;
  const { min, max, minLength } = control as Partial<HTMLInputElement>;
  if (validity.valid) return null;
  // Said by the field itself, in the page's language.
  if (validity.customError) return control.validationMessage;
  if (validity.valueMissing) return t(control instanceof HTMLSelectElement ? 'frame.fault.choose' : control.type === 'checkbox' || control.type === 'radio' ? 'frame.fault.tick' : 'frame.fault.missing');
  if (validity.rangeUnderflow) return t('frame.fault.least', { least: min ?? '' });
  if (validity.rangeOverflow) return t('frame.fault.most', { most: max ?? '' });
  if (validity.tooShort) return t('frame.fault.tooShort', { least: minLength ?? 0 });
  if (validity.badInput || validity.stepMismatch) return t('frame.fault.number');
  return t('frame.fault.form');
}

/** Without what stands in the label beside its words: that it is optional. */
function nameOf(control: Control): string {
  const label = control.labels?.[0];
  if (!label) return control.getAttribute('aria-label') ?? '';
  const words = label.cloneNode(true) as HTMLElement;
  for (const beside of words.querySelectorAll('.must, .hint, input, select, textarea')) beside.remove();
  return (words.textContent ?? '').trim();
}
