import { Button, type TextKey, useTexts } from '@app/ui';
import { type Comparison, literal, plainValue, readSimple, type SimpleCondition, writeSimple } from '../settings/simple-condition.js';
import type { KnownField } from '../settings/known-fields.js';
import { Lines } from './fields.js';

interface BuilderProps {
  readonly feel: string;
  readonly fields: readonly KnownField[];
  /** The sentence that says the condition again. */
  readonly echo?: TextKey;
  readonly onChange: (feel: string) => void;
}
const OPERATORS = ['=', '!=', '<', '<=', '>', '>='] as const;

/** Field, operator, value, and the same in plain words; what is more than that stays FEEL, to be typed. */
export function ConditionBuilder({ feel, fields, echo = 'designer.condition.echo', onChange }: BuilderProps) {
  const { t } = useTexts();
  const simple = readSimple(feel);
  if (simple === null) return <><p className="dz-none">{t('designer.condition.complex')}</p><Lines label="FEEL" value={feel} onChange={onChange} /></>;
  const { comparisons, joined } = simple;
  const write = (next: SimpleCondition): void => onChange(writeSimple(next));
  const first = fields[0];
  const add = (): void => void (first && write({ joined, comparisons: [...comparisons, { field: first.name, operator: '=', value: firstValue(first) }] }));
  return (
    <>
      {comparisons.map((comparison, at) => (
        <ComparisonRow
          key={`${String(at)} ${comparison.field}`} {...{ comparison, fields }}
          onChange={(next) => write({ joined, comparisons: comparisons.map((each, index) => (index === at ? next : each)) })}
          onRemove={() => write({ joined, comparisons: comparisons.filter((_, index) => index !== at) })}
        />
      ))}
      <div className="dz-row">
        <Button size="small" onClick={add}>+ {t('designer.condition.add')}</Button>
        {comparisons.length > 1 ? (
          <select className="m-input" aria-label={t('designer.condition.joined')} value={joined} onChange={(event) => write({ joined: event.target.value === 'or' ? 'or' : 'and', comparisons })}>
            <option value="and">{t('designer.condition.and')}</option>
            <option value="or">{t('designer.condition.or')}</option>
          </select>
        ) : null}
      </div>
      {comparisons.length > 0 ? <PlainWords {...{ simple, fields, echo }} /> : null}
    </>
  );
}

function ComparisonRow({ comparison, fields, onChange, onRemove }: { readonly comparison: Comparison; readonly fields: readonly KnownField[]; readonly onChange: (next: Comparison) => void; readonly onRemove: () => void }) {
  const { t, pick } = useTexts();
  const field = fields.find(({ name }) => name === comparison.field);
  const values = field?.kind === 'boolean' ? [{ id: 'true', vi: 'đúng', en: 'true' }, { id: 'false', vi: 'sai', en: 'false' }] : (field?.values ?? []);
  const shown = plainValue(comparison.value);
  const put = (typed: string): void => onChange({ ...comparison, value: literal(field?.kind ?? 'text', typed) });
  return (
    <div className="dz-comparison">
      <select className="m-input" aria-label={t('designer.condition.field')} value={comparison.field} onChange={(event) => onChange(fresh(fields, event.target.value))}>
        {field ? null : <option value={comparison.field}>{comparison.field}</option>}
        {fields.map(({ name, label }) => <option key={name} value={name}>{pick(label)}</option>)}
      </select>
      <select className="m-input" aria-label={t('designer.condition.operator')} value={comparison.operator} onChange={(event) => onChange({ ...comparison, operator: event.target.value as Comparison['operator'] })}>
        {OPERATORS.map((operator) => <option key={operator} value={operator}>{t(`designer.operator.${operator}`)}</option>)}
      </select>
      {values.length > 0 ? (
        <select className="m-input" aria-label={t('designer.condition.value')} value={shown} onChange={(event) => put(event.target.value)}>
          {values.some(({ id }) => id === shown) ? null : <option value={shown}>{shown}</option>}
          {values.map((value) => <option key={value.id} value={value.id}>{pick(value)}</option>)}
        </select>
      ) : (
        <input className="m-input" aria-label={t('designer.condition.value')} type={field?.kind === 'number' ? 'number' : field?.kind === 'date' ? 'date' : 'text'} defaultValue={shown} onBlur={(event) => put(event.target.value)} />
      )}
      <Button size="small" look="quiet" aria-label={t('designer.remove')} onClick={onRemove}>×</Button>
    </div>
  );
}

/** The condition as a sentence, for whoever does not read FEEL; the text itself under it. */
function PlainWords({ simple, fields, echo }: { readonly simple: SimpleCondition; readonly fields: readonly KnownField[]; readonly echo: TextKey }) {
  const { t, pick } = useTexts();
  const parts = simple.comparisons.map(({ field: name, operator, value }) => {
    const field = fields.find((each) => each.name === name);
    const chosen = field?.values.find(({ id }) => id === plainValue(value));
    const words = chosen ? pick(chosen) : value === 'true' ? t('designer.true') : value === 'false' ? t('designer.false') : plainValue(value);
    return `${field ? pick(field.label) : name} ${t(`designer.operator.${operator}`)} “${words}”`;
  });
  const joint = simple.joined === 'and' ? t('designer.condition.andWord') : t('designer.condition.orWord');
  return <p className="dz-echo">{saysWhat(t(echo, { condition: parts.join(` ${joint} `) }))}<br /><code>{writeSimple(simple)}</code></p>;
}

const saysWhat = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
const firstValue = ({ kind, values }: KnownField): string => literal(kind, values[0]?.id ?? (kind === 'boolean' ? 'true' : ''));
function fresh(fields: readonly KnownField[], name: string): Comparison {
  const field = fields.find((each) => each.name === name);
  return { field: name, operator: '=', value: field ? firstValue(field) : '""' };
}
