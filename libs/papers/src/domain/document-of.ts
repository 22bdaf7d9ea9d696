import type { FormKind } from '@app/contracts';
import { never, type Instant } from '@app/kernel';
import { apologyLetter, refusalNotice, stopNotice, supplementRequest } from './applicant-notices.js';
import { appointmentSlip } from './appointment-slip.js';
import type { PrintedAt } from './form-parts.js';
import type { PaperDocument } from './paper-document.js';
import type { PaperSource } from './paper-source.js';
import { routingSheet } from './routing-sheet.js';

/** A form of one dossier. Those that come with a transition speak of it alone: what happens later does not change them. */
export function formDocument(kind: Exclude<FormKind, 'dossierRegister'>, source: PaperSource, now: { readonly seq: number; readonly at: Instant }, printed: PrintedAt): PaperDocument {
  switch (kind) {
    case 'appointmentSlip':
      return appointmentSlip(source, now.seq, printed);
    case 'supplementRequest':
      return supplementRequest(source, now.seq, printed);
    case 'refusalNotice':
      return refusalNotice(source, now.seq, printed);
    case 'apologyLetter':
      return apologyLetter(source, now.seq, printed);
    case 'stopNotice':
      return stopNotice(source, now.seq, printed);
    case 'routingSheet':
      return routingSheet(source, now.at, printed);
    default:
      return never(kind);
  }
}
