import type { DossierId } from '@app/kernel';
import type { TemplateKey } from './templates/keys.js';

/** Stands in stored words where the lookup code belongs: the code itself is stored nowhere. */
export const LOOKUP_GAP = '{lookupCode}';

interface Stored {
  readonly subject: string;
  readonly body: string;
  readonly dossierId: string | null;
}

/** Words as their reader gets them. Only the notification that tells the code has the gap; others keep such a text as somebody wrote it. */
export function withLookupCode<T extends Stored>(message: T, key: TemplateKey, codeOf: (dossierId: DossierId) => string): T {
  const { subject, body, dossierId } = message;
  if (key !== 'dossier-opened' || dossierId === null || !`${subject}${body}`.includes(LOOKUP_GAP)) return message;
  const code = codeOf(dossierId as DossierId);
  return { ...message, subject: subject.replaceAll(LOOKUP_GAP, code), body: body.replaceAll(LOOKUP_GAP, code) };
}
