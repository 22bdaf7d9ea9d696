import type { PaperTemplate } from '@app/contracts';
import { canonical, hexOf, sha256, utf8 } from '@app/ledger';
import { certificate } from './certificate.js';
import type { PaperSource } from './paper-source.js';

/**
 * What a draft says, as 64 hex digits: whoever signs says by it which draft was on the screen. The day is left out, for a result bears the day it
 * is signed on; so is the address in its QR code, which says nothing of the result.
 */
export const draftDigest = (source: PaperSource, template: PaperTemplate): string =>
  hexOf(sha256(utf8(canonical(certificate(source, template, { draftAt: source.openedAt }, { origin: '' })))));
