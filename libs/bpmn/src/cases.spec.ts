import { describe, expect, it } from '@jest/globals';
import type { ExecutionCase, FormDefinition, Term } from '@app/contracts';
import { caseOf, casesOf, type PlanCases, type ProcessPlan, proveTerms, withCases } from '@app/bpmn';
import { endOf, flowTo, otherwiseTo, outcomeOf, planOf, routeOf, stepTo } from '@app/testing';

const both = (text: string) => ({ vi: text, en: text });
const field = { label: both(''), required: false } as const;
const FORM: FormDefinition = {
  key: 'declaration', title: both('Đơn'), rules: [],
  sections: [
    { name: 'land', title: both('Đất'), fields: [{ name: 'kind', kind: 'choice', options: [{ value: 'PLAIN', label: both('') }, { value: 'DISPUTED', label: both('') }], ...field }, { name: 'area', kind: 'integer', ...field }] },
    { name: 'owner', title: both('Chủ'), fields: [{ name: 'fullName', kind: 'text', ...field }] },
  ],
};
const hours = (quantity: number): Term => ({ quantity, unit: 'WORKING_HOUR' });
const one = (when: string | undefined, processingTerm?: Term): ExecutionCase => ({ name: both(when ?? 'mọi hồ sơ'), components: [], ...(when !== undefined && { when }), ...(processingTerm && { processingTerm }) });
const cases = (...executionCases: readonly ExecutionCase[]): PlanCases => casesOf({ components: [], executionCases }, [FORM])!;

describe('cases with a term of their own', () => {
  it('are counted by the first that holds, by their place in the record', () => {
    const known = cases(one('land.kind = "PLAIN"'), one('land.kind = "DISPUTED"', hours(10)), one('land.area > 100', hours(20)));

    expect(known.terms.map(({ number }) => number)).toEqual(['2', '3']);
    expect(caseOf(known, { land: { kind: 'DISPUTED', area: 500 } }, '2026-04-21')).toBe('2');
    expect(caseOf(known, { land: { kind: 'PLAIN', area: 500 } }, '2026-04-21')).toBe('3');
    expect(caseOf(known, { land: { kind: 'PLAIN' } }, '2026-04-21')).toBeNull();
    expect(caseOf(known, {}, '2026-04-21')).toBeNull();
  });

  it('leave everything as it is where no case has one', () => {
    const plan = planOf([endOf('end')]);

    expect(casesOf({ components: [], executionCases: [one('land.area > 100')] }, [FORM])).toBeUndefined();
    expect(withCases(plan, undefined)).toBe(plan);
  });

  it('keep no more of the form than their conditions ask for', () => {
    expect(cases(one('land.area > 100', hours(20))).sections.map(({ name }) => name)).toEqual(['land']);
  });
});

describe('the proof of the terms of cases', () => {
  /** Two hours for all; six more where the land is disputed. */
  const drawn = (asks: readonly string[] = []): ProcessPlan =>
    planOf(
      [
        stepTo('gate', 'check', { term: { default: hours(2) }, outcomes: [outcomeOf('done', { asks })] }), routeOf('gate', flowTo('verify', 'kind = "DISPUTED"'), otherwiseTo('end')),
        stepTo('end', 'verify', { term: { default: hours(6) } }), endOf('end'),
      ],
      { processingTerm: { default: hours(4) }, facts: [{ name: 'kind', type: 'string', fromForm: 'land.kind' }] },
    );
  const proved = (plan: ProcessPlan, known: PlanCases) =>
    proveTerms(withCases(plan, known)).filter(({ channel }) => channel === 'DIRECT').map(({ case: of, verdict, sumHours, limitHours }) => [of?.number ?? null, verdict, sumHours, limitHours]);

  it('takes each case with its own limit, and leaves its way out of the general one', () => {
    const known = cases(one('land.kind = "DISPUTED"', hours(10)), one('land.area > 100 and land.kind in ("PLAIN")', hours(3)));

    expect(proved(drawn(), known)).toEqual([[null, 'proved', 2, 4], ['1', 'proved', 8, 10], ['2', 'proved', 2, 3]]);
  });

  it('fails a case whose term is too short', () => {
    expect(proved(drawn(), cases(one('land.kind = "DISPUTED"', hours(7))))).toEqual([[null, 'proved', 2, 4], ['1', 'exceeded', 8, 7]]);
  });

  it('takes every way for possible where the condition says nothing of it', () => {
    expect(proved(drawn(), cases(one('land.area > 100 or land.kind = "PLAIN"', hours(7))))).toEqual([[null, 'exceeded', 8, 4], ['1', 'exceeded', 8, 7]]);
  });

  it('believes no fact that a step may still change', () => {
    expect(proved(drawn(['kind']), cases(one('land.kind = "DISPUTED"', hours(10))))).toEqual([[null, 'exceeded', 8, 4], ['1', 'proved', 8, 10]]);
  });
});
