import type { Instant } from '@app/kernel';
import { formDocument } from './document-of.js';
import type { PrintedAt } from './form-parts.js';
import type { PaperDocument } from './paper-document.js';
import type { PaperMove, PaperSource } from './paper-source.js';

/** The forms whose words officers write at the desk: forms 02 and 03. */
const WRITTEN_FORMS = ['supplementRequest', 'refusalNotice'] as const;
export type WrittenForm = (typeof WRITTEN_FORMS)[number];
export const isWritten = (kind: string): kind is WrittenForm => WRITTEN_FORMS.some((one) => one === kind);

/** An act nobody has done yet, as far as its paper tells of it. */
export interface Foreseen {
  readonly step?: string;
  readonly reason?: string;
  /** Name of the official who would do it. */
  readonly by?: string;
  readonly at: Instant;
}

/** The form that an act would bring, made from what it would say; marked as a draft, and signed by nobody. */
export function formPreview(kind: WrittenForm, source: PaperSource, { step, at, ...said }: Foreseen, printed: PrintedAt): PaperDocument {
  const last = source.moves.at(-1);
  const seq = (last?.seq ?? 0) + 1;
  const unit = step === undefined ? undefined : source.steps[step]?.unit;
  const places = last?.to ?? [];
  const move: PaperMove = {
    seq, at, command: 'complete', actorKind: 'OFFICIAL', from: places, to: places, status: source.status, papers: [kind], ...said,
    ...(step !== undefined && { step }), ...(unit !== undefined && { unit }),
  };
  const paper = formDocument(kind, { ...source, moves: [...source.moves, move] }, { seq, at }, printed);
  const [officer, ...others] = [...paper.signatures].reverse();
  return {
    ...paper,
    signatures: [...others.reverse(), ...(officer ? [{ ...officer, hint: '(Dự thảo, chưa ký)', name: null }] : [])],
    watermark: 'DỰ THẢO',
  };
}
