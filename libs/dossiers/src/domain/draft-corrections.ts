import { nodesOf, type ProcessPlan } from '@app/bpmn';
import { officeTime, type WorkCalendar } from '@app/calendar';
import { never, no, ok, type Instant, type Result } from '@app/kernel';
import type { Actor } from './actor.js';
import type { ApproveCorrectionCommand, DeclineCorrectionCommand, ExplainLatenessCommand, ExtendCommand, RedateCommand } from './command.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import type { Correction, Dossier } from './dossier.js';
import { given } from './draft-advance.js';
import { corrected } from './evolve.js';
import { movedOutsideTheDiagram } from './draft-whole.js';
import type { Draft } from './draft.js';
import { HEAD_ROLES, isHeadFor, isOf, mayActAs, mayPerform, refused, type Permit } from './permit.js';
import { closingOn, processingTerm, promisedDue } from './terms.js';

export type CorrectionCommand = ExtendCommand | RedateCommand | ApproveCorrectionCommand | DeclineCorrectionCommand | ExplainLatenessCommand;
type Drafted = Result<Draft, DossierObstacle>;
type Extension = Extract<Correction, { readonly kind: 'extend' }>;

const LONGEST_EXTENSION = 365;
/** Form 04, drafted by the house, signed by the second person. */
const APOLOGY = 'apologyLetter';

/**
 * A date is corrected by two people, never by one, and never backwards: one asks with the ground, another approves. Both are
 * lines of the log. Whoever promised a new date cannot promise another.
 *
 * @see Decree 61/2018/NĐ-CP (a new date may be set once only)
 */
export function draftCorrection(plan: ProcessPlan, calendar: WorkCalendar, dossier: Dossier, command: CorrectionCommand): Drafted {
  const may = mayCorrect(plan, dossier, command.name, command.by);
  if (!may.ok) return may;
  const outside = { moved: movedOutsideTheDiagram(dossier, command.name), statuses: [], ...standing(dossier), papers: [], secret: given({ reason: command.reason }) };
  switch (command.name) {
    case 'extend':
    case 're-date': {
      const correction = correctionOf(plan, calendar, dossier, command);
      if (!correction.ok) return correction;
      const later = isLaterExtended(plan, calendar, dossier, { correction: correction.value, at: command.at });
      return later.ok ? ok({ ...outside, correction: correction.value, ground: command.ground }) : later;
    }
    case 'approve-correction':
      return approved(plan, calendar, dossier, { at: command.at, outside });
    case 'decline-correction':
    case 'explain-lateness':
      return command.reason?.trim() ? ok(outside) : no({ code: 'dossiers.reason_required', params: { command: command.name } });
    default:
      return never(command);
  }
}

/** Whether this actor may give this command now; the same answer for desk and API. */
export function mayCorrect(plan: ProcessPlan, dossier: Dossier, name: CorrectionCommand['name'], actor: Actor): Permit {
  const permit = name === 'extend' || name === 're-date' ? mayPropose(plan, dossier, actor) : name === 'explain-lateness' ? mayExplain(dossier, actor) : mayActAs(dossier, actor, HEAD_ROLES);
  if (!permit.ok) return permit;
  if (dossier.hold) return no({ code: 'dossiers.on_hold', params: { command: name, hold: dossier.hold.kind } });
  switch (name) {
    case 'extend':
    case 're-date': {
      const { proposal, clock } = dossier;
      if (proposal) return no({ code: 'dossiers.correction_pending', params: { kind: proposal.correction.kind } });
      if (name === 're-date' && clock.redated) return no({ code: 'dossiers.redated_before', params: { on: clock.redated.on } });
      return canBeCorrected(plan, dossier);
    }
    case 'approve-correction': {
      if (!dossier.proposal) return no({ code: 'dossiers.no_correction_pending', params: {} });
      const { by, correction } = dossier.proposal;
      return isOf(actor, by) ? no({ code: 'dossiers.same_person', params: { step: correction.kind } }) : canBeCorrected(plan, dossier);
    }
    case 'decline-correction':
      return dossier.proposal ? ok(true) : no({ code: 'dossiers.no_correction_pending', params: {} });
    case 'explain-lateness':
      return dossier.duties?.some(({ kind }) => kind === 'apology') ? ok(true) : no({ code: 'dossiers.nothing_to_explain', params: {} });
    default:
      return never(name);
  }
}

/** The head of the division the apology was asked of, or the leadership: nobody explains the lateness of others. */
function mayExplain(dossier: Dossier, actor: Actor): Permit {
  const duty = dossier.duties?.find(({ kind }) => kind === 'apology');
  return duty ? isHeadFor(dossier, actor, duty.division) : mayActAs(dossier, actor, HEAD_ROLES);
}

/** Whoever works on the dossier now, and every head. */
function mayPropose(plan: ProcessPlan, dossier: Dossier, actor: Actor): Permit {
  if (actor.kind !== 'OFFICIAL') return refused({ kind: 'OFFICIAL' });
  const isAtWork = dossier.position.steps.some(({ id, instances }) => {
    const node = nodesOf(plan).get(id);
    const keys = instances?.map(({ key }) => key) ?? [''];
    return node?.type === 'step' && node.performer.kind === 'OFFICIAL' && keys.some((key) => mayPerform(dossier, node, key, actor).ok);
  });
  return isAtWork ? ok(true) : mayActAs(dossier, actor, HEAD_ROLES);
}

function canBeCorrected(plan: ProcessPlan, { position, clock, channel }: Dossier): Permit {
  const why = position.ended ? 'ended' : clock.resolvedAt ? 'resolved' : clock.pauses.some(({ to }) => to === null) ? 'paused' : null;
  if (why !== null) return no({ code: 'dossiers.not_running', params: { why } });
  return processingTerm(plan, channel, clock) && clock.dueAt ? ok(true) : no({ code: 'dossiers.not_running', params: { why: 'noTerm' } });
}

function correctionOf(plan: ProcessPlan, calendar: WorkCalendar, dossier: Dossier, command: ExtendCommand | RedateCommand): Result<Correction, DossierObstacle> {
  if (!command.ground.trim()) return no({ code: 'dossiers.ground_required', params: { command: command.name } });
  if (command.name === 'extend') {
    const { quantity } = command;
    const isWhole = Number.isInteger(quantity) && quantity >= 1 && quantity <= LONGEST_EXTENSION;
    return isWhole ? ok({ kind: 'extend', quantity }) : no({ code: 'dossiers.extension_unfit', params: { least: 1, most: LONGEST_EXTENSION } });
  }
  const later = isLater(calendar, dossier, { on: command.on, at: command.at });
  if (!later.ok) return later;
  // The letter that comes of it tells the applicant why.
  return command.reason?.trim() ? ok({ kind: 're-date', on: command.on }) : no({ code: 'dossiers.reason_required', params: { command: command.name } });
}

/** No act sets a past time, and none takes back a promise: a new date is later than now and than the date before. */
function isLater(calendar: WorkCalendar, { clock }: Dossier, { on, at }: { readonly on: RedateCommand['on']; readonly at: Instant }): Permit {
  const due = closingOn(on, calendar);
  if (!due.ok) return due;
  const after = clock.dueAt !== undefined && clock.dueAt > at ? clock.dueAt : at;
  return due.value > after ? ok(true) : no({ code: 'dossiers.date_not_later', params: { on, after } });
}

/** Who is asked too late to extend the term would promise a day that is past, and no apology would be owed for it: a new date is what is left then. */
function isLaterExtended(plan: ProcessPlan, calendar: WorkCalendar, { clock, channel }: Dossier, { correction, at }: { readonly correction: Correction; readonly at: Instant }): Permit {
  if (correction.kind !== 'extend') return ok(true);
  const due = promisedDue(plan, channel, corrected(clock, { command: 'approve-correction', correction: extending(clock, correction), at }), calendar);
  if (!due.ok) return due;
  return due.value === undefined || due.value > at ? ok(true) : no({ code: 'dossiers.date_not_later', params: { on: officeTime(due.value, calendar).slice(0, 10), after: at } });
}

/** Marked where there is a new date already. */
const extending = ({ redated }: Dossier['clock'], asked: Extension): Extension => (redated ? { ...asked, afterRedate: true } : asked);

function approved(plan: ProcessPlan, calendar: WorkCalendar, dossier: Dossier, { at, outside }: Pick<ApproveCorrectionCommand, 'at'> & { readonly outside: Draft }): Drafted {
  const { proposal } = dossier;
  if (!proposal) return no({ code: 'dossiers.no_correction_pending', params: {} });
  const { correction, ground } = proposal;
  const later = correction.kind === 're-date' ? isLater(calendar, dossier, { on: correction.on, at }) : isLaterExtended(plan, calendar, dossier, { correction, at });
  if (!later.ok) return later;
  return ok({ ...outside, correction: correction.kind === 'extend' ? extending(dossier.clock, correction) : correction, ground, isPromiseNew: true, papers: correction.kind === 're-date' ? [APOLOGY] : [] });
}

const standing = ({ status, hold }: Dossier): Pick<Draft, 'status' | 'statusBefore'> => ({ status, ...(hold && { statusBefore: hold.statusBefore }) });
