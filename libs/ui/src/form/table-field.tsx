import { Fragment, type ReactNode } from 'react';
import { Button, classes } from '../kit/button.js';
import { useTexts } from '../texts/texts.js';
import { isParts } from './answers.js';
import { useForm } from './form-context.js';
import { type FormFieldProps, useTold } from './told.js';

/** Rows under each other as cards: a table of six columns fits no telephone. */
export function TableField({ field, path, value, required, onChange, cellOf }: FormFieldProps & { readonly cellOf: (cell: FormFieldProps) => ReactNode }) {
  const { t } = useTexts();
  const { errors } = useForm();
  const { label, hint } = useTold(field);
  const { columns = [], minRows = required ? 1 : 0, maxRows = 200 } = field;
  const given = Array.isArray(value) ? value : [];
  const rows = given.length >= minRows ? given : [...given, ...Array.from({ length: minRows - given.length }, () => ({}))];
  const error = errors.get(path);
  const set = (index: number, name: string, cell: unknown) => onChange(rows.map((row, at) => (at === index ? { ...(isParts(row) ? row : {}), [name]: cell } : row)));
  return (
    <fieldset className={classes('m-field m-table', error && 'has-error')}>
      <legend className="label">{label} {required ? null : <span className="must">({t('frame.optional')})</span>}</legend>
      {hint ? <div className="hint">{hint}</div> : null}
      {rows.map((row, index) => (
        <fieldset key={index} className="m-row">
          <legend>{t('filing.table.row', { number: index + 1 })}</legend>
          {columns.map((column) => {
            const cell = isParts(row) ? row[column.name] : undefined;
            return <Fragment key={column.name}>{cellOf({ field: column, path: `${path}[${index}].${column.name}`, value: cell, required: column.required, onChange: (next) => set(index, column.name, next) })}</Fragment>;
          })}
          {rows.length > minRows ? <Button size="small" look="quiet" onClick={() => onChange(rows.filter((_, at) => at !== index))}>{t('filing.table.remove', { number: index + 1 })}</Button> : null}
        </fieldset>
      ))}
      {rows.length < maxRows ? <div><Button id={path} size="small" onClick={() => onChange([...rows, {}])}>{t('filing.table.add')}</Button></div> : null}
      {error ? <div className="error">{error}</div> : null}
    </fieldset>
  );
}
