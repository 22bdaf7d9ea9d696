import type { Text } from '@app/kernel';

/** A dossier moved (or was opened). For whoever follows it; nothing here names a person. */
export interface DossierAdvanced {
  readonly dossierId: string;
  readonly seq: number;
  readonly at: string;
  readonly command: string;
  readonly step: string | null;
  readonly outcome: string | null;
  readonly status: string;
  readonly to: readonly string[];
  readonly dueAt: string | null;
  readonly ended: string | null;
}
/** A service or send step asks somebody to do its work; the answer comes back as message `message`. */
export interface WorkAsked {
  readonly dossierId: string;
  readonly seq: number;
  readonly step: string;
  readonly message: string;
}
/** A call activity waits for another dossier to be opened: `dossiers.call-asked@1`. `seq` is also the transition that entered it. */
export interface CallAsked {
  readonly dossierId: string;
  readonly seq: number;
  readonly step: string;
  /** Code of the called procedure. */
  readonly calls: string;
}
/** An officer struck an exemption from fees, or confirmed one that was struck before or was open when the dossier was accepted: `dossiers.exemption-judged@1`. Names no group. */
export interface ExemptionJudged {
  readonly dossierId: string;
  readonly seq: number;
  readonly as: 'CONFIRMED' | 'STRUCK';
}
/** The time the applicant has for a step ends soon: `deadlines.applicant-due-soon@1`. For the applicant, once. */
export interface ApplicantDue {
  readonly dossierId: string;
  readonly step: Text;
  readonly dueAt: string;
}
/** A date comes near its end or has passed it: `deadlines.due-soon@1`, `deadlines.overdue@1`. For those who answer for it. */
export interface StepDue {
  readonly dossierId: string;
  readonly step: Text;
  readonly dueAt: string;
  /** Which of the three clocks. */
  readonly clock: 'statutory' | 'promised' | 'step';
  /** How far the reminder has climbed: before the date, at it, to the head of the division, to the head of the agency. */
  readonly rung: 'soon' | 'late' | 'head' | 'agency';
  /** Accounts by name, and whoever holds a role in a division (`<agency>/<division>`). */
  readonly accountIds?: readonly string[];
  readonly holders?: readonly { readonly divisionId: string; readonly role: string }[];
}
/** An official is absent from then on, or no longer: `identity.absence-recorded@1`, `identity.absence-ended@1`. Instants as PostgreSQL writes them in JSON. */
export interface AbsenceTold {
  readonly officialId: string;
  readonly substituteId: string;
  readonly from: string;
  readonly until: string;
  /** Null while it is in force. */
  readonly endedAt: string | null;
}
