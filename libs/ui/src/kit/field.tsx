import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useContext, useId } from 'react';
import { useTexts } from '../texts/texts.js';
import { classes } from './button.js';
import { FoundErrors } from './found-errors.js';

export interface Told {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What to do about it, as a sentence; empty or undefined where the field is right. */
  readonly error?: string | undefined;
}
export interface FieldProps extends Told {
  readonly required?: boolean;
  /** What only looks for something is never asked for: nothing is said of its being optional. */
  readonly isFilter?: boolean | undefined;
  readonly id?: string;
  /** Draws the control with the ids that tie it to its label, hint and error. */
  readonly children: (control: ControlProps) => ReactNode;
}
export interface ControlProps {
  readonly id: string;
  readonly className: string;
  readonly required?: boolean;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** A label above, a hint, the error under it. An optional field says so in words. */
export function Field({ label, hint, error: told, required = false, isFilter = false, id, children }: FieldProps) {
  const { t } = useTexts();
  const own = useId();
  const control = id ?? own;
  const found = useContext(FoundErrors).get(control);
  const error = told || found;
  const described = [hint ? `${control}-hint` : '', error ? `${control}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={classes('m-field', error && 'has-error')}>
      <label htmlFor={control} id={`${control}-label`}>
        {label} {required || isFilter ? null : <span className="must">({t('frame.optional')})</span>}
      </label>
      {hint ? <div className="hint" id={`${control}-hint`}>{hint}</div> : null}
      {children({
        id: control,
        className: 'm-input',
        ...(required && { required }),
        ...(described && { 'aria-describedby': described }),
        ...(error && { 'aria-invalid': true as const }),
      })}
      {error ? <div className="error" id={`${control}-error`}>{error}</div> : null}
    </div>
  );
}

type TextFieldProps = Told & Pick<FieldProps, 'isFilter'> & Omit<InputHTMLAttributes<HTMLInputElement>, 'children'>;
/** A line of text. */
export function TextField({ label, hint, error, required, isFilter, id, className, ...rest }: TextFieldProps) {
  return <Field {...{ label, hint, error, required, isFilter, id }}>{(control) => <input type="text" {...rest} {...control} className={classes(control.className, className)} />}</Field>;
}

type TextAreaFieldProps = Told & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'children'>;
/** Several lines of text. */
export function TextAreaField({ label, hint, error, required, id, ...rest }: TextAreaFieldProps) {
  return <Field {...{ label, hint, error, required, id }}>{(control) => <textarea {...rest} {...control} />}</Field>;
}
