import type { CalendarEntry } from '@app/calendar';

/** A day of a decision as it stands in the form. */
export interface DraftRow extends Pick<CalendarEntry, 'kind' | 'reason' | 'name'> {
  readonly key: number;
  readonly day: string;
}

let last = 0;
export const rowOf = (kind: DraftRow['kind'], reason: DraftRow['reason']): DraftRow => ({ key: (last += 1), day: '', kind, reason, name: { vi: '', en: '' } });
