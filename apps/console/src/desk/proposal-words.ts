import { formatDay, formatTerm, type Texts } from '@app/ui';
import type { Dossier } from './dossier-types.js';

type Correction = NonNullable<Dossier['proposal']>['correction'];

/** What two people are to change about the date: so much longer, or another day. @param term  of the dossier, for its unit */
export function proposalWords(correction: Correction, term: Dossier['term'], { t, language }: Pick<Texts, 't' | 'language'>): string {
  if (correction.kind === 're-date') return t('desk.proposal.redate', { day: formatDay(correction.on) });
  return t('desk.proposal.extend', { term: term ? formatTerm({ quantity: correction.quantity, unit: term.unit }, language) : String(correction.quantity) });
}
