import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { CHANNELS, type Term } from '@app/contracts';
import { proveTerms, readProcedure, windowsIn, WEEKLY, type Flow, type PlanNode, type ProcessPlan, type StepNode } from '@app/bpmn';
import { endOf, flowTo, otherwiseTo, outcomeOf, planOf, routeOf, scopeOf, stepTo } from '@app/testing';

const hours = (quantity: number): { readonly default: Term } => ({ default: { quantity, unit: 'WORKING_HOUR' } });
const days = (quantity: number): { readonly default: Term } => ({ default: { quantity, unit: 'DAY' } });
const limited = (processingTerm: ProcessPlan['processingTerm'], ...nodes: readonly PlanNode[]): ProcessPlan => planOf(nodes, { processingTerm: processingTerm! });
const work = (to: string, id: string, quantity: number, more: Partial<StepNode> = {}): StepNode => stepTo(to, id, { term: hours(quantity), ...more });
const back = (to: string, returns?: number): Flow => ({ ...flowTo(to, 'outcome = "again"'), ...(returns !== undefined && { returns }) });
const ROOT = join(import.meta.dirname, '../../../..');

describe('the published fire-certificate process', () => {
  it('fails with 60 > 48 hours and names the path', async () => {
    const xml = readFileSync(join(import.meta.dirname, 'fire-certificate.bpmn'), 'utf8');

    const { publishable, problems, plan } = await readProcedure(xml);

    expect({ publishable, plan }).toEqual({ publishable: false, plan: undefined });
    expect(problems.map(({ code, elementId, params, trace }) => ({ code, elementId, params, trace }))).toEqual([{
      code: 'time.term_exceeded',
      elementId: 'Verification',
      params: { sumHours: 60, limitHours: 48, channel: null, bound: 'exact', limit: { quantity: 48, unit: 'WORKING_HOUR' }, steps: ['Verification', 'Inspection', 'Approval'] },
      trace: ['Applied', 'Applied_Verification', 'Verification', 'Verification_Verified', 'Verified', 'Verified_Inspection', 'Inspection', 'Inspection_Approval', 'Approval', 'Approval_Issued', 'Issued'],
    }]);
  });
});

describe('the shipped procedures', () => {
  const sums = {
    'birth-registration': [8, 7.5, 8, 8], 'household-business': [23, 22.5, 23, 24],
    'certified-copies': [2.75, 2.75, 2.75, 8], 'building-permit': [88, 87.75, 88, 88],
  };

  it.each(Object.entries(sums))('%s is proved for every channel', async (name, [direct, online, postal, limit]) => {
    const { publishable, proofs = [] } = await readProcedure(readFileSync(join(ROOT, 'procedures', name, 'process.bpmn'), 'utf8'));

    expect(publishable).toBe(true);
    expect(proofs.map(({ channel, verdict }) => ({ channel, verdict }))).toEqual(CHANNELS.map((channel) => ({ channel, verdict: 'proved' })));
    expect(proofs.map(({ sumHours }) => sumHours)).toEqual([direct, online, postal]);
    expect(proofs.map(({ limitHours }) => limitHours)).toEqual([limit, limit, limit]);
  });
});

describe('a way back', () => {
  const looped = (returns?: number): ProcessPlan =>
    limited(hours(20), work('check', 'draft', 3), work('gate', 'check', 2, { outcomes: [outcomeOf('fine'), outcomeOf('again')] }), routeOf('gate', back('draft', returns), otherwiseTo('end')), endOf('end'));

  it('counts as often as is declared', () => {
    const [proof] = proveTerms(looped(2));

    expect(proof).toMatchObject({ verdict: 'proved', sumHours: 15, slackHours: 5 });
    expect(proof!.steps.map(({ id }) => id)).toEqual(['draft', 'check', 'draft', 'check', 'draft', 'check']);
  });

  it('without a declaration names the flow, where it leads and the steps that count again', () => {
    const [proof] = proveTerms(looped());

    expect(proof).toMatchObject({ verdict: 'unbounded', loops: [{ flow: 'outcome = "again">draft', head: 'draft', steps: ['draft', 'check'] }] });
  });

  it('through the supplement step of the submitter counts as often as the policy allows, whatever the wait', () => {
    const ask = stepTo('draft', 'ask', { performer: { kind: 'SUBMITTER' }, clock: 'paused', status: 'SUPPLEMENT_REQUIRED' });
    const nodes = [work('gate', 'draft', 3, { outcomes: [outcomeOf('fine'), outcomeOf('again')] }), routeOf('gate', back('ask'), otherwiseTo('end')), ask, endOf('end')];

    const proofs = [0, 1, 3].map((maxDuringProcessing) => proveTerms({ ...limited(hours(20), ...nodes), supplement: { maxDuringProcessing } })[0]);

    expect(proofs.map((proof) => proof?.sumHours)).toEqual([3, 6, 12]);
  });

  it('before acceptance is a new filing: the sum begins again', () => {
    const ask = stepTo('check', 'ask', { performer: { kind: 'SUBMITTER' }, clock: 'paused', status: 'SUPPLEMENT_REQUIRED' });
    const nodes = [work('gate', 'check', 3, { outcomes: [outcomeOf('fine'), outcomeOf('again')] }), routeOf('gate', back('ask'), otherwiseTo('do')), ask, work('end', 'do', 4, { status: 'PROCESSING' }), endOf('end')];

    const [proof] = proveTerms(limited(hours(7), ...nodes));

    expect(proof).toMatchObject({ verdict: 'proved', sumHours: 7, excluded: [{ id: 'ask', reason: 'beforeAcceptance' }] });
  });
});

describe('what counts', () => {
  it('is the slowest of parallel branches, and the shorter of a term and the timer that interrupts it', () => {
    const late = { id: 'late', interrupting: true, trigger: { type: 'timer', timer: { kind: 'term', term: { quantity: 5, unit: 'WORKING_HOUR' } } }, to: '#exit' } as const;
    const branches = [scopeOf('a', work('#exit', 'slow', 9, { boundaries: [late] })), scopeOf('b', work('#exit', 'quick', 4))];
    const fork: PlanNode = { id: 'fork', name: 'fork', type: 'parallel', inclusive: false, joinId: 'join', next: flowTo('end'), branches: branches.map((scope) => ({ flow: flowTo(scope.initial), scope })) };

    expect(proveTerms(limited(hours(5), fork, endOf('end')))[0]).toMatchObject({ verdict: 'proved', sumHours: 5 });
  });

  it('leaves out ways that the outcome of the step before rules out', () => {
    const nodes = [
      work('g', 'judge', 1, { outcomes: [outcomeOf('short'), outcomeOf('long')] }), routeOf('g', flowTo('h', 'outcome = "short"'), otherwiseTo('longWork')),
      routeOf('h', flowTo('longWork', 'outcome = "long"'), otherwiseTo('end')), work('end', 'longWork', 9), endOf('end'),
    ];

    const [proof] = proveTerms(limited(hours(10), ...nodes));

    expect(proof?.path).toEqual(['judge', '>g', 'g', '>longWork', 'longWork', '>end', 'end']);
  });

  it('is each channel by itself', () => {
    const term = { default: { quantity: 8, unit: 'WORKING_HOUR' }, byChannel: { ONLINE: { quantity: 4, unit: 'WORKING_HOUR' } } } as const;

    const proofs = proveTerms(limited({ ...hours(6), byChannel: { POSTAL: { quantity: 1, unit: 'WORKING_DAY' } } }, stepTo('end', 'only', { term }), endOf('end')));

    expect(proofs.map(({ channel, verdict, sumHours, limitHours }) => [channel, verdict, sumHours, limitHours])).toEqual([['DIRECT', 'exceeded', 8, 6], ['ONLINE', 'proved', 4, 6], ['POSTAL', 'proved', 8, 8]]);
  });
});

describe('calendar days', () => {
  it('hold what the least favourable week holds', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 14, 15].map((length) => WEEKLY.least(length))).toEqual([1, 1, 1, 2, 3, 4, 5, 6, 10, 11]);
    expect([1, 2, 3, 5, 7, 14].map((length) => WEEKLY.most(length))).toEqual([1, 2, 3, 5, 6, 11]);
  });

  it('are proved for a calendar with holidays where its worst window allows, else for plain weeks with a word about it', () => {
    const closed = windowsIn('long holiday', Array.from({ length: 800 }, (_, day) => day % 7 < 5 && (day < 400 || day > 409)));
    const plan = (quantity: number): ProcessPlan => limited(days(7), work('end', 'only', quantity), endOf('end'));

    expect(proveTerms(plan(8), closed)[0]).toMatchObject({ verdict: 'proved', bound: 'calendar', limitHours: 8 });
    expect(proveTerms(plan(40), closed)[0]).toMatchObject({ verdict: 'proved', bound: 'weekly', limitHours: 40, overHolidays: { calendar: 'long holiday', sumHours: 40, limitHours: 8 } });
    expect(proveTerms(plan(41), closed)[0]).toMatchObject({ verdict: 'exceeded', bound: 'weekly', sumHours: 41, limitHours: 40 });
  });

  it('add to calendar days by number, so that only the rest is turned into working time', () => {
    const nodes = [stepTo('more', 'wait', { term: days(12) }), work('end', 'more', 8), endOf('end')];

    expect(proveTerms(limited(days(15), ...nodes))[0]).toMatchObject({ verdict: 'proved', sumHours: 88, limitHours: 88, slackHours: 0 });
    expect(proveTerms(limited(days(14), ...nodes))[0]).toMatchObject({ verdict: 'proved' });
    expect(proveTerms(limited(days(12), ...nodes))[0]).toMatchObject({ verdict: 'exceeded' });
  });
});

describe('large procedures', () => {
  const PIECES = 1_250;
  /** A choice between two steps, again and again: 2^1250 paths. */
  const choices = (tail: (last: string) => readonly PlanNode[], pieces = PIECES): readonly PlanNode[] => [
    ...Array.from({ length: pieces }, (_, at) => [
      routeOf(`g${at}`, flowTo(`a${at}`, 'fee'), otherwiseTo(`b${at}`)), work(`m${at}`, `a${at}`, 1), work(`m${at}`, `b${at}`, 2), routeOf(`m${at}`, otherwiseTo(at === pieces - 1 ? 'last' : `g${at + 1}`)),
    ]).flat(),
    ...tail('last'),
  ];

  it('of 5,000 elements cost about five times what a fifth of them costs, however many paths there are', () => {
    const proved = (pieces: number) => {
      const plan = limited(hours(2_500), ...choices((last) => [endOf(last)], pieces));
      const runs = Array.from({ length: 5 }, () => {
        const before = process.cpuUsage();
        const [proof] = proveTerms(plan);
        const { user, system } = process.cpuUsage(before);
        return { proof, spent: user + system };
      });
      return { proof: runs[0]!.proof, spent: Math.min(...runs.map(({ spent }) => spent)) };
    };

    const [few, all] = [proved(PIECES / 5), proved(PIECES)];

    expect([few.proof, all.proof]).toMatchObject([{ verdict: 'proved', sumHours: 500 }, { verdict: 'proved', sumHours: 2_500 }]);
    // Of 2^1250 paths none would ever be told to the end.
    expect(all.spent / few.spent).toBeLessThan(5 ** 2);
  });

  it('with a bounded way back around everything count all of it again', () => {
    const around = { ...work('again', 'last', 1, { outcomes: [outcomeOf('fine'), outcomeOf('again')] }) };
    const plan = limited(hours(10_000), ...choices(() => [around, routeOf('again', back('g0', 2), otherwiseTo('end')), endOf('end')]));

    expect(proveTerms(plan)[0]).toMatchObject({ verdict: 'proved', sumHours: 7_503 });
  });

  it('with more bounds than can be tried are bounded from above', () => {
    const nodes = Array.from({ length: 30 }, (_, at) => [work(`r${at}`, `s${at}`, 1, { outcomes: [outcomeOf('fine'), outcomeOf('again')] }), routeOf(`r${at}`, { ...back('s0', 1), id: `back${at}` }, otherwiseTo(at === 29 ? 'end' : `s${at + 1}`))]).flat();

    const [proof] = proveTerms(limited(hours(100), ...nodes, endOf('end')));

    expect(proof).toMatchObject({ verdict: 'exceeded', isEstimate: true });
    // Every way back once, each time from its end, and then the way through: 1 + 2 + ... + 30, and 30.
    expect(proof!.sumHours).toBeGreaterThanOrEqual(495);
  });
});
