import { useTexts } from '@app/ui';
import { Choice, Line } from '../panel/fields.js';
import type { KnownField } from '../settings/known-fields.js';

/** One declared fact in the control its kind asks for; nothing chosen is no value. */
export function FactValue({ fact, value, onChange }: { readonly fact: KnownField; readonly value: unknown; readonly onChange: (value: unknown) => void }) {
  const { t, pick } = useTexts();
  const label = pick(fact.label);
  const shown = value === undefined || value === null ? '' : Array.isArray(value) ? value.join(', ') : String(value as string);
  const put = (typed: string): void => onChange(typed === '' ? undefined : typed);
  if (fact.kind === 'boolean') return <Choice label={label} value={shown} empty="—" options={[['true', t('designer.true')], ['false', t('designer.false')]]} onChange={(next) => onChange(next === '' ? undefined : next === 'true')} />;
  if (fact.kind === 'list') return <Line label={label} hint={t('designer.fact.listHint')} value={shown} onChange={(next) => onChange(next === '' ? undefined : next.split(',').map((part) => part.trim()).filter(Boolean))} />;
  if (fact.values.length > 0) return <Choice label={label} value={shown} empty="—" options={fact.values.map((each) => [each.id, pick(each)])} onChange={put} />;
  return <Line label={label} type={fact.kind === 'number' ? 'number' : fact.kind === 'date' ? 'date' : 'text'} value={shown} onChange={(next) => onChange(next === '' ? undefined : fact.kind === 'number' ? Number(next) : next)} />;
}
