import { useTexts } from '@app/ui';
import type { DraftLine } from './draft-api.js';

const MARKS: Readonly<Record<DraftLine['state'], string>> = { DRAFT: '✎', SUBMITTED: '◔', APPROVED: '✓', REJECTED: '↩', PUBLISHED: '●' };

/** Where a draft stands, in word and mark. */
export function StateChip({ state }: { readonly state: DraftLine['state'] }) {
  const { t } = useTexts();
  return <span className={`m-tag dz-state ${state.toLowerCase()}`}>{MARKS[state]} {t(`designer.state.${state}`)}</span>;
}
