import { Injectable } from '@nestjs/common';
import type { LogInsView, LogInView } from '@app/contracts';
import { type Actor, LogIns } from '@app/identity';
import { type AskedPeriod, instantsOf } from './asked-period.js';
import { AuditedHouse } from './audited-house.js';
import { AuditScope } from './scope.js';

/** Log-ins are shown so many at a time. */
const SHOWN = 50;

export interface AskedLogIns extends AskedPeriod {
  /** With all below it; all one may look at where none is named. */
  readonly agency?: string;
  readonly account?: string;
}
type Noted = Awaited<ReturnType<LogIns['noted']>>[number];

/** Who logged in, and who was refused. */
@Injectable()
export class AuditedLogIns {
  constructor(
    private readonly logIns: LogIns,
    private readonly house: AuditedHouse,
    private readonly scope: AuditScope,
  ) {}

  /**
   * Newest first. Officials' by the agencies where they hold a role. Applicants', and those of nobody known, belong to no agency: for whoever looks
   * at the whole house at once.
   *
   * @param before  `next` of the page before
   * @throws {Blocked} `audit.bad_period`
   */
  async of(actor: Actor, { agency, account, ...period }: AskedLogIns, before: string | null): Promise<LogInsView> {
    const [within, agencies, { agencies: all }] = await Promise.all([this.scope.within(actor, agency), this.scope.names(actor), this.house.names()]);
    const isWhole = all.every(({ id }) => within.includes(id));
    const found = await this.logIns.noted({ ...instantsOf(period), agencies: isWhole ? null : within, accountId: account }, { before, limit: SHOWN + 1 });
    const shown = found.slice(0, SHOWN);
    const names = await this.house.officials(shown.flatMap(({ accountId, isOfficial }) => (isOfficial && accountId !== null ? [accountId] : [])));
    return { items: shown.map((one) => shownTo(one, names)), next: found.length > SHOWN ? (shown.at(-1)?.id ?? null) : null, agencies };
  }
}

function shownTo({ id, at, accountId, isOfficial, way, outcome }: Noted, names: ReadonlyMap<string, string>): LogInView {
  const who = accountId === null ? 'NOBODY' : isOfficial ? 'OFFICIAL' : 'APPLICANT';
  return { id, at, who, accountId, official: (accountId !== null && names.get(accountId)) || null, way, outcome };
}
