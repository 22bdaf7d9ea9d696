import type { ProcessPlan } from '@app/bpmn';
import type { Pause, WorkCalendar } from '@app/calendar';
import type { Channel, DossierStatus, PublicClock, PublicDateChange, Term } from '@app/contracts';
import type { Position } from '@app/engine';
import type { DossierId, Instant, Text } from '@app/kernel';

/** One transition, as far as the public may know of it. */
export interface PublicMove {
  readonly at: Instant;
  readonly command: string;
  readonly step: string | null;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly status: DossierStatus;
  /** Which division did it, `<agency>/<division>`; null where none did. */
  readonly divisionId?: string | null;
}
/** What the house knows of a dossier that is asked about in public. */
export interface DossierInPublic {
  readonly id: DossierId;
  readonly code: string;
  readonly procedure: { readonly code: string; readonly name: Text };
  readonly agency: Text;
  readonly channel: Channel;
  readonly status: DossierStatus;
  readonly openedAt: Instant;
  readonly receivedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly resolvedAt: Instant | null;
  readonly pauses: readonly Pause[];
  readonly clocks: readonly PublicClock[];
  readonly changes: readonly PublicDateChange[];
  /** The processing term of this way of filing, with what was added to it. */
  readonly term: Term | null;
  readonly position: Position;
  readonly plan: ProcessPlan;
  readonly calendar: WorkCalendar;
  readonly moves: readonly PublicMove[];
  /** Name of the submitter; leaves this capability masked only. */
  readonly submitterName: string | null;
  /** Name of a division of the dossier's agency, by its short code, as it was called at that time. */
  divisionName(division: string, at: Instant): Text;
}
