import { DEFECT_WORDS, type DefectKind, type DossierStatus } from '@app/contracts';
import type { Instant, Text } from '@app/kernel';
import { LOOKUP_GAP } from './lookup-gap.js';
import { NEW_CALENDAR, NO_AMOUNT, NO_DEADLINE, NO_REASON, PROOF_HELD } from './phrases.js';
import { oneLine } from './plain-text.js';
import type { TemplateKey } from './templates/keys.js';
import type { Value, Values } from './values.js';

/** What a transition changed, as far as the applicant may want to hear of it. */
export interface Advance {
  readonly command: string;
  readonly at: Instant;
  /** Null when the dossier was opened by it. */
  readonly statusBefore: DossierStatus | null;
  /** Statuses passed through, in order; empty where none changed. */
  readonly statuses: readonly DossierStatus[];
  readonly status: DossierStatus;
  readonly dueBefore: Instant | null;
  readonly dueAt: Instant | null;
  /** Papers that fell due with it. */
  readonly papers: readonly string[];
  /** As somebody wrote it; null where none was given, or where it was erased. */
  readonly reason: string | null;
  /** Papers found wanting, by the record's names. */
  readonly defects: readonly WantingPaper[];
  /** Steps of the submitter that were reached, with the earliest timer on each. */
  readonly submitterSteps: readonly { readonly name: Text; readonly deadline: Instant | null }[];
  /** Steps of the submitter that waited before, whose time to act ends at another moment now. */
  readonly movedDeadlines: readonly { readonly name: Text; readonly deadline: Instant }[];
  /** A place that waited outside the office was left with it: the time of the law runs again, and the wait is not counted. */
  readonly isWaitOver: boolean;
  /** A corrected declaration made it a case with another term. */
  readonly isOtherCase: boolean;
}
export interface WantingPaper {
  readonly name: Text;
  readonly kind: DefectKind;
  readonly note?: string;
}
export interface Occasion {
  readonly key: TemplateKey;
  /** Beside the values every notification about a dossier has. */
  readonly values: Values;
}

const RESUMED: Text = {
  vi: 'thời gian chờ không tính vào thời hạn giải quyết',
  en: 'the time of waiting is not counted in the processing term',
};
const OTHER_CASE: Text = {
  vi: 'theo nội dung kê khai đã sửa, hồ sơ thuộc trường hợp có thời hạn giải quyết khác',
  en: 'by the corrected declaration the dossier is another case, which has another processing term',
};

/** What the applicant is told about a transition: nothing, one thing, or a few. */
export function occasionsOf(advance: Advance): readonly Occasion[] {
  if (advance.statusBefore === null) {
    return [
      { key: 'dossier-opened', values: { at: { instant: advance.at }, lookupCode: LOOKUP_GAP } },
      ...onTheWay(advance),
    ];
  }
  return onTheWay(advance);
}

function onTheWay(advance: Advance): readonly Occasion[] {
  const ending = endOf(advance);
  if (ending) return [ending];
  return [...acceptance(advance), ...waiting(advance), ...declined(advance), ...newDate(advance), ...newDeadlines(advance)];
}

function endOf({ statuses, statusBefore, reason, at }: Advance): Occasion | null {
  switch (statuses.at(-1)) {
    case 'REFUSED':
      return { key: 'dossier-refused', values: { reason: orElse(reason, NO_REASON) } };
    case 'STOPPED':
      if (statusBefore === 'WITHDRAWAL_REQUESTED') return { key: 'dossier-withdrawn', values: {} };
      return { key: 'dossier-stopped', values: { reason: orElse(reason, NO_REASON) } };
    case 'RESOLVED':
      return { key: 'result-ready', values: { at: { instant: at } } };
    case 'RETURNED':
      return { key: 'result-returned', values: { at: { instant: at } } };
    default:
      return null;
  }
}

function acceptance({ statuses, statusBefore, dueBefore, dueAt }: Advance): readonly Occasion[] {
  const isAccepted =
    statuses.includes('ACCEPTED') || (statusBefore === 'REGISTERED' && statuses.includes('PROCESSING'));
  if (!isAccepted || dueBefore !== null) return [];
  if (dueAt === null) return [{ key: 'dossier-accepted-without-date', values: {} }];
  return [{ key: 'dossier-accepted', values: { dueAt: { instant: dueAt } } }];
}

function waiting({ statuses, status, submitterSteps, reason, defects }: Advance): readonly Occasion[] {
  const last = statuses.at(-1);
  const deadline =
    submitterSteps
      .map((step) => step.deadline)
      .filter((at) => at !== null)
      .sort()[0] ?? null;
  const isAskedAgain = last === undefined && status === 'SUPPLEMENT_REQUIRED' && submitterSteps.length > 0;
  if (last === 'SUPPLEMENT_REQUIRED' || isAskedAgain) {
    return [
      { key: 'supplement-requested', values: { reason: wanting(defects, reason), deadline: deadlineOf(deadline) } },
    ];
  }
  if (last === 'PAYMENT_REQUIRED') return [{ key: 'payment-required', values: {} }];
  if (status === 'SUPPLEMENT_REQUIRED' || status === 'PAYMENT_REQUIRED') return [];
  return submitterSteps.map((step) => ({
    key: 'confirmation-asked',
    values: { step: step.name, deadline: deadlineOf(step.deadline) },
  }));
}

/** Paper by paper in the reader's language, and then what the officer wrote. */
function wanting(defects: readonly WantingPaper[], reason: string | null): Value {
  if (defects.length === 0) return orElse(reason, NO_REASON);
  const written = reason === null ? '' : oneLine(reason);
  const told = (language: keyof Text): string =>
    [...defects.map(({ name, kind, note }) => `${name[language]}: ${DEFECT_WORDS[kind][language]}${note === undefined ? '' : ` (${oneLine(note)})`}`), ...(written === '' ? [] : [written])].join('; ');
  return { vi: told('vi'), en: told('en') };
}

function declined({ command, reason }: Advance): readonly Occasion[] {
  return command === 'decline-withdrawal'
    ? [{ key: 'withdrawal-declined', values: { reason: orElse(reason, NO_REASON) } }]
    : [];
}

/** A date that was promised before and is another one now. At acceptance the date is in the words of the acceptance. */
function newDate(advance: Advance): readonly Occasion[] {
  const { dueBefore, dueAt, papers } = advance;
  if (dueBefore === null || dueAt === null || dueBefore === dueAt) return [];
  const values = { dueBefore: { instant: dueBefore }, dueAt: { instant: dueAt }, reason: whyMoved(advance) };
  return [{ key: papers.includes('apologyLetter') ? 'late-apology' : 'due-date-changed', values }];
}

/** Two people, or new days off; else another case, or a pause that is over: what somebody said with the act that did it is about something else. */
function whyMoved(advance: Advance): Value {
  if (advance.command === 'recompute') return byCalendar(advance);
  if (advance.command === 'approve-correction') return orElse(advance.reason, NO_REASON);
  const causes = [...(advance.isOtherCase ? [OTHER_CASE] : []), ...(advance.isWaitOver ? [RESUMED] : [])];
  const told = (language: keyof Text): string => causes.map((one) => one[language]).join('; ');
  return causes.length === 0 ? NO_REASON : { vi: told('vi'), en: told('en') };
}

/** The applicant's own time, where new days off move its end: silence has its effect then, and not when it was told before. */
const newDeadlines = (advance: Advance): readonly Occasion[] =>
  advance.movedDeadlines.map(({ name, deadline }) => ({ key: 'deadline-moved', values: { step: name, deadline: { instant: deadline }, reason: byCalendar(advance) } }));

/** With the symbol of the decision, which stands where a person gives a reason. */
function byCalendar({ reason }: Advance): Text {
  const symbol = reason === null ? '' : oneLine(reason);
  return symbol === '' ? NEW_CALENDAR : { vi: `${NEW_CALENDAR.vi} theo ${symbol}`, en: `${NEW_CALENDAR.en} by ${symbol}` };
}

/** An officer struck an exemption from fees, or confirmed one by which the applicant pays less than was told before. Whoever brings the message adds what its row does not say. */
export interface ExemptionTold {
  readonly as: 'CONFIRMED' | 'STRUCK';
  readonly exemption: Text;
  /** What is to be paid now, whole VND; null where it cannot be told yet. */
  readonly amount: number | null;
}

/** With the reason as the officer wrote it, and what is to be paid now. */
export const exemptionJudged = ({ as, exemption, amount }: ExemptionTold, reason: string | null): Occasion => ({
  key: as === 'STRUCK' ? 'exemption-struck' : 'exemption-confirmed',
  values: { exemption, reason: orElse(reason, as === 'STRUCK' ? NO_REASON : PROOF_HELD), amount: amount === null ? NO_AMOUNT : { money: amount } },
});

export const deadlineOf = (at: Instant | null): Value => (at === null ? NO_DEADLINE : { instant: at });
const orElse = (text: string | null, phrase: Text): Value => (text === null || oneLine(text) === '' ? phrase : text);
