import { addWorking, type WorkCalendar } from '@app/calendar';
import { type Actor, CALENDAR, decide, type Decision, declaredFacts, type Dossier, type DossierCommand, openDossier, type ScenarioEvent, SYSTEM } from '@app/dossiers';
import { type AccountId, type AgencyCode, type DossierId, type Instant, instantOf, millisecondsOf, type ProcedureCode } from '@app/kernel';
import type { Cast } from './cast.js';
import type { Chance } from './chance.js';
import type { Story } from './stories.js';

/** What one made-up dossier is played with: the hand-set clock starts at `begins` and never passes `now`. */
export interface Stage {
  readonly calendar: WorkCalendar;
  readonly cast: Cast;
  readonly chance: Chance;
  readonly agencyCode: AgencyCode;
  readonly dossierId: DossierId;
  /** An account nobody has: the made-up year adds nothing to the lists of the demo's citizens. */
  readonly citizen: AccountId;
  readonly form: Readonly<Record<string, unknown>>;
  readonly begins: Instant;
  readonly now: Instant;
  readonly salt: () => Uint8Array;
}

const MINUTE = 60_000;
const MOST_TIMERS = 60;
/** One dossier in so many is forgotten on a desk, at a step of its own. */
const SLOW_SHARE = 0.09;

/** Everything that was decided about one made-up dossier, in order; null where the story does not fit this channel. */
export function playStory(story: Story, stage: Stage): readonly Decision[] | null {
  const opened = open(story, stage);
  if (!opened) return null;
  const events = story.scenario.when.filter((event) => !('refusedWith' in event && event.refusedWith !== undefined));
  const slowAt = stage.chance.happens(SLOW_SHARE * stage.cast.slowness(stage.agencyCode)) ? stage.chance.between(0, events.length - 1) : -1;
  let played: readonly Decision[] = [opened];
  for (const [index, event] of events.entries()) {
    const dossier = last(played).dossier;
    const at = momentOf(story, stage, { dossier, event, isSlow: index === slowAt });
    if (at === null) return null;
    if (at > stage.now) break;
    const fired = fireDue(story, stage, { played, until: at });
    const next = fired && act(story, stage, { dossier: last(fired).dossier, event, at });
    if (!next) return null;
    played = next === 'nothing' ? fired : [...fired, next];
  }
  return fireDue(story, stage, { played, until: stage.now });
}

const last = (played: readonly Decision[]): Decision => played.at(-1)!;

function open({ procedure, plan, scenario, channel }: Story, { cast, agencyCode, dossierId, citizen, form, begins: at, calendar, salt }: Stage): Decision | null {
  const isDirect = channel === 'DIRECT';
  const by: Actor | undefined = isDirect ? cast.holding(agencyCode, 'intakeOfficer')[0] : { accountId: citizen, kind: 'CITIZEN', roles: [] };
  if (!by) return null;
  const decision = openDossier(plan, calendar, {
    by, at, salt: salt(), dossierId, agencyCode, procedureCode: procedure.record.code as ProcedureCode, procedureVersionId: procedure.id, channel,
    submitterId: isDirect ? (dossierId as string as AccountId) : citizen, facts: { ...declaredFacts(plan, form), ...scenario.given.facts },
  });
  return decision.ok ? decision.value : null;
}

/** When the next thing happens: people work in office hours, citizens when they please, machines at once. Null where a deadline is not armed. */
function momentOf({ pace }: Story, { calendar, chance, now }: Stage, { dossier, event, isSlow }: { readonly dossier: Dossier; readonly event: ScenarioEvent; readonly isSlow: boolean }): Instant | null {
  const since = dossier.movedAt;
  if ('timer' in event) {
    const armed = dossier.timers.find(({ key }) => key.endsWith(`/${event.timer}`));
    return armed ? instantOf(Math.max(millisecondsOf(armed.dueAt), millisecondsOf(since)) + MINUTE) : null;
  }
  const isMachine = 'message' in event || event.by === 'system';
  if (isMachine) {
    const soon = instantOf(millisecondsOf(since) + chance.between(1, 25) * MINUTE);
    return soon > now ? (now > since ? now : null) : soon;
  }
  if (event.by === 'submitter') return instantOf(millisecondsOf(since) + chance.between(2 * 60, 6 * 24 * 60) * MINUTE + chance.between(0, 59_999));
  const [least, most] = pace.minutes;
  // The square of chance: most steps are quick, some take long.
  const minutes = Math.round(least + (most - least) * chance.next() ** 2) * (isSlow ? chance.between(12, 60) : 1) * ('complete' in event && event.complete.startsWith('Refuse') ? 2 : 1);
  const done = addWorking(since, minutes, calendar);
  return done.ok ? instantOf(millisecondsOf(done.value) + chance.between(0, 59_999)) : null;
}

/** Deadlines that fall due before `until`, in their order, each at its moment. Null where one cannot fire. */
function fireDue({ plan }: Story, { calendar, salt }: Stage, { played, until }: { readonly played: readonly Decision[]; readonly until: Instant }): readonly Decision[] | null {
  const fired = [...played];
  for (let count = 0; count < MOST_TIMERS; count += 1) {
    const { dossier } = last(fired);
    const due = dossier.timers.filter(({ dueAt }) => dueAt < until).sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
    if (!due) return fired;
    const at = due.dueAt > dossier.movedAt ? due.dueAt : dossier.movedAt;
    const decision = decide(plan, calendar, dossier, { name: 'timer', key: due.key, by: CALENDAR, at, salt: salt(), expectedVersion: dossier.version });
    if (!decision.ok) return null;
    fired.push(decision.value);
  }
  return null;
}

interface Turn {
  readonly dossier: Dossier;
  readonly event: ScenarioEvent;
  readonly at: Instant;
}

/** Does what the story says, by whoever in this agency may; `nothing` where a deadline did it already. */
function act({ plan }: Story, stage: Stage, { dossier, event, at }: Turn): Decision | 'nothing' | null {
  if ('timer' in event) return 'nothing';
  const common = { at: at > dossier.movedAt ? at : dossier.movedAt, salt: stage.salt(), expectedVersion: dossier.version };
  for (const by of actorsOf(stage, dossier, event)) {
    const decision = decide(plan, stage.calendar, dossier, { ...commandOf(event), ...common, by } as DossierCommand);
    if (decision.ok) return decision.value;
  }
  return null;
}

function commandOf(event: Exclude<ScenarioEvent, { readonly timer: string }>): object {
  if ('message' in event) return { name: 'message', message: event.message, ...(event.gives && { gives: event.gives }) };
  if ('command' in event) return { name: event.command, reason: event.reason };
  const { complete: step, outcome, instance, gives, reason } = event;
  return { name: 'complete', step, ...(outcome !== undefined && { outcome }), ...(instance !== undefined && { instance }), ...(gives && { gives }), ...(reason !== undefined && { reason }) };
}

function actorsOf({ cast, agencyCode, citizen }: Stage, { channel }: Dossier, event: Exclude<ScenarioEvent, { readonly timer: string }>): readonly Actor[] {
  if ('message' in event || event.by === 'system') return [SYSTEM];
  const role = event.by.split('#')[0] ?? event.by;
  if (role !== 'submitter') return cast.holding(agencyCode, role);
  return channel === 'DIRECT' ? [...cast.holding(agencyCode, 'intakeOfficer'), ...cast.holding(agencyCode, 'returnOfficer')] : [{ accountId: citizen, kind: 'CITIZEN', roles: [] }];
}

