import type { ReactNode } from 'react';
import { never } from '@app/kernel';
import { Field, TextAreaField, TextField } from '../kit/field.js';
import { useTexts } from '../texts/texts.js';
import { AddressField } from './address-field.js';
import { ChoiceField, PledgeField, YesNoField } from './choice-field.js';
import { DateField } from './date-field.js';
import { useForm } from './form-context.js';
import { ListedField } from './listed-field.js';
import { NumberField } from './number-field.js';
import { ETHNICITIES, NATIONALITIES } from './places.js';
import { TableField } from './table-field.js';
import { type FormFieldProps, useTold } from './told.js';
import { isDateOrYear } from './typed.js';

/** One question of an e-form, in the control its kind asks for. Reads the texts of the area `filing`. */
export function FormField(props: FormFieldProps): ReactNode {
  const { field } = props;
  switch (field.kind) {
    case 'text':
      return isDateOrYear(field) ? <DateField {...props} mayBeYear /> : <Line {...props} />;
    case 'longText':
      return <LongText {...props} />;
    case 'nationality':
      return <ListedField {...props} list={NATIONALITIES} />;
    case 'ethnicity':
      return <ListedField {...props} list={ETHNICITIES} />;
    case 'personalId':
      return <Line {...props} inputMode="numeric" maxLength={15} />;
    case 'phone':
      return <Line {...props} type="tel" inputMode="tel" autoComplete="tel" />;
    case 'email':
      return <Line {...props} type="email" inputMode="email" autoComplete="email" />;
    case 'integer':
    case 'decimal':
    case 'money':
    case 'year':
      return <NumberField {...props} />;
    case 'date':
      return <DateField {...props} />;
    case 'yesNo':
      return <YesNoField {...props} />;
    case 'pledge':
      return <PledgeField {...props} />;
    case 'choice':
      return <ChoiceField {...props} />;
    case 'address':
      return <AddressField {...props} />;
    case 'agency':
      return <AgencyTold {...props} />;
    case 'table':
      return <TableField {...props} cellOf={(cell) => <FormField {...cell} />} />;
    default:
      return never(field.kind);
  }
}

interface LineProps extends FormFieldProps {
  readonly type?: 'text' | 'tel' | 'email';
  readonly inputMode?: 'numeric' | 'tel' | 'email';
  readonly autoComplete?: string;
  readonly maxLength?: number;
}

function Line({ field, path, value, required, onChange, ...rest }: LineProps) {
  const { errors } = useForm();
  const told = useTold(field);
  return (
    <TextField id={path} {...told} error={errors.get(path)} required={required} maxLength={field.maxLength} autoComplete="off" {...rest}
      className={field.upperCase ? 'is-upper' : undefined} value={typeof value === 'string' ? value : ''} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}

function LongText({ field, path, value, required, onChange }: FormFieldProps) {
  const { errors } = useForm();
  const told = useTold(field);
  return <TextAreaField id={path} {...told} error={errors.get(path)} required={required} maxLength={field.maxLength} value={typeof value === 'string' ? value : ''} onChange={(event) => onChange(event.currentTarget.value)} />;
}

function AgencyTold({ field, path, value, required }: FormFieldProps) {
  const { pick } = useTexts();
  const { agency, errors } = useForm();
  const told = useTold(field);
  const shown = agency && (value === agency.code || value === undefined) ? pick(agency.name) : String(value ?? '');
  return <Field id={path} {...told} error={errors.get(path)} required={required}>{(control) => <input type="text" {...control} readOnly value={shown} />}</Field>;
}
