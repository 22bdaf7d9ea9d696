import { type KnownVariables, knownOf } from '@app/bpmn';
import { Button, type TextKey, useTexts } from '@app/ui';
import { type Condition, isKept, type Part, readCondition, writeCondition } from '../settings/condition.js';
import { conditionWords, isFieldOf } from '../settings/condition-words.js';
import { expressionWords, type Named } from '../settings/expression-words.js';
import type { KnownField } from '../settings/known-fields.js';
import { ComparisonRow, freshComparison } from './condition-row.js';
import { TechnicalForm } from './condition-technical.js';

interface BuilderProps {
  readonly feel: string;
  readonly fields: readonly KnownField[];
  /** What the checks know of the same names; left out: the fields as they are. */
  readonly known?: KnownVariables;
  /** The sentence that says the condition again. */
  readonly echo?: TextKey;
  readonly onChange: (feel: string) => void;
}

/** Field, operator, value, and the same in plain words. What is more than that is said in words and stays as it was written. */
export function ConditionBuilder({ feel, fields, known, echo = 'designer.condition.echo', onChange }: BuilderProps) {
  const { t, pick } = useTexts();
  const named = { fields, known: known ?? knownOfFields(fields) };
  const condition = readCondition(feel, isFieldOf(fields));
  const { joined, parts } = condition;
  const write = (next: Condition): void => onChange(writeCondition(next));
  const put = (at: number, part: Part): void => write({ joined, parts: parts.map((each, index) => (index === at ? part : each)) });
  const remove = (at: number): void => write({ joined, parts: parts.filter((_, index) => index !== at) });
  const [first] = fields.filter(({ kind }) => kind !== 'list');
  return (
    <>
      {parts.map((part, at) =>
        isKept(part) ? <KeptPart key={`${String(at)} ${part.kept}`} {...{ named }} feel={part.kept} onRemove={() => remove(at)} /> : (
          <ComparisonRow key={`${String(at)} ${part.field}`} comparison={part} fields={fields} onChange={(next) => put(at, next)} onRemove={() => remove(at)} />
        ),
      )}
      <div className="dz-row">
        {first ? <Button size="small" onClick={() => write({ joined, parts: [...parts, freshComparison(first)] })}>+ {t('designer.condition.add')}</Button> : null}
        {parts.length > 1 ? (
          <select className="m-input" aria-label={t('designer.condition.joined')} value={joined} onChange={(event) => write({ joined: event.target.value === 'or' ? 'or' : 'and', parts })}>
            <option value="and">{t('designer.condition.and')}</option>
            <option value="or">{t('designer.condition.or')}</option>
          </select>
        ) : null}
      </div>
      {parts.length > 0 ? <p className="dz-echo">{sentence(t(echo, { condition: conditionWords(condition, named, { t, pick }) }))}</p> : null}
      {parts.length > 0 ? <TechnicalForm feel={feel} known={named.known} onChange={onChange} /> : null}
    </>
  );
}

/** What the choices cannot draw: to be read, to be taken away, and never to be broken. */
function KeptPart({ feel, named, onRemove }: { readonly feel: string; readonly named: Named; readonly onRemove: () => void }) {
  const { t, pick } = useTexts();
  return (
    <div className="dz-kept" role="group" aria-label={t('designer.condition.kept')}>
      <p><b>{sentence(expressionWords(feel, named, { t, pick }) ?? t('designer.condition.keptUnread'))}</b></p>
      <small>{t('designer.condition.keptHow')}</small>
      <Button size="small" look="quiet" className="dz-x" aria-label={t('designer.remove')} onClick={onRemove}>×</Button>
    </div>
  );
}

const TYPES = { text: 'string', boolean: 'boolean', number: 'number', date: 'date', list: 'list' } as const;
/** Facts and outcomes as the checks of the process know them. */
export function knownOfFields(fields: readonly KnownField[]): KnownVariables {
  const outcomes = fields.find(({ name }) => name === 'outcome')?.values.map(({ id }) => id) ?? [];
  const facts = fields.filter(({ name }) => name !== 'outcome');
  return knownOf(facts.map(({ name, kind, values }) => ({ name, type: TYPES[kind], ...(values.length > 0 && { values: values.map(({ id }) => id) }) })), outcomes);
}

export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
