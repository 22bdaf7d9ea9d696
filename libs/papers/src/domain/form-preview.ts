import { dueAt as dueOf } from '@app/calendar';
import { type CivilDay, type Instant, instantOf } from '@app/kernel';
import { formDocument } from './document-of.js';
import type { PrintedAt } from './form-parts.js';
import type { PaperDocument } from './paper-document.js';
import type { PaperMove, PaperSource } from './paper-source.js';

/** The forms whose words officers write at the desk: forms 02, 03 and 04. */
const WRITTEN_FORMS = ['supplementRequest', 'refusalNotice', 'apologyLetter'] as const;
export type WrittenForm = (typeof WRITTEN_FORMS)[number];
export const isWritten = (kind: string): kind is WrittenForm => WRITTEN_FORMS.some((one) => one === kind);

/** An act nobody has done yet, as far as its paper tells of it. */
export interface Foreseen extends Pick<PaperMove, 'asked'> {
  readonly step?: string;
  readonly reason?: string;
  /** Name of the official who would do it. */
  readonly by?: string;
  /** Of form 04: the day the result is promised for instead. */
  readonly on?: CivilDay;
  readonly at: Instant;
}

/** The form that an act would bring, made from what it would say; marked as a draft, and signed by nobody. */
export function formPreview(kind: WrittenForm, source: PaperSource, { step, at, on, ...said }: Foreseen, printed: PrintedAt): PaperDocument {
  const last = source.moves.at(-1);
  const seq = (last?.seq ?? 0) + 1;
  const unit = step === undefined ? undefined : source.steps[step]?.unit;
  const places = last?.to ?? [];
  const dueAt = on && closingOn(on, source);
  const move: PaperMove = {
    seq, at, command: kind === 'apologyLetter' ? 're-date' : 'complete', actorKind: 'OFFICIAL', from: places, to: places, status: source.status, papers: [kind], ...said,
    ...(step !== undefined && { step }), ...(unit !== undefined && { unit }), ...(dueAt && { dueAt }),
  };
  const paper = formDocument(kind, { ...source, moves: [...source.moves, move] }, { seq, at }, printed);
  const [officer, ...others] = [...paper.signatures].reverse();
  return {
    ...paper,
    signatures: [...others.reverse(), ...(officer ? [{ ...officer, hint: '(Dự thảo, chưa ký)', name: null }] : [])],
    watermark: 'DỰ THẢO',
  };
}

const SAME_DAY = { quantity: 0, unit: 'WORKING_DAY' } as const;
/** When the offices close on that day, or on the next one they are open; undefined where the calendar cannot say. */
function closingOn(on: CivilDay, { calendar }: PaperSource): Instant | undefined {
  const due = dueOf(instantOf(Date.parse(`${on}T00:00:00+07:00`)), SAME_DAY, calendar);
  return due.ok ? due.value.at : undefined;
}
