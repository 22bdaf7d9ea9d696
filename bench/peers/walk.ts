import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProcedure, type ProcessPlan } from '@app/bpmn';
import { nationalCalendar, type WorkCalendar } from '@app/calendar';
import type { Scenario, ScenarioEvent } from '@app/contracts';
import { type Actor, declaredFacts, type DossierCommand, DossierStore, decide, journalEntry, NATIVE_HASHING, openDossier, SYSTEM } from '@app/dossiers';
import { type AccountId, type AgencyCode, Defect, type DossierId, type ProcedureCode, type ProcedureVersionId } from '@app/kernel';
import { type Clock, type Database, Ids, InstallationKey, type Journal, localDay, LookupCodes, readConfiguration } from '@app/platform';

const AGENCY = 'H56.30' as AgencyCode;
const VERSION = 'a'.repeat(64) as ProcedureVersionId;
const DIVISIONS = ['TTPVHCC', 'VHXH', 'KTHTDT', 'VP', 'LD', 'DATDAI', 'PCCC', 'DIENLUC'];

export interface Walk {
  readonly plan: ProcessPlan;
  readonly scenario: Scenario;
}

/** A shipped procedure and the scenario in which everything goes well. */
export async function walkOf(procedure: string): Promise<Walk> {
  const folder = join(process.cwd(), 'procedures', procedure);
  const { plan } = await readProcedure(readFileSync(join(folder, 'process.bpmn'), 'utf8'));
  if (!plan) throw new Defect('a shipped procedure that does not compile', { procedure });
  const scenario = JSON.parse(readFileSync(join(folder, 'scenarios', 'straight-through.json'), 'utf8')) as Scenario;
  return { plan, scenario };
}

interface House {
  readonly db: Database;
  readonly journal: Journal;
  readonly clock: Clock;
}

/** Dossiers of one procedure, taken through their steps one after the other. */
export class Walkers {
  private readonly ids = new Ids();
  private readonly store: DossierStore;
  private readonly calendar: WorkCalendar = nationalCalendar();
  private readonly accounts: readonly AccountId[];

  constructor(
    private readonly walk: Walk,
    private readonly house: House,
  ) {
    this.store = new DossierStore(house.db, new LookupCodes(new InstallationKey(readConfiguration({}))));
    this.accounts = walk.scenario.when.map(() => this.ids.accountId());
  }

  /** Steps of one dossier from its opening to its end. */
  get length(): number {
    return this.walk.scenario.when.length;
  }

  async open(): Promise<DossierId> {
    const { plan, scenario } = this.walk;
    const at = this.house.clock.now();
    const submitterId = this.ids.accountId();
    const facts = { ...declaredFacts(plan, scenario.given.form, localDay(at)), ...scenario.given.facts };
    const decision = openDossier(plan, this.calendar, {
      by: officialOf('intakeOfficer', submitterId), at, salt: this.ids.salt(), hashing: NATIVE_HASHING, dossierId: this.ids.dossierId(at), agencyCode: AGENCY,
      procedureCode: plan.procedureCode as ProcedureCode, procedureVersionId: VERSION, channel: 'DIRECT', submitterId, facts,
    });
    if (!decision.ok) throw new Defect('an opening of the benchmark was refused', { obstacle: decision.error });
    const opening = {
      agencyCode: AGENCY, codeDay: localDay(at), procedureCode: plan.procedureCode ?? '', procedureVersionId: VERSION, channel: 1,
      submitterId, formKey: 'form', declaration: scenario.given.form, components: [],
    };
    await this.house.journal.commit(journalEntry(decision.value, { opening, freshId: () => this.ids.random() }));
    return decision.value.dossier.id;
  }

  /** Load, decide, hash, commit: the step number `index` (from 0) of this dossier. */
  async step(id: DossierId, index: number): Promise<void> {
    const stored = await this.store.byId(id);
    if (!stored) throw new Defect('a dossier of the benchmark is gone', { id });
    const command = this.command(index, stored.dossier.version);
    const decision = decide(this.walk.plan, this.calendar, stored.dossier, command);
    if (!decision.ok) throw new Defect('a step of the benchmark was refused', { obstacle: decision.error, command });
    const receipt = await this.house.journal.commit(journalEntry(decision.value, { freshId: () => this.ids.random() }));
    if (!receipt.written) throw new Defect('a step of the benchmark was not written', { receipt });
  }

  private command(index: number, expectedVersion: number): DossierCommand {
    const event = this.walk.scenario.when[index] as ScenarioEvent;
    const common = { expectedVersion, at: this.house.clock.now(), salt: this.ids.salt(), hashing: NATIVE_HASHING };
    if ('message' in event) return { ...common, by: SYSTEM, name: 'message', message: event.message, gives: event.gives };
    if (!('complete' in event)) throw new Defect('a scenario with more than steps and messages', { event });
    const { complete: step, outcome, instance, gives, reason } = event;
    return { ...common, by: officialOf(event.by, this.accounts[index]!), name: 'complete', step, outcome, instance, gives, reason };
  }
}

const officialOf = (role: string, accountId: AccountId): Actor => ({
  accountId, kind: 'OFFICIAL', roles: DIVISIONS.map((division) => ({ agencyCode: AGENCY, division, role })),
});
