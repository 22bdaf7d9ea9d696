import { classes } from '../kit/button.js';
import { Field, TextField } from '../kit/field.js';
import { useTexts } from '../texts/texts.js';
import { isParts } from './answers.js';
import { useForm } from './form-context.js';
import { type FormFieldProps, useTold } from './told.js';
import type { Place } from './places.js';

/** Province, then commune (two levels since 1/7/2025), then the rest. Communes this installation does not know are typed. */
export function AddressField({ field, path, value, required, onChange }: FormFieldProps) {
  const { t } = useTexts();
  const { errors, places } = useForm();
  const { label, hint } = useTold(field);
  const address = isParts(value) ? value : {};
  const province = textOf(address['province']);
  const error = errors.get(path);
  const set = (part: string, next: string, more: Readonly<Record<string, unknown>> = {}) => onChange({ ...address, ...more, [part]: next || undefined });
  return (
    <fieldset className={classes('m-field m-address', error && 'has-error')} aria-describedby={hint ? `${path}-hint` : undefined}>
      <legend className="label">{label} {required ? null : <span className="must">({t('frame.optional')})</span>}</legend>
      {hint ? <div className="hint" id={`${path}-hint`}>{hint}</div> : null}
      {error ? <div className="error">{error}</div> : null}
      {/* An error of the whole address leads to its first part. */}
      <Field id={errors.has(path) ? path : `${path}.province`} label={t('filing.address.province')} error={errors.get(`${path}.province`)} required>
        {(control) => (
          <select {...control} required={required} value={province} onChange={(event) => set('province', event.currentTarget.value, { commune: undefined })}>
            <option value="">{t('filing.field.choose')}</option>
            {places.provinces.map((one) => <option key={one.value} value={one.value}>{one.name}</option>)}
          </select>
        )}
      </Field>
      <CommuneField path={`${path}.commune`} value={textOf(address['commune'])} communes={places.communes[province] ?? []} isRequired={required} onChange={(next) => set('commune', next)} />
      <TextField id={`${path}.detail`} label={t('filing.address.detail')} hint={t('filing.address.detailHint')} error={errors.get(`${path}.detail`)} autoComplete="off" maxLength={300} value={textOf(address['detail'])} onChange={(event) => set('detail', event.currentTarget.value)} />
    </fieldset>
  );
}

interface CommuneProps {
  readonly path: string;
  readonly value: string;
  readonly communes: readonly Place[];
  readonly isRequired: boolean;
  readonly onChange: (value: string) => void;
}
/** Typed, with the known ones offered: searching by letters is faster than a list of a hundred and sixty. */
function CommuneField({ path, value, communes, isRequired, onChange }: CommuneProps) {
  const { t } = useTexts();
  const { errors } = useForm();
  const shown = communes.find((one) => one.value === value)?.name ?? value;
  const keep = (typed: string) => onChange(communes.find(({ name }) => same(name, typed) || same(short(name), typed))?.value ?? typed);
  return (
    <Field id={path} label={t('filing.address.commune')} hint={t('filing.address.communeHint')} error={errors.get(path)} required>
      {(control) => (
        <>
          <input type="text" {...control} required={isRequired} autoComplete="off" maxLength={300} list={communes.length > 0 ? `${path}-list` : undefined} value={shown} onChange={(event) => keep(event.currentTarget.value)} />
          {communes.length > 0 ? <datalist id={`${path}-list`}>{communes.map(({ value: code, name }) => <option key={code} value={name} />)}</datalist> : null}
        </>
      )}
    </Field>
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const same = (one: string, other: string): boolean => one.normalize('NFC').trim().toLowerCase() === other.normalize('NFC').trim().toLowerCase();
const short = (name: string): string => name.replace(/^(phường|xã|đặc khu) /u, '');
