import { Injectable } from '@nestjs/common';
import type { ProcessPlan } from '@app/bpmn';
import type { ProcedureRecord } from '@app/contracts';
import { Blocked, Defect, millisecondsOf, type ProcedureVersionId } from '@app/kernel';
import { Clock, localDay, type Queries } from '@app/platform';
import { type LeadingVersion, ProcedureStore, type ProcedureVersion } from '../store/procedure.store.js';

/** How long a newer version may go unnoticed by a process. */
const FRESH_MILLISECONDS = 3_000;
const VERSIONS_KEPT = 500;
const EARLIER_READ = 20;

/** Published procedures. A version never changes, so what was read once is kept. */
@Injectable()
export class Procedures {
  private readonly versions = new Map<ProcedureVersionId, Promise<ProcedureVersion>>();
  private readonly inForce = new Map<string, { readonly id: ProcedureVersionId | null; readonly readAt: number }>();

  constructor(
    private readonly store: ProcedureStore,
    private readonly clock: Clock,
  ) {}

  /** The version a dossier opened now would keep. @throws {Blocked} `procedures.not_found` */
  async versionInForce(code: string): Promise<ProcedureVersionId> {
    const at = this.clock.now();
    const known = this.inForce.get(code);
    const isFresh = known !== undefined && millisecondsOf(at) - known.readAt < FRESH_MILLISECONDS;
    const id = isFresh ? known.id : await this.store.inForce(code, localDay(at));
    if (id === null) throw new Blocked({ code: 'procedures.not_found', params: { code } });
    if (!isFresh) this.inForce.set(code, { id, readAt: millisecondsOf(at) });
    return id;
  }

  /** @throws {Defect} nobody published this version: the id came from our own rows */
  version(id: ProcedureVersionId): Promise<ProcedureVersion> {
    const known = this.versions.get(id);
    if (known) return known;
    const reading = this.read(id);
    reading.catch(() => this.versions.delete(id));
    const oldest = this.versions.size >= VERSIONS_KEPT ? this.versions.keys().next().value : undefined;
    if (oldest !== undefined) this.versions.delete(oldest);
    this.versions.set(id, reading);
    return reading;
  }

  /** The versions before the one in force, newest first; of very many the newest. @throws {Blocked} `procedures.not_found` */
  async earlierVersions(code: string): Promise<readonly ProcedureVersion[]> {
    const { number } = await this.version(await this.versionInForce(code));
    const earlier = (await this.store.versionsOf(code)).filter((each) => each.number < number).slice(0, EARLIER_READ);
    return Promise.all(earlier.map(({ id }) => this.version(id)));
  }

  async planOf(id: ProcedureVersionId): Promise<ProcessPlan> {
    return (await this.version(id)).plan;
  }

  async recordOf(id: ProcedureVersionId): Promise<ProcedureRecord> {
    return (await this.version(id)).record;
  }

  /** Versions with a step for a division of this code. Reads every version: for people who decide, not for requests of every second. */
  leadingTo(division: string, within?: Queries): Promise<readonly LeadingVersion[]> {
    return this.store.leadingTo(division, localDay(this.clock.now()), within);
  }

  /** A version was published: the next question about this procedure reads anew. */
  noticePublication(code: string): void {
    this.inForce.delete(code);
  }

  private async read(id: ProcedureVersionId): Promise<ProcedureVersion> {
    const version = await this.store.version(id);
    if (!version) throw new Defect('a procedure version that nobody published', { id });
    return version;
  }
}
