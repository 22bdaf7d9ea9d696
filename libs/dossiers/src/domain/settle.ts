import { nodesOf, type ProcessPlan } from '@app/bpmn';
import type { WorkCalendar } from '@app/calendar';
import type { Effect } from '@app/engine';
import { no, ok, type Instant, type Result } from '@app/kernel';
import { hexOf } from '@app/ledger';
import type { Circumstances, CommandName } from './command.js';
import type { Decision } from './decision.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import { reachedStatus, type ArmedTimer, type Dossier, type DossierClock } from './dossier.js';
import type { Draft } from './draft.js';
import { corrected, evolve, nextClock } from './evolve.js';
import { exemptionMessages } from './exemptions.js';
import { sealMove } from './leaf.js';
import { messagesOf, reminderMessages } from './messages.js';
import type { Move, OpeningOfMove } from './move.js';
import { isOwnTimer, ownTimer } from './own-timers.js';
import { divisionOf } from './plan-nodes.js';
import { remindersFor, type StepDues } from './reminders.js';
import { taskChanges } from './tasks.js';
import { promisedDue, stepDue, timerDue } from './terms.js';

/** What a draft is settled against. */
export interface Setting {
  readonly plan: ProcessPlan;
  readonly calendar: WorkCalendar;
  /** Null at the opening. */
  readonly before: Dossier | null;
  readonly command: Circumstances & { readonly name: CommandName };
  /** The dossier as far as it is known: before the move, or what the opening says. */
  readonly known: Pick<Dossier, 'id' | 'agencyCode' | 'procedureVersionId' | 'channel' | 'clock'>;
  readonly opening?: OpeningOfMove;
}

/** Works out the dates, applies the move, seals it into the chain and lists every row. */
export function settle(setting: Setting, draft: Draft): Result<Decision, DossierObstacle> {
  const { plan, before, command } = setting;
  const at = notBefore(command.at, before);
  const dates = datesOf(setting, draft, at);
  if (!dates.ok) return dates;

  const move = moveOf(setting, draft, { at, ...dates.value });
  const sealed = sealMove(move, { prev: before?.headHash ?? null, salt: command.salt, secret: draft.secret, hashing: command.hashing });
  const dossier = evolve(plan, before, { move, secret: draft.secret, headHash: hexOf(sealed.hash) }, draft.moved);

  const tasks = taskChanges(plan, before, dossier, dates.value.dues);
  const { seq, command: name, step, outcome, divisionId, actor, from, to } = move;
  return ok({
    dossier,
    transition: {
      seq, at, command: name, step: step ?? null, outcome: outcome ?? null, divisionId: divisionId ?? null,
      actorKind: actor.kind, actorId: actor.id, from, to, leaf: sealed.leaf, hash: sealed.hash,
    },
    statuses: draft.statuses,
    completed: draft.moved.effects.flatMap((one) => (one.type === 'leave' && one.how === 'completed' ? [one.step] : [])),
    papers: draft.papers,
    ...(Object.keys(draft.secret).length > 0 && { secrets: { salt: command.salt, fields: { ...draft.secret } } }),
    ...(draft.declaration && { declaration: draft.declaration }),
    tasks: { ...tasks, ...(draft.dues && draft.dues.length > 0 && { due: draft.dues }) },
    deadlines: { arm: dates.value.timers, disarm: disarmed(before, dossier) },
    messages: [...messagesOf(move, draft.moved.effects, dossier), ...reminderMessages(plan, before, move), ...exemptionMessages(before, move, draft.secret)],
  });
}

/** Within a dossier time never runs backwards. */
const notBefore = (at: Instant, before: Dossier | null): Instant => (before && before.movedAt > at ? before.movedAt : at);

function armedTimers(effects: readonly Effect[], at: Instant, calendar: WorkCalendar): Result<readonly ArmedTimer[], DossierObstacle> {
  const timers = new Map<string, Instant>();
  for (const effect of effects) {
    if (effect.type === 'disarm') timers.delete(effect.key);
    if (effect.type !== 'arm') continue;
    const due = timerDue(effect.key, effect.timer, at, calendar);
    if (!due.ok) return due;
    timers.set(effect.key, due.value);
  }
  return ok([...timers].map(([key, dueAt]) => ({ dueAt, key })));
}

interface Dates {
  readonly timers: readonly ArmedTimer[];
  /** Promised due date after the move. */
  readonly dueAt: Instant | undefined;
  readonly dues: StepDues;
  readonly isComputed: boolean;
}

/** Every date the move needs: timers of the diagram, the promise, due moments of the steps it entered, and the reminders of all of them. */
function datesOf(setting: Setting, draft: Draft, at: Instant): Result<Dates, DossierObstacle> {
  const { plan, calendar, before, known } = setting;
  const drawn = armedTimers(draft.moved.effects, at, calendar);
  if (!drawn.ok) return drawn;
  const { position } = draft.moved;
  const status = reachedStatus(holding(draft));
  const clock = corrected(nextClock(plan, known.clock, { position, facts: draft.moved.facts, status, at }), { command: setting.command.name, correction: draft.correction, at });
  const isPromiseNew = draft.isPromiseNew === true || known.clock.receivedAt !== clock.receivedAt || known.clock.ofCase !== clock.ofCase || closedPauses(clock) > closedPauses(known.clock);
  const dueAt = isPromiseNew ? promisedDue(plan, known.channel, clock, calendar) : ok(clock.dueAt);
  if (!dueAt.ok) return dueAt;
  const seq = (before?.version ?? 0) + 1;
  const dues = stepDues(setting, draft, { seq, at });
  if (!dues.ok) return dues;

  const fired = before && draft.timer !== undefined && isOwnTimer(draft.timer) ? ownTimer(before.timers, draft.timer) : undefined;
  const after = { position, status, channel: known.channel, clock: { ...clock, ...(dueAt.value && { dueAt: dueAt.value }) }, at, seq };
  const completed = setting.command.name === 'complete' ? draft.step : undefined;
  const own = remindersFor({ plan, calendar, before, after, dues: dues.value, drawn: drawn.value, completed, fired });
  const timers = [...drawn.value, ...(draft.rearmed ?? []), ...own];
  return ok({ timers, dueAt: dueAt.value, dues: dues.value, isComputed: isPromiseNew || timers.length > 0 || dues.value.size > 0 });
}

function stepDues({ plan, calendar, known }: Setting, { moved, entered = {} }: Draft, { seq, at }: { readonly seq: number; readonly at: Instant }): Result<StepDues, DossierObstacle> {
  const dues = new Map<string, Instant>();
  for (const { id, since } of moved.position.steps) {
    const enteredAt = since === seq ? at : entered[since];
    const node = enteredAt === undefined ? undefined : nodesOf(plan).get(id);
    if (enteredAt === undefined || node?.type !== 'step' || !node.term) continue;
    const due = stepDue(node.term, known.channel, enteredAt, calendar);
    if (!due.ok) return due;
    dues.set(id, due.value);
  }
  return ok(dues);
}

const closedPauses = ({ pauses }: DossierClock): number => pauses.filter((pause) => pause.to !== null).length;

const holding = ({ status, statusBefore }: Draft): Pick<Dossier, 'status' | 'hold'> =>
  statusBefore ? { status, hold: { kind: 'withdrawal', statusBefore } } : { status };

function moveOf({ plan, calendar, before, known, command, opening }: Setting, draft: Draft, { at, timers, dueAt, isComputed }: Dates & { readonly at: Instant }): Move {
  const { onBehalf, decision, ground, correction, approver, step, instance, outcome, timer, message, assignee, statuses, status, statusBefore, papers, recallable } = draft;
  const node = step === undefined ? undefined : nodesOf(plan).get(step);
  const division = draft.division ?? (node?.type === 'step' ? divisionOf(node, node.performer, instance ?? '') : undefined);
  // In the order of their names, as the leaf has them.
  return {
    actor: { id: command.by.accountId, kind: command.by.kind, onBehalfOf: command.by.onBehalfOf },
    approver, assignee, at,
    calendar: isComputed ? calendar.id : undefined,
    command: command.name,
    correction, decision,
    divisionId: division === undefined ? undefined : `${known.agencyCode}/${division}`,
    dossierId: known.id,
    dueAt,
    from: (before?.position.steps ?? []).map((one) => one.id),
    ground, instance, message, onBehalf, opening, outcome, papers,
    procedureVersionId: known.procedureVersionId,
    recallable,
    seq: (before?.version ?? 0) + 1,
    status, statusBefore, statuses, step, timer, timers,
    to: draft.moved.position.steps.map((one) => one.id),
  };
}

const disarmed = (before: Dossier | null, after: Dossier): readonly string[] => {
  const armed = new Set(after.timers.map((timer) => timer.key));
  return (before?.timers ?? []).map((timer) => timer.key).filter((key) => !armed.has(key));
};

/** An obstacle that says who won; the shell adds what it can read. */
export const changedMeanwhile = (expected: number, actual: number, command: string): Result<never, DossierObstacle> =>
  no({ code: 'dossiers.changed_meanwhile', params: { expected, actual, command } });
