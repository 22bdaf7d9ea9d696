import { nodesOf, type ProcessPlan } from '@app/bpmn';
import { officeTime, type WorkCalendar } from '@app/calendar';
import type { DossierStatus, MissedExpectation, Scenario, ScenarioEvent } from '@app/contracts';
import { instantOf, millisecondsOf, no, ok, type AgencyCode, type CivilDay, type DossierId, type Instant, type Obstacle, type ProcedureCode, type ProcedureVersionId, type Result } from '@app/kernel';
import type { CompleteCommand, DossierCommand } from './command.js';
import { CALENDAR, SYSTEM, type Actor } from './actor.js';
import { decide } from './decide.js';
import type { Decision } from './decision.js';
import { declaredFacts } from './declared-facts.js';
import type { Dossier } from './dossier.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import type { EnteredForm } from './entered-form.js';
import { openDossier } from './open-dossier.js';
import { expectationsMissed } from './scenario-then.js';
import { type AskedForm, formToJudge, judgeEntered, type StepForms } from './step-form.js';
import { actorFor, inventedId, SCENARIO_AGENCY } from './scenario-cast.js';

/** One move of a played scenario, or one that was refused as expected. */
export interface PlayedMove {
  readonly at: Instant;
  /** Role of the one who acted; `calendar`, `system`. */
  readonly by: string;
  readonly command: string;
  /** Of `complete`. */
  readonly step?: string;
  readonly outcome?: string;
  readonly decision: Decision | null;
  readonly refusedWith?: Obstacle;
}
export interface PlayedScenario {
  readonly scenario: Scenario;
  readonly moves: readonly PlayedMove[];
  readonly dossier: Dossier | null;
  readonly statuses: readonly DossierStatus[];
  readonly passed: readonly string[];
  readonly papers: readonly string[];
  /** Empty: the scenario holds. */
  readonly missed: readonly MissedExpectation[];
}
interface Stage {
  readonly plan: ProcessPlan;
  readonly calendar: WorkCalendar;
  readonly forms: StepForms | undefined;
}
interface Run {
  readonly dossier: Dossier;
  readonly moves: readonly PlayedMove[];
}
type Stop = { readonly missed: MissedExpectation; readonly moves: readonly PlayedMove[]; readonly dossier: Dossier | null };

/**
 * Plays a scenario with invented people on a hand-set clock, through the same decisions as real dossiers. Deadlines that
 * fall due between two events fire by themselves, at their moment.
 *
 * @param forms  judge what is filled in at steps, and whether it must be, as for real dossiers; without them it is taken as it stands
 */
export function playScenario(plan: ProcessPlan, calendar: WorkCalendar, scenario: Scenario, forms?: StepForms): PlayedScenario {
  const stage = { plan, calendar, forms };
  const opened = open(stage, scenario);
  const end = opened.ok ? playAll(stage, opened.value, scenario.when) : opened;
  const run: Pick<Stop, 'moves' | 'dossier'> = end.ok ? end.value : end.error;
  const decisions = run.moves.flatMap((move) => (move.decision ? [move.decision] : []));
  const isStep = (id: string) => nodesOf(plan).get(id)?.type === 'step';
  const played = {
    scenario,
    moves: run.moves,
    dossier: run.dossier,
    statuses: ['REGISTERED' as const, ...decisions.flatMap((decision) => decision.statuses)],
    passed: decisions.flatMap((decision) => decision.completed.filter(isStep)),
    papers: decisions.flatMap((decision) => decision.papers),
  };
  return { ...played, missed: end.ok ? expectationsMissed(played) : [end.error.missed] };
}

function open({ plan, calendar }: Stage, { given }: Scenario): Result<Run, Stop> {
  const submitterId = inventedId('submitter');
  const by = given.channel === 'DIRECT' ? COUNTER : { accountId: submitterId, kind: 'CITIZEN' as const, roles: [] };
  const at = instantFrom(given.at);
  const decision = openDossier(plan, calendar, {
    by,
    at,
    salt: NO_SALT,
    dossierId: '00000000-0000-7000-8000-000000000001' as DossierId,
    agencyCode: SCENARIO_AGENCY as AgencyCode,
    procedureCode: (plan.procedureCode ?? plan.processId) as ProcedureCode,
    procedureVersionId: '0'.repeat(64) as ProcedureVersionId,
    channel: given.channel,
    submitterId,
    facts: { ...declaredFacts(plan, given.form, dayOf(at, calendar)), ...given.facts },
  });
  if (!decision.ok) return no({ missed: { what: 'open', event: -1, expected: 'open', actual: decision.error }, moves: [], dossier: null });
  const name = given.channel === 'DIRECT' ? 'intakeOfficer' : 'submitter';
  return ok({ dossier: decision.value.dossier, moves: [{ at, by: name, command: 'open', decision: decision.value }] });
}

function playAll(stage: Stage, opened: Run, events: readonly ScenarioEvent[]): Result<Run, Stop> {
  let run = opened;
  for (const [index, event] of events.entries()) {
    const next = playOne(stage, run, { event, index });
    if (!next.ok) return next;
    run = next.value;
  }
  return ok(run);
}

function playOne(stage: Stage, before: Run, { event, index }: { readonly event: ScenarioEvent; readonly index: number }): Result<Run, Stop> {
  const at = instantFrom(event.at);
  const fired = fireDue(stage, before, { until: at, but: 'timer' in event ? event.timer : null });
  if (!fired.ok) return fired;
  const run = fired.value;
  const stop = (expected: unknown, actual: unknown): Result<Run, Stop> =>
    no({ missed: { what: 'event', event: index, expected, actual }, moves: run.moves, dossier: run.dossier });

  const asked = commandOf(stage.plan, run.dossier, event, at);
  if (!asked.ok) return stop(event, asked.error);
  const { by, command } = asked.value;
  const whole = withForm(stage, run.dossier, command);
  const decision = whole.ok ? decide(stage.plan, stage.calendar, run.dossier, whole.value) : whole;
  const refusedWith = 'refusedWith' in event ? event.refusedWith : undefined;
  if (refusedWith !== undefined) {
    if (decision.ok || decision.error.code !== refusedWith) return stop({ refusedWith }, decision.ok ? 'moved' : decision.error);
    return ok({ ...run, moves: [...run.moves, { at, by, ...toldOf(command), decision: null, refusedWith: decision.error }] });
  }
  return decision.ok ? ok(after(run, { at, by, ...toldOf(command), decision: decision.value })) : stop(event, decision.error);
}

/** Deadlines due before the next event fire first, in due order; the one the event itself is about waits for it. */
function fireDue({ plan, calendar }: Stage, before: Run, { until, but }: { readonly until: Instant; readonly but: string | null }): Result<Run, Stop> {
  let run = before;
  for (let fired = 0; fired < MOST_TIMERS; fired += 1) {
    const due = run.dossier.timers
      .filter((timer) => timer.dueAt < until && eventOf(timer.key) !== but)
      .sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0))[0];
    if (!due) return ok(run);
    const at = due.dueAt > run.dossier.movedAt ? due.dueAt : run.dossier.movedAt;
    const decision = decide(plan, calendar, run.dossier, { name: 'timer', key: due.key, by: CALENDAR, at, salt: NO_SALT, expectedVersion: run.dossier.version });
    if (!decision.ok) return no({ missed: { what: 'timer', event: -1, expected: due, actual: decision.error }, ...run });
    run = after(run, { at, by: 'calendar', command: 'timer', decision: decision.value });
  }
  return no({ missed: { what: 'timer', event: -1, expected: `at most ${MOST_TIMERS} deadlines between two events`, actual: 'more' }, ...run });
}

/** The command with the form of its step, judged before deciding as the door does. */
function withForm({ plan, calendar, forms }: Stage, dossier: Dossier, command: DossierCommand): Result<DossierCommand, DossierObstacle> {
  if (command.name !== 'complete') return ok(command);
  const asked = formToJudge(plan, dossier, command, command.by);
  const judged = asked ? enteredIn(forms, asked, command, dayOf(command.at, calendar)) : ok(undefined);
  return judged.ok ? ok({ ...command, ...(judged.value && { entered: judged.value }) }) : judged;
}

function enteredIn(forms: StepForms | undefined, asked: AskedForm, command: CompleteCommand, today: CivilDay): Result<EnteredForm | undefined, DossierObstacle> {
  if (forms) return judgeEntered(forms, asked, command, today);
  return ok(command.stepForm && { form: asked.form, content: command.stepForm });
}

const dayOf = (at: Instant, calendar: WorkCalendar): CivilDay => officeTime(at, calendar).slice(0, 10) as CivilDay;

interface Asked {
  readonly by: string;
  readonly command: DossierCommand;
}
type Actual = DossierObstacle | string | { readonly dueAt: Instant };

function commandOf(plan: ProcessPlan, dossier: Dossier, event: ScenarioEvent, at: Instant): Result<Asked, Actual> {
  const common = (by: Actor) => ({ by, at, salt: NO_SALT, expectedVersion: dossier.version });
  if ('complete' in event) {
    const { by, complete: step, outcome, instance, gives, reason, form: stepForm } = event;
    return ok({ by, command: { name: 'complete', ...common(actorFor(plan, by, instance)), step, outcome, instance, gives, reason, ...(stepForm && { stepForm }) } });
  }
  if ('command' in event) {
    const { by, command: name, reason } = event;
    return ok({ by, command: { name, ...common(actorFor(plan, by, undefined)), reason } });
  }
  if ('message' in event) return ok({ by: 'system', command: { name: 'message', ...common(SYSTEM), message: event.message, gives: event.gives } });
  const timer = dossier.timers.find((one) => eventOf(one.key) === event.timer);
  if (!timer) return no(`no timer ${event.timer} is armed`);
  if (event.dueAt !== undefined && instantFrom(event.dueAt) !== timer.dueAt) return no({ dueAt: timer.dueAt });
  if (at < timer.dueAt) return no({ dueAt: timer.dueAt });
  return ok({ by: 'calendar', command: { name: 'timer', ...common(CALENDAR), key: timer.key } });
}

const MOST_TIMERS = 1_000;
const NO_SALT = new Uint8Array(16);
const COUNTER: Actor = {
  accountId: inventedId('intakeOfficer'),
  kind: 'OFFICIAL',
  roles: [{ agencyCode: SCENARIO_AGENCY, division: 'TTPVHCC', role: 'intakeOfficer' }],
};

const toldOf = (command: DossierCommand): Pick<PlayedMove, 'command' | 'step' | 'outcome'> =>
  command.name === 'complete' ? { command: command.name, step: command.step, outcome: command.outcome } : { command: command.name };

const after = (run: Run, move: PlayedMove & { readonly decision: Decision }): Run => ({ dossier: move.decision.dossier, moves: [...run.moves, move] });
/** A timer's key is `<host>@<since>/<event>`. */
const eventOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1);
const instantFrom = (text: string): Instant => instantOf(millisecondsOf(text as Instant));
