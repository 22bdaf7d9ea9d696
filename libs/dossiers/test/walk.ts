import type { ProcessPlan } from '@app/bpmn';
import { nationalCalendar, type WorkCalendar } from '@app/calendar';
import { type AgencyCode, Defect, type DossierId, type Instant, instantOf, type ProcedureCode, type ProcedureVersionId, type Result } from '@app/kernel';
import { canonical, textOf } from '@app/ledger';
import type { DossierCommand, OpenCommand } from '../src/domain/command.js';
import { decide } from '../src/domain/decide.js';
import { earlierOf } from '../src/domain/draft-recall.js';
import type { Decision } from '../src/domain/decision.js';
import type { Dossier } from '../src/domain/dossier.js';
import type { DossierObstacle } from '../src/domain/dossier.obstacles.js';
import { openDossier } from '../src/domain/open-dossier.js';
import { type LoggedTransition, replayDossier } from '../src/domain/replay.js';
import { inventedId } from '../src/domain/scenario-cast.js';

/** What somebody does or says; when, and on which state, the walk knows. */
export type Said = { [K in DossierCommand['name']]: Omit<Extract<DossierCommand, { name: K }>, 'at' | 'salt' | 'expectedVersion'> }[DossierCommand['name']];
export interface When {
  readonly at?: Instant;
  /** Version the act was decided on. */
  readonly seen?: number;
  readonly calendar?: WorkCalendar;
}

const CASE = {
  dossierId: '01900000-0000-7000-8000-000000000001' as DossierId, agencyCode: 'H56.30' as AgencyCode, procedureCode: '1.999999' as ProcedureCode,
  procedureVersionId: '0'.repeat(64) as ProcedureVersionId, submitterId: inventedId('submitter'), facts: {}, salt: new Uint8Array(16),
};

/**
 * For specs: an invented dossier that goes its way act by act, opened on Tuesday 21 April 2026 at 9:00, each act a minute after the one before
 * unless it says when. After each the log alone must lead to the same bytes.
 *
 * @throws {Defect} an act that had to be possible is not, or the log leads elsewhere
 */
export class Walk {
  readonly log: LoggedTransition[] = [];
  last!: Decision;

  constructor(
    readonly plan: ProcessPlan,
    opening: Pick<OpenCommand, 'by' | 'channel'> & Partial<OpenCommand>,
    readonly calendar: WorkCalendar = nationalCalendar(),
  ) {
    this.keep(moved(openDossier(plan, calendar, { ...CASE, at: at(0), ...opening }), 'open'));
  }
  get dossier(): Dossier {
    return this.last.dossier;
  }
  judge(said: Said, { at: when = at(this.dossier.version), seen = this.dossier.version, calendar = this.calendar }: When = {}): Result<Decision, DossierObstacle> {
    return decide(this.plan, calendar, this.dossier, { at: when, salt: new Uint8Array(16), expectedVersion: seen, ...(said.name === 'recall' && { earlier: earlierOf(this.plan, this.dossier, this.log) }), ...said } as DossierCommand);
  }
  take(said: Said, when: When = {}): this {
    this.keep(moved(this.judge(said, when), said));
    return this;
  }
  go(...all: readonly Said[]): this {
    for (const said of all) this.take(said);
    return this;
  }
  refusal(said: Said, when: When = {}): unknown {
    const decision = this.judge(said, when);
    return decision.ok ? 'moved' : decision.error;
  }
  /** The public line of the last act. */
  leaf(): string {
    return textOf(this.last.transition.leaf) ?? '';
  }
  private keep(decision: Decision): void {
    this.last = decision;
    this.log.push({ ...decision.transition, ...(decision.secrets && { secret: decision.secrets }) });
    const rebuilt = replayDossier(this.plan, this.log);
    if (!rebuilt.ok || canonical(rebuilt.value) !== canonical(decision.dossier)) throw new Defect('a log that leads elsewhere', { rebuilt, dossier: decision.dossier });
  }
}

/** Minutes after the opening. */
export const at = (minutes: number): Instant => instantOf(Date.parse('2026-04-21T09:00:00+07:00') + minutes * 60_000);

function moved(decision: Result<Decision, DossierObstacle>, said: unknown): Decision {
  if (!decision.ok) throw new Defect('an act that is not possible', { said, error: decision.error });
  return decision.value;
}
