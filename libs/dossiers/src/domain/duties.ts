import type { ProcessPlan } from '@app/bpmn';
import type { Dossier, Duty, Override } from './dossier.js';
import type { Move } from './move.js';
import { ownTimer, PROMISE, SUPPLEMENT } from './own-timers.js';
import { CENTER, divisionAtWork, divisionOfOverride, headRoleOf } from './responsible.js';

interface Reached extends Pick<Dossier, 'status' | 'clock' | 'position'> {
  readonly move: Move;
  readonly override: Dossier['override'];
}

/**
 * What heads have to do after a move. The apology is drafted once for each promise, one working day before it breaks, and stays
 * until a new date is signed, the reason is told, the result is there, or the date moves before it has passed. A supplement that is out of time waits for a decision,
 * and so does an act beyond its bound.
 *
 * @see Decree 61/2018/NĐ-CP (apology with reason and new date, at the latest one day before the term ends)
 */
export function dutiesAfter(plan: ProcessPlan, before: Pick<Dossier, 'duties' | 'timers' | 'position' | 'assignees' | 'clock'>, reached: Reached): readonly Duty[] {
  const { move, status, clock, position, override } = reached;
  if (position.ended) return [];
  const isStillOpen: Readonly<Record<Duty['kind'], boolean>> = {
    apology: clock.resolvedAt === undefined && !isAnswered(move) && (clock.dueAt === before.clock.dueAt || isBroken(before.clock, move)),
    supplementExpired: status === 'SUPPLEMENT_REQUIRED',
    override: override !== undefined && override.approver === undefined,
  };
  const kept = (before.duties ?? []).filter(({ kind }) => isStillOpen[kind]);
  const arisen = move.command === 'request-override' && override ? askedOfHead(plan, override, move.seq) : dutyOf(plan, before, move);
  return arisen && !kept.some(({ kind }) => kind === arisen.kind) ? [...kept, arisen] : kept;
}

/** A date that moves after it has passed was broken all the same. */
const isBroken = ({ dueAt }: Dossier['clock'], { at }: Move): boolean => dueAt !== undefined && dueAt <= at;

const isAnswered = ({ command, correction }: Move): boolean =>
  command === 'explain-lateness' || (command === 'approve-correction' && correction?.kind === 're-date');

function dutyOf(plan: ProcessPlan, before: Pick<Dossier, 'timers' | 'position' | 'assignees'>, { command, timer, seq }: Move): Duty | null {
  if (command !== 'timer' || timer === undefined) return null;
  if (timer === SUPPLEMENT) return { kind: 'supplementExpired', since: seq, division: CENTER };
  if (timer !== PROMISE || ownTimer(before.timers, PROMISE)?.rung !== 'soon') return null;
  return { kind: 'apology', since: seq, division: divisionAtWork(plan, before) };
}

const askedOfHead = (plan: ProcessPlan, override: Override, since: number): Duty => ({ kind: 'override', since, division: divisionOfOverride(plan, override) });

/** The line of work a duty is. No element of a diagram has such an id. */
export const dutyStep = (kind: Duty['kind']): string => `#${kind}`;
export const roleOfDuty = ({ division }: Duty): string => headRoleOf(division);
/** What the line of work of a duty is called; undefined for a step of a diagram. */
export const dutyName = (step: string): { readonly vi: string; readonly en: string } | undefined =>
  Object.entries(DUTY_NAMES).find(([kind]) => dutyStep(kind as Duty['kind']) === step)?.[1];
export const DUTY_NAMES = {
  apology: { vi: 'Văn bản xin lỗi và hẹn lại ngày trả (mẫu 04)', en: 'Apology letter with the new date (form 04)' },
  override: { vi: 'Xem xét cho vượt giới hạn', en: 'Decide on an act beyond its bound' },
  supplementExpired: { vi: 'Quá hạn bổ sung: xem xét dừng giải quyết', en: 'Supplement out of time: consider stopping' },
} as const;
