import type { NodeId, PlanNode } from '@app/bpmn';
import type { Pause, WorkCalendar } from '@app/calendar';
import type { Channel, DossierStatus, Timing, WaitsFor } from '@app/contracts';
import type { LoggedMove } from '@app/engine';
import type { AgencyCode, DossierId, Instant, ProcedureCode, ProcedureVersionId, Text } from '@app/kernel';

/** A dossier with its log, as far as it is counted. No name and no number of a person. */
export interface AuditedDossier {
  readonly id: DossierId;
  readonly version: number;
  readonly code: string;
  readonly agencyCode: AgencyCode;
  readonly procedureCode: ProcedureCode;
  readonly procedureVersionId: ProcedureVersionId;
  readonly channel: Channel;
  readonly status: DossierStatus;
  readonly openedAt: Instant;
  readonly receivedAt: Instant | null;
  readonly dueAt: Instant | null;
  /** When its clock stopped: at status 9, or where it ended without. */
  readonly finishedAt: Instant | null;
  readonly ended: 'done' | 'refused' | 'stopped' | null;
  readonly timing: Timing | null;
  readonly pauses: readonly Pause[];
  readonly supplements: number;
  /** Working minutes; null before acceptance. */
  readonly split: { readonly office: number; readonly applicant: number; readonly paused: number } | null;
  readonly moves: readonly AuditedMove[];
  readonly nodes: ReadonlyMap<NodeId, PlanNode>;
  readonly calendar: WorkCalendar;
  /** Codes of the divisions that a list fact names. */
  listed(fact: string): readonly string[];
  /** What a division, by its id, was called at that time. */
  divisionName(id: string, at: Instant): Text;
  /** When a step entered at an instant is due; null where it has no term. */
  stepDueAt(step: NodeId, from: Instant): Instant | null;
}
export interface AuditedMove extends LoggedMove {
  readonly seq: number;
  readonly outcome: string | null;
  readonly divisionId: string | null;
  readonly actorKind: string;
  readonly actorId: string | null;
  /** The absent official the actor stood in for. */
  readonly onBehalfOf: string | null;
  readonly status: DossierStatus;
}

/** One time at a step. Minutes are working minutes. */
export interface StayRow {
  readonly step: NodeId;
  readonly divisionId: string | null;
  readonly waitsFor: WaitsFor;
  readonly beganAt: Instant;
  readonly endedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly minutes: number | null;
}
