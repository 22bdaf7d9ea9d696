import { dueAt, worked } from '@app/calendar';
import type { Term } from '@app/contracts';
import { standing } from '@app/engine';
import type { Instant } from '@app/kernel';
import type { PaperMove, PaperSource } from './paper-source.js';
import { actedBy } from './sign-for-another.js';

export type HandoverResult = 'EARLY' | 'ON_TIME' | 'OVERDUE' | 'RUNNING' | 'NO_TERM' | 'PAUSED';
/** A dossier in the hands of one unit: when it came, when it went on, and how long that was allowed to take. */
export interface Handover {
  readonly step: string;
  readonly name: string;
  readonly unit: string;
  readonly from: { readonly unit: string; readonly by?: string };
  readonly by?: string;
  readonly receivedAt: Instant;
  /** Null while it is still there. */
  readonly passedAt: Instant | null;
  readonly outcome?: string;
  /** Working minutes. */
  readonly allowed: number | null;
  readonly used: number | null;
  readonly result: HandoverResult;
}

interface Stay {
  readonly step: string;
  readonly since: PaperMove;
}

/**
 * Every stay of the dossier at a step, in the order it came there. A step with several consultees is one stay until the last
 * has answered. Time is the office's: working minutes by its calendar, and what waits for somebody outside is paused.
 */
export function handoversOf(source: PaperSource, now: Instant): readonly Handover[] {
  const found: Handover[] = [];
  let open: readonly Stay[] = [];
  for (const move of standing(source.moves)) {
    const isBack = (step: string) => move.command === 'complete' && move.step === step && !move.from.some((id) => id !== step && move.to.includes(id)) && move.from.length === 1;
    const gone = open.filter(({ step }) => !move.to.includes(step) || (move.to.includes(step) && isBack(step)));
    found.push(...gone.map((stay) => handover(source, stay, move, now)));
    const kept = open.filter((stay) => !gone.includes(stay));
    const come = move.to.filter((step) => !kept.some((stay) => stay.step === step)).map((step) => ({ step, since: move }));
    open = [...kept, ...come];
  }
  const still = open.map((stay) => handover(source, stay, null, now));
  return [...found, ...still].sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0));
}

function handover(source: PaperSource, { step, since }: Stay, left: PaperMove | null, now: Instant): Handover {
  const known = source.steps[step];
  const term = known?.term ? (known.term.byChannel?.[source.channel] ?? known.term.default) : null;
  const to = left?.at ?? now;
  const allowed = term && minutes(source, since.at, dueOf(source, since.at, term));
  const used = minutes(source, since.at, to);
  const isOwn = left !== null && left.step === step;
  return {
    step,
    name: known?.name ?? step,
    unit: known?.unit ?? source.agency.name.vi,
    from: { unit: since.unit ?? FROM[since.actorKind] ?? source.agency.name.vi, ...namedIn(since) },
    ...(isOwn && namedIn(left)),
    receivedAt: since.at,
    passedAt: left?.at ?? null,
    ...(isOwn && left.outcome !== undefined && { outcome: known?.outcomes[left.outcome] ?? left.outcome }),
    allowed,
    used,
    result: known?.isClockPaused ? 'PAUSED' : resultOf({ allowed, used, isOver: left !== null }),
  };
}

/** Whoever acted for no unit. An official who did, such as at the counter, did so for the agency. */
const FROM: Readonly<Partial<Record<PaperMove['actorKind'], string>>> = { CITIZEN: 'Người nộp hồ sơ', CALENDAR: 'Hệ thống', SYSTEM: 'Hệ thống' };

function namedIn(move: PaperMove): { readonly by?: string } {
  const by = actedBy(move);
  return by === undefined ? {} : { by };
}

function resultOf({ allowed, used, isOver }: { readonly allowed: number | null; readonly used: number | null; readonly isOver: boolean }): HandoverResult {
  if (allowed === null || used === null) return isOver ? 'NO_TERM' : 'RUNNING';
  if (used > allowed) return 'OVERDUE';
  if (!isOver) return 'RUNNING';
  return used < allowed ? 'EARLY' : 'ON_TIME';
}

function dueOf({ calendar }: PaperSource, at: Instant, term: Term): Instant | null {
  const due = dueAt(at, term, calendar);
  return due.ok ? due.value.at : null;
}
function minutes({ calendar }: PaperSource, from: Instant, to: Instant | null): number | null {
  if (to === null || to < from) return null;
  const between = worked(from, to, calendar);
  return between.ok ? between.value : null;
}
