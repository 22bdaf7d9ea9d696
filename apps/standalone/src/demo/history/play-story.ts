import { nodesOf } from '@app/bpmn';
import { addWorking, type WorkCalendar, worked } from '@app/calendar';
import type { ScenarioEvent } from '@app/contracts';
import { type Actor, CALENDAR, decide, type Decision, declaredFacts, type Dossier, type DossierCommand, type EnteredForm, formAsked, openDossier, stepDue, SYSTEM } from '@app/dossiers';
import { type AccountId, type AgencyCode, type CivilDay, type DossierId, type Instant, instantOf, millisecondsOf, type ProcedureCode } from '@app/kernel';
import { localDay } from '@app/platform';
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
const OVER_TERM = 0.06;
/** One dossier in so many has one step that drags on. */
const SLOW_SHARE = 0.09;
const DAY = 24 * 60 * MINUTE;
/** So many of the last days, and of the last weeks, lie on somebody's desk still. */
const LEFT_LYING = [{ within: 10 * DAY, share: 0.5 }, { within: 35 * DAY, share: 0.14 }] as const;

/** Everything that was decided about one made-up dossier, in order; null where the story does not fit this channel. */
export function playStory(story: Story, stage: Stage): readonly Decision[] | null {
  const opened = open(story, stage);
  if (!opened) return null;
  const events = story.scenario.when.filter((event) => !('refusedWith' in event && event.refusedWith !== undefined));
  const slowAt = stage.chance.happens(SLOW_SHARE * stage.cast.slowness(stage.agencyCode)) ? stage.chance.between(0, events.length - 1) : -1;
  const leftAt = leftLying(stage) ? stage.chance.between(0, events.length - 1) : -1;
  let played: readonly Decision[] = [opened];
  for (const [index, event] of events.entries()) {
    const dossier = last(played).dossier;
    const at = momentOf(story, stage, { dossier, event, isSlow: index === slowAt });
    if (at === null) return null;
    if (at > stage.now || (index >= leftAt && leftAt >= 0 && isPeoples(event))) break;
    const fired = fireDue(story, stage, { played, until: at });
    const next = fired && act(story, stage, { dossier: last(fired).dossier, event, at });
    if (!next) return null;
    played = next === 'nothing' ? fired : [...fired, next];
  }
  return fireDue(story, stage, { played, until: stage.now });
}

/** People's work: a machine never leaves anything lying. */
const isPeoples = (event: ScenarioEvent): boolean => 'by' in event && event.by !== 'system';
const leftLying = ({ chance, begins, now }: Stage): boolean => {
  const age = millisecondsOf(now) - millisecondsOf(begins);
  return chance.happens(LEFT_LYING.find(({ within }) => age < within)?.share ?? 0);
};

const last = (played: readonly Decision[]): Decision => played.at(-1)!;

function open({ procedure, plan, scenario, channel }: Story, { cast, agencyCode, dossierId, citizen, form, begins: at, calendar, salt }: Stage): Decision | null {
  const isDirect = channel === 'DIRECT';
  const by: Actor | undefined = isDirect ? cast.holding(agencyCode, 'intakeOfficer')[0] : { accountId: citizen, kind: 'CITIZEN', roles: [] };
  if (!by) return null;
  const decision = openDossier(plan, calendar, {
    by, at, salt: salt(), dossierId, agencyCode, procedureCode: procedure.record.code as ProcedureCode, procedureVersionId: procedure.id, channel,
    submitterId: isDirect ? (dossierId as string as AccountId) : citizen, facts: { ...declaredFacts(plan, form, localDay(at)), ...scenario.given.facts },
  });
  return decision.ok ? decision.value : null;
}

/** When the next thing happens: people work in office hours, citizens when they please, machines at once. Null where a deadline is not armed. */
function momentOf({ plan, pace }: Story, { calendar, chance, now }: Stage, { dossier, event, isSlow }: { readonly dossier: Dossier; readonly event: ScenarioEvent; readonly isSlow: boolean }): Instant | null {
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
  const allowed = 'complete' in event ? minutesAllowed(plan, calendar, { dossier, step: event.complete }) : null;
  // The square of chance: most steps are quick, some take long; a few are late without the dossier being so.
  const share = chance.happens(OVER_TERM) ? chance.between(105, 190) / 100 : 0.15 + 0.8 * chance.next() ** 2;
  const [least, most] = pace.minutes;
  const minutes = Math.ceil((allowed === null ? least + (most - least) * share : allowed * share) * (isSlow ? chance.between(4, 30) : 1));
  const done = addWorking(since, minutes, calendar);
  return done.ok ? instantOf(millisecondsOf(done.value) + chance.between(0, 59_999)) : null;
}

/** Working minutes the plan gives the step; null where it gives none. */
function minutesAllowed(plan: Story['plan'], calendar: WorkCalendar, { dossier, step }: { readonly dossier: Dossier; readonly step: string }): number | null {
  const node = nodesOf(plan).get(step);
  const due = node?.type === 'step' && node.term ? stepDue(node.term, dossier.channel, dossier.movedAt, calendar) : null;
  const minutes = due?.ok ? worked(dossier.movedAt, due.value, calendar) : null;
  return minutes?.ok && minutes.value > 0 ? minutes.value : null;
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
function act({ plan, examples }: Story, stage: Stage, { dossier, event, at }: Turn): Decision | 'nothing' | null {
  if ('timer' in event) return 'nothing';
  const common = { at: at > dossier.movedAt ? at : dossier.movedAt, salt: stage.salt(), expectedVersion: dossier.version };
  const entered = 'complete' in event ? filledIn(plan, examples, { event, day: localDay(common.at) }) : {};
  for (const by of actorsOf(stage, dossier, event)) {
    const decision = decide(plan, stage.calendar, dossier, { ...commandOf(event), ...entered, ...common, by } as DossierCommand);
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

/** The form of the step as the story says, else by the example that ships, with the dates of that day. */
function filledIn(plan: Story['plan'], examples: Story['examples'], { event, day }: { readonly event: Extract<ScenarioEvent, { readonly complete: string }>; readonly day: CivilDay }): { readonly entered?: EnteredForm } {
  const asked = formAsked(plan, { step: event.complete, outcome: event.outcome });
  const example = asked?.isRequired ? (event.form ?? examples.get(asked.form)) : undefined;
  if (!asked || !example) return {};
  const content = JSON.parse(JSON.stringify(example, (_, value: unknown) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? day : value))) as EnteredForm['content'];
  return { entered: { form: asked.form, content: agreeing(content, event.gives) } };
}

/** What the story gives with the outcome, the form says as well. */
const agreeing = (content: EnteredForm['content'], gives: Readonly<Record<string, unknown>> = {}): EnteredForm['content'] =>
  Object.fromEntries(Object.entries(content).map(([section, fields]) => [section, Object.fromEntries(Object.entries(fields as object).map(([name, value]) => [name, Object.hasOwn(gives, name) ? gives[name] : value]))]));

function actorsOf({ cast, agencyCode, citizen }: Stage, { channel }: Dossier, event: Exclude<ScenarioEvent, { readonly timer: string }>): readonly Actor[] {
  if ('message' in event || event.by === 'system') return [SYSTEM];
  const role = event.by.split('#')[0] ?? event.by;
  if (role !== 'submitter') return cast.holding(agencyCode, role);
  return channel === 'DIRECT' ? [...cast.holding(agencyCode, 'intakeOfficer'), ...cast.holding(agencyCode, 'returnOfficer')] : [{ accountId: citizen, kind: 'CITIZEN', roles: [] }];
}

