import { useState } from 'react';
import { Button, type TextKey, useTexts } from '@app/ui';
import { ConditionBuilder } from '../panel/condition-builder.js';
import { freshComparison } from '../panel/condition-row.js';
import { Choice, Line, Lines, Section } from '../panel/fields.js';
import { literal, writeCondition } from '../settings/condition.js';
import { expressionWords, type Named } from '../settings/expression-words.js';
import { type Amount, type FeeCase, type FeeFormula, readFee, writeFee } from '../settings/fee-formula.js';
import type { KnownField } from '../settings/known-fields.js';
import { circumstancesOf } from './form-fields.js';
import { unlessEmpty } from './record-part.js';

const WAYS = ['fixed', 'quantity', 'cases', 'typed'] as const;
type Way = (typeof WAYS)[number];

interface FormulaProps {
  readonly feel: string;
  /** The fixed amount: what a formula begins with. */
  readonly dong: number;
  readonly named: Named;
  readonly onChange: (feel: string | undefined) => void;
}

/** How a fee is computed: the fixed amounts, an amount for each, case by case; what is none of these stays as it was typed. */
export function FeeFormulaField({ feel, dong, named, onChange }: FormulaProps) {
  const { t, pick } = useTexts();
  const [isTyped, setTyped] = useState(false);
  const fields = [...named.fields, ...circumstancesOf(t)];
  const quantities = fields.filter(({ kind }) => kind === 'number');
  // Who looks at another way of computing finds the formula again that stood there.
  const [before, setBefore] = useState(feel);
  const known = feel || before;
  const formula = known === '' ? null : readFee(known, named.known, (name) => quantities.some((field) => field.name === name));
  const way = isTyped ? 'typed' : wayOf(feel, formula);
  const begun = formula?.cases.find(({ amount }) => amount.dong > 0)?.amount ?? formula?.otherwise ?? { dong, times: null };
  // How it is filed has words of its own; the rest is said as a sentence.
  const words = feel === '' ? null : expressionWords(feel, { ...named, fields: fields.filter(({ name }) => name !== 'onDay' && name !== 'copies' && name !== 'pages') }, { t, pick });
  const write = (next: FeeFormula): void => onChange(writeFee(next));
  const choose = (chosen: Way): void => {
    setTyped(chosen === 'typed');
    setBefore(known);
    if (chosen === 'fixed') onChange(undefined);
    if (chosen === 'typed' && feel !== known) onChange(known);
    if (chosen === 'quantity') write({ cases: [], otherwise: { dong: begun.dong, times: begun.times ?? quantities[0]?.name ?? null } });
    if (chosen === 'cases') write({ cases: formula?.cases.length ? formula.cases : [freshCase(fields)], otherwise: formula?.otherwise ?? { dong, times: null } });
  };
  return (
    <Section title={t('designer.fee.how')} isOpen={feel !== ''}>
      <Choice label={t('designer.fee.way')} hint={t(`designer.fee.way.${way}.hint`)} value={way} options={WAYS.map((each) => [each, t(`designer.fee.way.${each}`)])} onChange={(next) => choose(WAYS.find((each) => each === next) ?? 'fixed')} />
      {way === 'quantity' && formula ? <AmountFields {...{ quantities }} amount={formula.otherwise} onChange={(otherwise) => write({ cases: [], otherwise })} /> : null}
      {way === 'cases' && formula ? <Cases {...{ formula, fields, quantities, named }} onChange={write} /> : null}
      {way === 'typed' ? <Lines label={t('designer.condition.technical')} hint={t('designer.fee.formulaHint')} value={feel} onChange={(value) => onChange(unlessEmpty(value.trim()))} /> : null}
      {feel === '' ? null : <p className={words === null ? 'dz-refusal' : 'dz-echo'}>{words === null ? t('designer.fee.formulaWrong') : t('designer.fee.formulaSays', { words })}</p>}
    </Section>
  );
}

function wayOf(feel: string, formula: FeeFormula | null): Way {
  if (feel === '') return 'fixed';
  if (formula === null) return 'typed';
  return formula.cases.length === 0 && formula.otherwise.times !== null ? 'quantity' : 'cases';
}

/** Nothing to pay in some case: what a law says most often. */
function freshCase(fields: readonly KnownField[]): FeeCase {
  const first = fields.find(({ kind }) => kind !== 'list');
  return { when: first ? writeCondition({ joined: 'and', parts: [freshComparison(first)] }) : 'true', amount: { dong: 0, times: null } };
}

function AmountFields({ amount, quantities, label = 'designer.fee.amount', onChange }: { readonly amount: Amount; readonly quantities: readonly KnownField[]; readonly label?: TextKey; readonly onChange: (amount: Amount) => void }) {
  const { t, pick } = useTexts();
  const whole = (typed: string): number => Math.min(1e15 - 1, Math.max(0, Math.round(Number(typed) || 0)));
  return (
    <div className="dz-amount">
      <Line label={t(label)} type="number" value={String(amount.dong)} onChange={(typed) => onChange({ ...amount, dong: whole(typed) })} />
      <Choice label={t('designer.fee.times')} value={amount.times ?? ''} empty={t('designer.fee.once')} options={quantities.map(({ name, label: words }) => [name, pick(words)])} onChange={(times) => onChange({ ...amount, times: times === '' ? null : times })} />
    </div>
  );
}

interface CasesProps {
  readonly formula: FeeFormula;
  readonly fields: readonly KnownField[];
  readonly quantities: readonly KnownField[];
  readonly named: Named;
  readonly onChange: (formula: FeeFormula) => void;
}
/** A table of cases: the first that holds counts, and one amount for all others. */
function Cases({ formula, fields, quantities, named, onChange }: CasesProps) {
  const { t, pick } = useTexts();
  const { cases, otherwise } = formula;
  const put = (at: number, part: Partial<FeeCase>): void => onChange({ cases: cases.map((each, index) => (index === at ? { ...each, ...part } : each)), otherwise });
  const remove = (at: number): void => onChange({ cases: cases.filter((_, index) => index !== at), otherwise });
  const choices = fields.filter(({ values }) => values.length > 1);
  const byChoice = (name: string): void => {
    const field = choices.find((each) => each.name === name);
    if (field) onChange({ cases: field.values.map(({ id }) => ({ when: `${name} = ${literal('text', id)}`, amount: { dong: otherwise.dong, times: otherwise.times } })), otherwise });
  };
  return (
    <>
      {choices.length > 0 ? <Choice label={t('designer.fee.byChoice')} hint={t('designer.fee.byChoiceHint')} value="" empty="—" options={choices.map(({ name, label }) => [name, pick(label)])} onChange={byChoice} /> : null}
      <ol className="dz-cases">
        {cases.map(({ when, amount }, at) => (
          <li key={at}>
            <fieldset className="dz-condition">
              <legend>{t('designer.fee.case', { number: at + 1 })}</legend>
              <ConditionBuilder feel={when} fields={fields} known={named.known} echo="designer.condition.holdsWhen" onChange={(next) => (next === '' ? remove(at) : put(at, { when: next }))} />
              <AmountFields amount={amount} quantities={quantities} onChange={(next) => put(at, { amount: next })} />
              <Button size="small" look="quiet" onClick={() => remove(at)}>{t('designer.fee.removeCase')}</Button>
            </fieldset>
          </li>
        ))}
      </ol>
      <Button size="small" onClick={() => onChange({ cases: [...cases, freshCase(fields)], otherwise })}>+ {t('designer.fee.addCase')}</Button>
      <AmountFields amount={otherwise} quantities={quantities} label="designer.fee.otherwise" onChange={(next) => onChange({ cases, otherwise: next })} />
    </>
  );
}
