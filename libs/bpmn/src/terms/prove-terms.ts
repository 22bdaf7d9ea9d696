import { CHANNELS, type Channel, type Term } from '@app/contracts';
import type { Text } from '@app/kernel';
import type { CaseTerm, ProcessPlan } from '../plan.js';
import { nodesIn } from '../plan-nodes.js';
import { HOUR, NOTHING, slackOf, type Cost } from './cost.js';
import { WEEKLY, type DayWindows } from './day-windows.js';
import { filingsOf, type Start } from './filings.js';
import { caseFacts, channelFacts, type PossibleFacts } from './known-values.js';
import type { UnboundedLoop } from './places.js';
import { ScopeWalks } from './scope-walks.js';
import { termFor } from './term-for.js';
import { isUntimed } from './untimed.js';
import { tell, type Walk } from './walk.js';

export interface ProvenStep {
  readonly id: string;
  /** Working hours; beside them the calendar days and months of terms in those units, where the limit is in them too. */
  readonly hours: number;
  readonly days?: number;
  readonly months?: number;
}
/**
 * What the sum leaves out. `paused`: the clock stands. `aside`: the path of a non-interrupting event. `untimed`: waits
 * with a running clock and no term, so that nothing is proved about it. `beforeAcceptance`: behind it the sum begins again.
 */
export interface ExcludedElement {
  readonly id: string;
  readonly reason: 'paused' | 'aside' | 'untimed' | 'beforeAcceptance';
}
/** Whether the steps on every path fit the processing term of one channel. Hours are working hours, eight to a day. */
export interface TermProof {
  readonly channel: Channel;
  /** The case whose own term is the limit; left out: the procedure's. */
  readonly case?: { readonly number: string; readonly name: Text };
  readonly verdict: 'proved' | 'exceeded' | 'unbounded';
  readonly limit: Term;
  /**
   * `exact`: only working time was added. `weekly`, `calendar`: calendar days were turned into working hours by the
   * worst window of plain weeks, or of the calendar that was given, holidays and all.
   */
  readonly bound: 'exact' | 'weekly' | 'calendar';
  readonly sumHours: number;
  readonly limitHours: number;
  readonly slackHours: number;
  /** Elements and flows of the longest path in the order a token walks them; for parallel branches the slowest. */
  readonly path: readonly string[];
  readonly steps: readonly ProvenStep[];
  readonly excluded: readonly ExcludedElement[];
  readonly loops: readonly UnboundedLoop[];
  /** The limit is the working day itself: what is received later in it has only the rest of the day. */
  readonly sameDay?: true;
  /** The sum is no less than that of the longest path, perhaps more: a loop had too many bounds to try them all. */
  readonly isEstimate?: true;
  /** The calendar that was given has a window in which the sum does not fit, though it fits in plain weeks. */
  readonly overHolidays?: { readonly calendar: string; readonly sumHours: number; readonly limitHours: number };
}

/**
 * The proofs for every channel, and again for every case of the record with a term of its own; none where the plan declares no processing term. Terms add up as amounts, each
 * counted from where the one before is used up; they are not dates.
 *
 * @param calendar  windows of a calendar with its holidays; without it plain weeks are reckoned with
 */
export function proveTerms(plan: ProcessPlan, calendar?: DayWindows): readonly TermProof[] {
  const shared = { plan, filings: filingsOf(plan), facts: channelFacts(plan), excluded: excludedFrom(plan), differsByChannel: differsByChannel(plan) };
  const { processingTerm, cases } = plan;
  const general = processingTerm === undefined ? [] : proofsOf(shared, (channel) => termFor(processingTerm, channel), { of: null, calendar });
  return [...general, ...(cases?.terms ?? []).flatMap((of) => proofsOf(shared, () => of.term, { of, calendar }))];
}

function proofsOf(shared: Shared, limitOf: (channel: Channel) => Term, { of, calendar }: { readonly of: CaseTerm | null; readonly calendar: DayWindows | undefined }): readonly TermProof[] {
  const possible = caseFacts(shared.plan, of);
  const proofs: TermProof[] = [];
  for (const channel of CHANNELS) {
    const [first] = proofs;
    const isSame = first !== undefined && !shared.differsByChannel && shared.facts.size === 0;
    const proof = isSame ? { ...first, channel } : prove(shared, limitOf(channel), { channel, possible, calendar });
    proofs.push(of ? { ...proof, case: { number: of.number, name: of.name } } : proof);
  }
  return proofs;
}
interface Shared {
  readonly plan: ProcessPlan;
  readonly filings: ReadonlyMap<string, readonly Start[]>;
  readonly facts: ReadonlySet<string>;
  readonly excluded: readonly ExcludedElement[];
  /** Whether it matters how the dossier was filed. */
  readonly differsByChannel: boolean;
}
interface Under {
  readonly channel: Channel;
  readonly possible: PossibleFacts;
  readonly calendar: DayWindows | undefined;
}

function prove(shared: Shared, limit: Term, { channel, possible, calendar }: Under): TermProof {
  const weekly = provenIn(shared, limit, { channel, possible, windows: WEEKLY, bound: 'weekly' });
  if (weekly.bound === 'exact' || calendar === undefined || weekly.verdict !== 'proved') return weekly;
  const dated = provenIn(shared, limit, { channel, possible, windows: calendar, bound: 'calendar' });
  if (dated.verdict === 'proved') return dated;
  return { ...weekly, overHolidays: { calendar: calendar.name, sumHours: dated.sumHours, limitHours: dated.limitHours } };
}

interface With {
  readonly channel: Channel;
  readonly possible: PossibleFacts;
  readonly windows: DayWindows;
  readonly bound: TermProof['bound'];
}
function provenIn({ plan, filings, facts, excluded }: Shared, limit: Term, { channel, possible, windows: given, bound }: With): TermProof {
  let isExact = true;
  const asked = (): DayWindows => ((isExact = false), given);
  const windows: DayWindows = { name: given.name, least: (days) => asked().least(days), most: (days) => asked().most(days) };
  const reckoning = { limit, windows, filings: new Set(filings.keys()), supplements: plan.supplement.maxDuringProcessing };
  const walks = new ScopeWalks(reckoning, { channel, channelFacts: facts, caseFacts: possible });
  const found = fromAllStarts(walks, plan, filings);
  const slackAfter = (cost: Cost): number => slackOf(limit, cost, windows);
  const worst = found.reduce<Walk | null>((least, walk) => (least === null || slackAfter(walk.cost) < slackAfter(least.cost) ? walk : least), null);
  const [most, slack] = [slackAfter(NOTHING), slackAfter(worst?.cost ?? NOTHING)];
  const { moves, steps } = tell(worst);
  return {
    channel,
    verdict: walks.loops.size > 0 ? 'unbounded' : slack < 0 ? 'exceeded' : 'proved',
    limit,
    bound: isExact ? 'exact' : bound,
    sumHours: (most - slack) / HOUR,
    limitHours: most / HOUR,
    slackHours: slack / HOUR,
    path: moves,
    steps: steps.map(({ id, cost: { work, days, months } }) => ({ id, hours: work / HOUR, ...(days > 0 && { days }), ...(months > 0 && { months }) })),
    excluded,
    loops: [...walks.loops.values()],
    ...(limit.quantity === 0 && { sameDay: true }),
    ...(walks.isEstimate && { isEstimate: true }),
  };
}

/** The walks from the beginning, and from behind every filing that a token can come to. */
function fromAllStarts(walks: ScopeWalks, { body }: ProcessPlan, filings: Shared['filings']): readonly Walk[] {
  const found: Walk[] = [];
  const open = new Map(filings);
  for (let starts: readonly Start[] = [{ id: body.initial, outcome: null }]; starts.length > 0; ) {
    for (const { id, outcome } of starts) {
      const { leave, stop } = walks.from(body, id, outcome);
      found.push(...leave, ...stop);
    }
    const reached = [...open].filter(([id]) => walks.reached.has(id));
    for (const [id] of reached) open.delete(id);
    starts = reached.flatMap(([, next]) => next);
  }
  return found;
}

function excludedFrom(plan: ProcessPlan): readonly ExcludedElement[] {
  const filings = filingsOf(plan);
  const excluded: ExcludedElement[] = [];
  const add = (id: string, reason: ExcludedElement['reason']): void => void excluded.push({ id, reason });
  for (const { node, isAside } of nodesIn(plan.body)) {
    if (isAside) continue;
    if ('boundaries' in node) for (const { id, path } of node.boundaries) if (path !== undefined) add(id, 'aside');
    if (filings.has(node.id)) add(node.id, 'beforeAcceptance');
    else if ('clock' in node && node.clock === 'paused') add(node.id, 'paused');
    else if (isUntimed(node)) add(node.id, 'untimed');
  }
  return excluded;
}

/** Whether it matters at all how the dossier was filed. */
function differsByChannel(plan: ProcessPlan): boolean {
  if (plan.processingTerm?.byChannel !== undefined) return true;
  for (const { node } of nodesIn(plan.body)) if ('term' in node && node.term?.byChannel !== undefined) return true;
  return false;
}
