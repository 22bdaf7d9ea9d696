import type { CalendarObstacle } from '@app/calendar';
import type { AdvanceObstacle } from '@app/engine';
import type { Obstacle } from '@app/kernel';

/** What can stand in the way of a dossier. Codes are public and permanent; params answer "why can't I?". */
export type DossierObstacle =
  | AdvanceObstacle
  | CalendarObstacle
  /** The same for a dossier that is not there and one the asker may not see. */
  | Obstacle<'dossiers.not_found'>
  /** params: `expected`, `actual`, `command`, and where somebody moved it: `wonBy` (officials' eyes only), `wonByUnit`, `wonByAsker`, `wonAt`, `wonWith` */
  | Obstacle<'dossiers.changed_meanwhile'>
  /** The draft that was looked at is not the one that would be signed now. params: `papers` */
  | Obstacle<'dossiers.draft_changed'>
  /** A signature says which draft it is about: the one that was looked at. params: `papers` */
  | Obstacle<'dossiers.draft_unnamed'>
  /** Several at once, at a step where each dossier is looked at by itself. params: `step` */
  | Obstacle<'dossiers.one_by_one'>
  /** params: `needs` — who could: `{submitter: true}`, `{roles, division?}`, `{kind}` or `{assignee: true}` */
  | Obstacle<'dossiers.not_permitted'>
  /** Four eyes. params: `step` the actor completed earlier */
  | Obstacle<'dossiers.same_person'>
  /** A negative act without its reason. params: `command`, `step`, `outcome` */
  | Obstacle<'dossiers.reason_required'>
  /** Something is owed, and the act would leave it so in silence. params: `step`, `amount` (whole VND) */
  | Obstacle<'dossiers.unpaid_reason_required'>
  /** params: `step`, `assignee` (account) */
  | Obstacle<'dossiers.assigned_to_other'>
  | Obstacle<'dossiers.already_assigned'>
  /** The one who should get the work holds no role for it. params: `step`, `needs` */
  | Obstacle<'dossiers.assignee_not_permitted'>
  /** params: `command`, `hold` */
  | Obstacle<'dossiers.on_hold'>
  /** The result is ready or the dossier has ended. params: `status` */
  | Obstacle<'dossiers.no_withdrawal_now'>
  /** Not accepted yet, or the result is ready. params: `status` */
  | Obstacle<'dossiers.no_stop_now'>
  | Obstacle<'dossiers.not_withdrawing'>
  /** A second request to supplement. params: `made`, `max`, `legalGround` */
  | Obstacle<'dossiers.supplement_limit'>
  /** The way back was taken as often as the procedure allows. params: `flow`, `made`, `max` */
  | Obstacle<'dossiers.returns_limit'>
  /** The act is within its bounds: nobody has to approve it. params: `step` */
  | Obstacle<'dossiers.override_unneeded'>
  /** The last act is no forward that can be taken back: somebody or a deadline acted since, or it had an effect outside. */
  | Obstacle<'dossiers.nothing_to_recall'>
  /** params: `step` that was completed */
  | Obstacle<'dossiers.not_own_forward'>
  /** Whoever is next has taken it up. params: `step`, `assignee` (account) */
  | Obstacle<'dossiers.forward_taken'>
  /** Another one waits for its approval, or was approved and not used yet. params: `step`, `outcome` */
  | Obstacle<'dossiers.override_pending'>
  | Obstacle<'dossiers.no_override_pending'>
  /** params: `command` */
  | Obstacle<'dossiers.ground_required'>
  /** There is no running term whose date could be corrected. params: `why` — `noTerm`, `paused`, `resolved`, `ended` */
  | Obstacle<'dossiers.not_running'>
  /** A new date lies after now and after the date promised before. params: `on`, `after` */
  | Obstacle<'dossiers.date_not_later'>
  /** params: `least`, `most` */
  | Obstacle<'dossiers.extension_unfit'>
  /** The law allows one new date. params: `on` */
  | Obstacle<'dossiers.redated_before'>
  /** params: `kind` */
  | Obstacle<'dossiers.correction_pending'>
  | Obstacle<'dossiers.no_correction_pending'>
  | Obstacle<'dossiers.nothing_to_explain'>
  /** The dossier cannot be accepted before an officer has judged each exemption from fees that was claimed. params: `exemptions` (groups) */
  | Obstacle<'dossiers.exemption_unjudged'>
  /** params: `exemption` (group) */
  | Obstacle<'dossiers.exemption_not_claimed'>
  /** It was judged so before; or it was confirmed, and the dossier accepted with it. params: `exemption`, `as` */
  | Obstacle<'dossiers.exemption_judged'>
  /** Accepted: what is claimed cannot be said anew. */
  | Obstacle<'dossiers.exemption_claims_closed'>
  /** The new calendar changes none of its dates. */
  | Obstacle<'dossiers.nothing_to_recompute'>
  /** A deadline that was moved is asked for at its old moment. params: `key`, `dueAt` */
  | Obstacle<'dossiers.timer_not_due'>
  /** The diagram asks for a status the national list does not allow here: an incident. params: `from`, `to` */
  | Obstacle<'dossiers.status_order'>
  /** A timer of the diagram says no time that can be read: an incident. params: `key`, `iso` */
  | Obstacle<'dossiers.timer_unreadable'>
  /** Nothing of the applicant's is taken at this step. params: `step` */
  | Obstacle<'dossiers.nothing_to_hand_in'>
  /** The form of the step is not filled in, or not rightly. params: `step`, `form`, `errors`, each with `field`, `code`, `message` */
  | Obstacle<'dossiers.form_refused'>
  /** params: `step` */
  | Obstacle<'dossiers.step_has_no_form'>
  /** Papers are found wanting with the request to supplement only. params: `step`, `outcome` */
  | Obstacle<'dossiers.no_request_to_supplement'>
  /** No other system is waited for there, or one of several messages and which was not said. params: `step` */
  | Obstacle<'dossiers.nothing_to_stand_in_for'>
  | Obstacle<'dossiers.call_circle'>
  /** What was declared is erased: there is nothing to correct. */
  | Obstacle<'dossiers.declaration_erased'>
  /** The declaration was refused. params: `errors`, each with `field`, `code`, `message` */
  | Obstacle<'dossiers.declaration_refused'>
  /** The same Idempotency-Key came with another request. params: `key` */
  | Obstacle<'dossiers.key_reused'>
  /** params: `shortest`, `longest` (visible ASCII characters) */
  | Obstacle<'dossiers.key_unusable'>
  | Obstacle<'dossiers.cursor_unusable'>
  /** params: `most` */
  | Obstacle<'dossiers.notes_full'>;

/** Nobody who asks can put these right: the diagram, the calendar or the directory has to be. Each opens an incident. */
export const INCIDENT_CODES: ReadonlySet<string> = new Set([
  'engine.condition_undecided', 'engine.too_many_moves', 'dossiers.status_order', 'dossiers.timer_unreadable',
  'calendar.year_missing', 'calendar.clock_paused', 'calendar.term_invalid', 'calendar.span_reversed', 'routing.no_such_division',
]);
export const isIncident = ({ code }: Obstacle): boolean => INCIDENT_CODES.has(code);
