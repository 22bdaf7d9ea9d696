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
