import { Injectable } from '@nestjs/common';
import type { Named } from '@app/contracts';
import type { Actor } from '@app/identity';
import { AuditedHouse } from './audited-house.js';

/** Who leads an agency sees its figures; an auditor those of the agency and of all below it. A substitute does not: the log stays with the person. */
const LEADS = ['approver', 'centerLeader'];

/** Which agencies' dossiers somebody may count and open. */
@Injectable()
export class AuditScope {
  constructor(private readonly house: AuditedHouse) {}

  async of({ roles: all }: Actor): Promise<readonly string[]> {
    const roles = all.filter(({ onBehalfOf }) => onBehalfOf === undefined);
    const own = roles.filter(({ role }) => LEADS.includes(role)).map(({ agencyCode }) => agencyCode);
    const under = await Promise.all(roles.filter(({ role }) => role === 'auditor').map(({ agencyCode }) => this.house.agenciesUnder(agencyCode)));
    return [...new Set([...own, ...under.flat()])].sort();
  }

  /** Of them `agency` and all below it; all of them where none is named. */
  async within(actor: Actor, agency: string | undefined): Promise<readonly string[]> {
    const allowed = await this.of(actor);
    return agency === undefined ? allowed : allowed.filter((code) => code === agency || code.startsWith(`${agency}.`));
  }

  /** Their names. */
  async names(actor: Actor): Promise<readonly Named[]> {
    const [allowed, { agencies }] = await Promise.all([this.of(actor), this.house.names()]);
    return agencies.filter(({ id }) => allowed.includes(id));
  }
}
