import { Button, DayField, todayInVietnam, useTexts } from '@app/ui';
import { type Comparison, literal, type Operator, plainValue } from '../settings/condition.js';
import { operatorKey, operatorsOf, withOperator } from '../settings/condition-words.js';
import type { KnownField } from '../settings/known-fields.js';
import { Tick } from './fields.js';

interface RowProps {
  readonly comparison: Comparison;
  readonly fields: readonly KnownField[];
  readonly onChange: (next: Comparison) => void;
  readonly onRemove: () => void;
}

export function ComparisonRow({ comparison, fields, onChange, onRemove }: RowProps) {
  const { t, pick } = useTexts();
  const field = fields.find(({ name }) => name === comparison.field);
  const choices = fields.filter(({ kind }) => kind !== 'list');
  const operators = operatorsOf(field);
  const choose = (name: string): void => {
    const chosen = fields.find((each) => each.name === name);
    if (chosen) onChange(freshComparison(chosen));
  };
  return (
    <div className="dz-comparison">
      <select className="m-input" aria-label={t('designer.condition.field')} value={comparison.field} onChange={(event) => choose(event.target.value)}>
        {choices.map(({ name, label }) => <option key={name} value={name}>{pick(label)}</option>)}
      </select>
      <Button size="small" look="quiet" className="dz-x" aria-label={t('designer.remove')} onClick={onRemove}>×</Button>
      <select className="m-input" aria-label={t('designer.condition.operator')} value={comparison.operator} onChange={(event) => onChange(withOperator(comparison, event.target.value as Operator, firstLiteral(field)))}>
        {[...new Set([...operators, comparison.operator])].map((operator) => <option key={operator} value={operator}>{t(operatorKey(operator, field))}</option>)}
      </select>
      <Against {...{ comparison, field, fields, onChange }} />
    </div>
  );
}

type AgainstProps = Omit<RowProps, 'onRemove'> & { readonly field: KnownField | undefined };

/** What it is compared with: nothing, a value, several, or another field of the same kind. */
function Against({ comparison, field, fields, onChange }: AgainstProps) {
  const { t, pick } = useTexts();
  const { operator, other } = comparison;
  if (operator === 'empty' || operator === 'filled') return null;
  if (operator === 'in' || operator === 'not in') return <Several {...{ comparison, field, onChange }} />;
  const others = fields.filter(({ name, kind }) => name !== comparison.field && kind === (field?.kind ?? 'text') && kind !== 'boolean');
  const canBeOther = other !== undefined || (others.length > 0 && (field?.values.length ?? 0) === 0);
  const toOther = (isOther: boolean): void => onChange({ field: comparison.field, operator, values: isOther ? [] : [firstLiteral(field)], ...(isOther && { other: others[0]?.name ?? '' }) });
  return (
    <>
      {canBeOther ? (
        <select className="m-input" aria-label={t('designer.condition.against')} value={other === undefined ? 'value' : 'other'} onChange={(event) => toOther(event.target.value === 'other')}>
          <option value="value">{t('designer.condition.value.one')}</option>
          <option value="other">{t('designer.condition.value.other')}</option>
        </select>
      ) : null}
      {other === undefined ? <Value {...{ comparison, field, onChange }} /> : (
        <select className="m-input dz-wide" aria-label={t('designer.condition.value')} value={other} onChange={(event) => onChange({ ...comparison, other: event.target.value })}>
          {others.map(({ name, label }) => <option key={name} value={name}>{pick(label)}</option>)}
        </select>
      )}
    </>
  );
}

type ValueProps = Pick<AgainstProps, 'comparison' | 'field' | 'onChange'>;

function Value({ comparison, field, onChange }: ValueProps) {
  const { t, pick } = useTexts();
  const [value = ''] = comparison.values;
  const shown = plainValue(value);
  const values = field?.kind === 'boolean' ? (['true', 'false'] as const).map((id) => ({ id, vi: t(`designer.${id}`), en: t(`designer.${id}`) })) : (field?.values ?? []);
  const put = (typed: string): void => onChange({ ...comparison, values: [literal(field?.kind ?? 'text', typed)] });
  if (field?.kind === 'date') return <div className="dz-wide"><DayField isFilter label={t('designer.condition.value')} value={shown} onChange={(day) => day !== '' && put(day)} /></div>;
  if (values.length === 0) return <input key={value} className="m-input dz-wide" aria-label={t('designer.condition.value')} type={field?.kind === 'number' ? 'number' : 'text'} defaultValue={shown} onBlur={(event) => event.target.value !== shown && put(event.target.value)} />;
  return (
    <select className="m-input dz-wide" aria-label={t('designer.condition.value')} value={shown} onChange={(event) => put(event.target.value)}>
      {values.some(({ id }) => id === shown) ? null : <option value={shown}>{shown}</option>}
      {values.map((each) => <option key={each.id} value={each.id}>{pick(each)}</option>)}
    </select>
  );
}

/** Several values; the last one stays, because a comparison with none says nothing. */
function Several({ comparison, field, onChange }: ValueProps) {
  const { t, pick } = useTexts();
  const kind = field?.kind ?? 'text';
  const chosen = comparison.values.map(plainValue);
  const put = (next: readonly string[]): void => {
    if (next.length > 0) onChange({ ...comparison, values: next.map((each) => literal(kind, each)) });
  };
  if (field === undefined || field.values.length === 0) {
    const typed = (line: string): readonly string[] => line.split(',').map((each) => each.trim()).filter(Boolean);
    return <input key={chosen.join()} className="m-input dz-wide" aria-label={t('designer.condition.value')} title={t('designer.fact.listHint')} defaultValue={chosen.join(', ')} onBlur={(event) => put(typed(event.target.value))} />;
  }
  const all = [...field.values, ...chosen.filter((id) => field.values.every((value) => value.id !== id)).map((id) => ({ id, vi: id, en: id }))];
  return (
    <div className="dz-wide" role="group" aria-label={t('designer.condition.value')}>
      {all.map((value) => <Tick key={value.id} label={pick(value)} isOn={chosen.includes(value.id)} onChange={(isOn) => put(isOn ? [...chosen, value.id] : chosen.filter((id) => id !== value.id))} />)}
    </div>
  );
}

const firstLiteral = (field: KnownField | undefined): string => literal(field?.kind ?? 'text', field?.values[0]?.id ?? (field?.kind === 'boolean' ? 'true' : field?.kind === 'date' ? todayInVietnam() : ''));
/** A field without choices is first asked whether it was answered: an empty value would say something nobody meant. */
export function freshComparison(field: KnownField): Comparison {
  const hasValue = field.values.length > 0 || field.kind === 'boolean';
  return hasValue ? { field: field.name, operator: '=', values: [firstLiteral(field)] } : { field: field.name, operator: 'filled', values: [] };
}
