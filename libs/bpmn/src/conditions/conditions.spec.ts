import { describe, expect, it } from '@jest/globals';
import { compileCondition, compileExpression, evaluate, knownOf, type Kind, type KnownVariables } from './index.js';

const context = (members: Record<string, Kind>): Kind => ({
  type: 'context',
  members: new Map(Object.entries(members)),
});
const KNOWN: KnownVariables = new Map<string, Kind>([
  ['outcome', { type: 'string', values: ['agree', 'refuse', 'supplement'] }],
  ['feePaid', { type: 'boolean' }],
  ['pages', { type: 'number' }],
  ['bornOn', { type: 'date' }],
  ['today', { type: 'date' }],
  ['consultees', { type: 'list', of: { type: 'string' } }],
  ['số trang', { type: 'number' }],
  [
    'hồSơ',
    context({
      tuổi: { type: 'number' },
      'người nộp': { type: 'string' },
      cha: context({ ngàySinh: { type: 'date' } }),
      con: { type: 'list', of: context({ ngàySinh: { type: 'date' }, tiền: { type: 'number' } }) },
    }),
  ],
]);
const VALUES = {
  outcome: 'agree',
  feePaid: true,
  pages: 3,
  bornOn: '2026-01-31',
  today: '2026-11-21',
  consultees: ['PCCC', 'DATDAI'],
  'số trang': 4,
  hồSơ: {
    tuổi: 20,
    'người nộp': 'Nguyễn Văn Ví Dụ',
    cha: { ngàySinh: '1990-02-28' },
    con: [
      { ngàySinh: '2020-05-01', tiền: 3 },
      { ngàySinh: '2024-02-29', tiền: 4 },
    ],
  },
};
const problemOf = (feel: string) => {
  const compiled = compileCondition(feel, KNOWN);
  return compiled.ok ? 'fine' : compiled.error.code;
};
function valueOf(feel: string, values: Record<string, unknown> = VALUES): unknown {
  const compiled = compileExpression(feel, KNOWN);
  if (!compiled.ok) return compiled.error;
  const value = evaluate(compiled.value, values);
  return value.ok ? value.value : value.error.code;
}
function decided(feel: string, values: Record<string, unknown> = VALUES): unknown {
  const compiled = compileCondition(feel, KNOWN);
  if (!compiled.ok) return compiled.error;
  const value = evaluate(compiled.value, values);
  return value.ok ? value.value : value.error.code;
}

describe('the allowed subset', () => {
  it.each<[string, unknown]>([
    ['outcome = "agree" and feePaid', true],
    ['not(feePaid) or pages >= 3', true],
    ['outcome in ("agree", "refuse")', true],
    ['outcome in ["refuse", "supplement"]', false],
    ['(pages in [1..3]) and not(pages in [4..9])', true],
    ['feePaid and pages in (1, 3) or pages = 0', true],
    ['pages in (< 2, > 2)', true],
    ['pages between 1 and 3', true],
    ['if pages > 2 then "many" else "few"', 'many'],
    ['-pages + 2 ** 3 / 4', -1],
    ['"a" + "b"', 'ab'],
    ['count(consultees) = 2 and list contains(consultees, "PCCC")', true],
    ['"PCCC" in consultees', true],
    ['hồSơ.tuổi >= 18', true],
    ['số trang * 2', 8],
    ['hồSơ.người nộp', 'Nguyễn Văn Ví Dụ'],
    ['upper case("nguyễn thị được")', 'NGUYỄN THỊ ĐƯỢC'],
    ['string length("Thọ Xuân")', 8],
    ['starts with(hồSơ.người nộp, "Nguyễn") and ends with("ab", "b") and contains("abc", "b")', true],
    ['sum(hồSơ.con.tiền)', 7],
    ['max(hồSơ.con.ngàySinh)', '2024-02-29'],
    ['min(3, 1, 2)', 1],
    ['every c in hồSơ.con satisfies c.ngàySinh < today', true],
    ['some c in hồSơ.con satisfies c.tiền > 3', true],
    ['for c in hồSơ.con return c.tiền * 2', [6, 8]],
    ['bornOn + duration("P1M")', '2026-02-28'],
    ['date("2024-02-29") + duration("P1Y")', '2025-02-28'],
    ['hồSơ.cha.ngàySinh + duration("P18Y") <= today', true],
    ['today - bornOn', 'P294D'],
    ['(today - bornOn).days > 60', true],
    ['today - bornOn <= duration("P60D")', false],
    ['years and months duration(hồSơ.cha.ngàySinh, today).years', 36],
    ['@"2026-11-21" = today', true],
    ['date(2026, 11, 21) = today', true],
    ['today.weekday', 6],
    ['floor(7.9) + ceiling(0.1) + abs(-2)', 10],
    ['round half up(1250, -2)', 1300],
    ['modulo(-7, 3)', 2],
  ])('%s is %j', (feel, expected) => {
    expect(valueOf(feel)).toEqual(expected);
  });

  it('reads composed and decomposed Vietnamese letters as the same name and the same text', () => {
    const decomposed = 'hồSơ.người nộp = "Nguyễn Văn Ví Dụ"'.normalize('NFD');

    expect(decided(decomposed)).toBe(true);
  });

  it('takes the facts of a plan and `outcome`', () => {
    const known = knownOf([{ name: 'paid', type: 'boolean' }], ['yes', 'no']);

    const compiled = compileCondition('paid and outcome = "yes"', known);

    expect(compiled.ok && evaluate(compiled.value, { paid: true, outcome: 'yes' })).toEqual({ ok: true, value: true });
  });
});

describe('what is refused before it runs', () => {
  it.each([
    ['', 'unreadable'],
    ['outcome =', 'unreadable'],
    ['feePaid; feePaid', 'unreadable'],
    ['feePaid \u202e and feePaid', 'unreadable'],
    ['fee\u200bPaid', 'unreadable'],
    ['unknown > 1', 'unknown_variable'],
    ['hồSơ.lương > 1', 'unknown_variable'],
    ['hồSơ = null or hồSơ.cha.tên = "x"', 'unknown_variable'],
    ['constructor', 'unknown_variable'],
    ['hồSơ.constructor = null', 'unknown_variable'],
    ['hồSơ.__proto__ = null', 'unknown_variable'],
    ['today() = bornOn', 'not_allowed'],
    ['now() = null', 'not_allowed'],
    ['matches(outcome, "^(a+)+$")', 'not_allowed'],
    ['replace(outcome, "a", "b") = "c"', 'not_allowed'],
    ['count(split(outcome, "a")) = 1', 'not_allowed'],
    ['count(for i in 1..1000, j in 1..1000 return i) = 1', 'not_allowed'],
    ['some i in 1..3 satisfies i > 1', 'not_allowed'],
    ['count(for a in consultees, b in consultees return a) = 4', 'not_allowed'],
    ['(function(x) x)(feePaid)', 'not_allowed'],
    ['{a: 1} = null', 'not_allowed'],
    ['consultees[1] = "PCCC"', 'not_allowed'],
    ['feePaid instance of boolean', 'not_allowed'],
    ['contains(string: outcome, match: "a")', 'not_allowed'],
    ['count() = 0', 'not_allowed'],
    ['pages in (1..3)', 'not_allowed'],
    ['pages in ]1..3]', 'unreadable'],
    ['pages in [1..3] and feePaid', 'not_allowed'],
    ['feePaid and outcome in ("agree") or feePaid', 'not_allowed'],
    ['feePaid // always', 'not_allowed'],
    ['pages + 1', 'not_boolean'],
    ['"true"', 'not_boolean'],
    ['null', 'not_boolean'],
    ['pages = "3"', 'type_mismatch'],
    ['pages and feePaid', 'type_mismatch'],
    ['feePaid > false', 'type_mismatch'],
    ['outcome = "agreed"', 'type_mismatch'],
    ['outcome in ("agree", "agreed")', 'type_mismatch'],
    ['bornOn = "2026-01-31"', 'type_mismatch'],
    ['bornOn = date("2026-02-30")', 'type_mismatch'],
    ['bornOn + duration("P1DT2H") = today', 'type_mismatch'],
    ['not(pages)', 'type_mismatch'],
    [`${'('.repeat(21)}feePaid${')'.repeat(21)}`, 'not_allowed'],
    [`${'('.repeat(1000)}feePaid${')'.repeat(1000)}`, 'not_allowed'],
    [Array.from({ length: 150 }, () => '1').join('+') + ' = 1', 'not_allowed'],
  ])('%s: %s', (feel, code) => {
    expect(problemOf(feel)).toBe(code);
  });

  it('says which value was meant to be one of which', () => {
    const compiled = compileCondition('outcome = "agreed"', KNOWN);

    expect(compiled).toMatchObject({
      error: { params: { at: 10, value: 'agreed', allowed: ['agree', 'refuse', 'supplement'] } },
    });
  });

  it('allows long flat chains, whose depth is not nesting', () => {
    expect(problemOf(`feePaid${' or feePaid'.repeat(60)}`)).toBe('fine');
  });
});

describe('what is not known', () => {
  it.each<[string, unknown]>([
    ['feePaid', 'undecided'],
    ['not(feePaid)', 'undecided'],
    ['feePaid = true', 'undecided'],
    ['pages > 3', 'undecided'],
    ['pages != 3', 'undecided'],
    ['outcome in ("agree")', 'undecided'],
    ['if feePaid then true else false', 'undecided'],
    ['pages = null', true],
    ['pages != null and pages > 3', false],
    ['feePaid or true', true],
    ['feePaid and false', false],
    ['count(consultees) = 0', 'undecided'],
    ['hồSơ.cha.ngàySinh > today', 'undecided'],
    ['every c in hồSơ.con satisfies true', 'undecided'],
  ])('%s without a value is %j, never false by accident', (feel, expected) => {
    expect(decided(feel, {})).toEqual(expected);
  });

  it('takes a value of another kind than declared as not known', () => {
    expect(decided('feePaid', { feePaid: 'true' })).toBe('undecided');
    expect(decided('pages > 1', { pages: Number.NaN })).toBe('undecided');
    expect(decided('bornOn < today', { bornOn: '2026-02-30', today: '2026-11-21' })).toBe('undecided');
  });

  it('does not divide by nothing', () => {
    expect(decided('pages / 0 > 1')).toBe('undecided');
  });

  it('reads own members only', () => {
    const inherited = Object.create({ feePaid: true }) as Record<string, unknown>;

    expect(decided('feePaid', inherited)).toBe('undecided');
  });

  it('stops when the budget is used up, and says so', () => {
    const compiled = compileCondition('every a in consultees satisfies some b in consultees satisfies a = b', KNOWN);
    const consultees = Array.from({ length: 1_000 }, (_, i) => `C${i}`);

    const value = compiled.ok ? evaluate(compiled.value, { consultees }) : null;

    expect(value).toEqual({ ok: false, error: { code: 'too_long', params: { budget: 20_000 } } });
  });

  it.each(['"a" + feePaidText', 'upper case(feePaidText) = "A"', 'count(for c in list return c) > 0'])('stops before a value grows too large: %s', (feel) => {
    const known: KnownVariables = new Map<string, Kind>([['feePaidText', { type: 'string' }], ['list', { type: 'list', of: { type: 'number' } }]]);
    const compiled = compileExpression(feel, known);

    const value = compiled.ok ? evaluate(compiled.value, { feePaidText: 'b'.repeat(10_000), list: Array(1_001).fill(1) }) : null;

    expect(value).toMatchObject(feel.startsWith('upper') ? { ok: true } : { ok: false, error: { code: 'too_long' } });
  });

  it('takes its steps from a budget that is shared, until none is left', () => {
    const compiled = compileExpression('pages + 1', KNOWN);
    const budget = { left: 5 };
    const ask = () => compiled.ok && evaluate(compiled.value, VALUES, budget).ok;

    expect([ask(), ask(), ask()]).toEqual([true, false, false]);
  });
});
