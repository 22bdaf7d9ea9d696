import { useTexts } from '@app/ui';
import { Choice, Line, Tick, useNamed } from '../panel/fields.js';
import { useVocabulary } from '../panel/use-vocabulary.js';
import type { KnownField } from '../settings/known-fields.js';

/** One declared fact in the control its kind asks for; nothing chosen is no value. */
export function FactValue({ fact, value, onChange }: { readonly fact: KnownField; readonly value: unknown; readonly onChange: (value: unknown) => void }) {
  const { t, pick } = useTexts();
  const label = pick(fact.label);
  const shown = value === undefined || value === null ? '' : Array.isArray(value) ? value.join(', ') : String(value as string);
  const put = (typed: string): void => onChange(typed === '' ? undefined : typed);
  if (fact.kind === 'boolean') return <Choice label={label} value={shown} empty="—" options={[['true', t('designer.true')], ['false', t('designer.false')]]} onChange={(next) => onChange(next === '' ? undefined : next === 'true')} />;
  if (fact.kind === 'list') return <Units label={label} value={Array.isArray(value) ? value.map(String) : []} onChange={onChange} />;
  if (fact.values.length > 0) return <Choice label={label} value={shown} empty="—" options={fact.values.map((each) => [each.id, pick(each)])} onChange={put} />;
  return <Line label={label} type={fact.kind === 'number' ? 'number' : fact.kind === 'date' ? 'date' : 'text'} value={shown} onChange={(next) => onChange(next === '' ? undefined : fact.kind === 'number' ? Number(next) : next)} />;
}

/** Units that are asked, by their names; one that is not known here keeps its code. */
function Units({ label, value, onChange }: { readonly label: string; readonly value: readonly string[]; readonly onChange: (value: unknown) => void }) {
  const known = useNamed()(useVocabulary().divisions);
  const all = [...known, ...value.filter((code) => known.every(([each]) => each !== code)).map((code) => [code, code] as const)];
  const put = (next: readonly string[]): void => onChange(next.length === 0 ? undefined : next);
  return (
    <fieldset className="dz-two">
      <legend>{label}</legend>
      <div className="dz-ticks">{all.map(([code, name]) => <Tick key={code} label={name} isOn={value.includes(code)} onChange={(isOn) => put(isOn ? [...value, code] : value.filter((each) => each !== code))} />)}</div>
    </fieldset>
  );
}
