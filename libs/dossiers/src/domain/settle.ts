import type { ProcessPlan } from '@app/bpmn';
import type { WorkCalendar } from '@app/calendar';
import type { Effect } from '@app/engine';
import { no, ok, type Instant, type Result } from '@app/kernel';
import { hexOf } from '@app/ledger';
import type { Circumstances, CommandName } from './command.js';
import type { Decision } from './decision.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import { reachedStatus, type ArmedTimer, type Dossier, type DossierClock } from './dossier.js';
import { given } from './draft-advance.js';
import type { Draft } from './draft.js';
import { evolve, nextClock } from './evolve.js';
import { sealMove } from './leaf.js';
import { messagesOf } from './messages.js';
import type { Move, OpeningOfMove } from './move.js';
import { divisionOf, nodesOf } from './plan-nodes.js';
import { taskChanges } from './tasks.js';
import { promisedDue, timerDue } from './terms.js';

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
  const { plan, calendar, before, command } = setting;
  const at = notBefore(command.at, before);
  const timers = armedTimers(draft.moved.effects, at, calendar);
  if (!timers.ok) return timers;
  const dueAt = dueAfter(setting, draft, at);
  if (!dueAt.ok) return dueAt;

  const move = moveOf(setting, draft, { at, timers: timers.value, dueAt: dueAt.value });
  const sealed = sealMove(move, { prev: before?.headHash ?? null, salt: command.salt, secret: draft.secret });
  const dossier: Dossier = { ...evolve(plan, before, move, draft.moved), headHash: hexOf(sealed.hash) };

  const tasks = taskChanges(plan, calendar, before, dossier);
  if (!tasks.ok) return tasks;
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
    tasks: tasks.value,
    deadlines: { arm: timers.value, disarm: disarmed(before, dossier) },
    messages: messagesOf(move, draft.moved.effects, dossier),
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
  return ok([...timers].map(([key, dueAt]) => ({ key, dueAt })));
}

/** The promise is made at acceptance and made again when a pause ends; otherwise it stands. */
function dueAfter({ plan, calendar, known }: Setting, draft: Draft, at: Instant): Result<Instant | undefined, DossierObstacle> {
  const clock = nextClock(plan, known.clock, { position: draft.moved.position, status: reachedStatus(holding(draft)), at });
  const isNew = known.clock.receivedAt === undefined && clock.receivedAt !== undefined;
  return isNew || closedPauses(clock) > closedPauses(known.clock) ? promisedDue(plan, known.channel, clock, calendar) : ok(clock.dueAt);
}

const closedPauses = ({ pauses }: DossierClock): number => pauses.filter((pause) => pause.to !== null).length;

const holding = ({ status, statusBefore }: Draft): Pick<Dossier, 'status' | 'hold'> =>
  statusBefore ? { status, hold: { kind: 'withdrawal', statusBefore } } : { status };

interface Dates {
  readonly at: Instant;
  readonly timers: readonly ArmedTimer[];
  readonly dueAt: Instant | undefined;
}

function moveOf({ plan, before, known, command, opening }: Setting, draft: Draft, { at, timers, dueAt }: Dates): Move {
  const { step, instance, outcome, timer, message, assignee, statuses, status, statusBefore, papers } = draft;
  const node = step === undefined ? undefined : nodesOf(plan).get(step);
  const division = node?.type === 'step' ? divisionOf(node, node.performer, instance ?? '') : undefined;
  return {
    dossierId: known.id,
    procedureVersionId: known.procedureVersionId,
    seq: (before?.version ?? 0) + 1,
    at,
    command: command.name,
    actor: { kind: command.by.kind, id: command.by.accountId },
    from: (before?.position.steps ?? []).map((one) => one.id),
    to: draft.moved.position.steps.map((one) => one.id),
    statuses,
    status,
    timers,
    papers,
    ...given({
      step, instance, outcome, timer, message, assignee, statusBefore, dueAt, opening,
      divisionId: division === undefined ? undefined : `${known.agencyCode}/${division}`,
    }),
  };
}

const disarmed = (before: Dossier | null, after: Dossier): readonly string[] => {
  const armed = new Set(after.timers.map((timer) => timer.key));
  return (before?.timers ?? []).map((timer) => timer.key).filter((key) => !armed.has(key));
};

/** An obstacle that says who won; the shell adds what it can read. */
export const changedMeanwhile = (expected: number, actual: number, command: string): Result<never, DossierObstacle> =>
  no({ code: 'dossiers.changed_meanwhile', params: { expected, actual, command } });
