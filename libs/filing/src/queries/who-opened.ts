import { Injectable } from '@nestjs/common';
import { type OpenedOnDay, roleName, type WhoOpenedView } from '@app/contracts';
import { type Actor, type HeldRole, isDeskRole, Officials } from '@app/identity';
import { type AgencyCode, Blocked, type CivilDay, type Text } from '@app/kernel';
import { FiledDossiers } from './filed-dossiers.js';
import { ReadsOfDossier, type ReadsOnDay } from './reads-of-dossier.js';

/** Readers by day that are looked at, and lines an applicant is shown. */
const READS = 400;
const SHOWN = 60;

/** Who opened an applicant's dossier, by place and capacity: officials answer to the office for it, so they are not named. */
@Injectable()
export class WhoOpened {
  constructor(
    private readonly dossiers: FiledDossiers,
    private readonly reads: ReadsOfDossier,
    private readonly officials: Officials,
  ) {}

  /** @throws {Blocked} `dossiers.not_found`, also for somebody else's */
  async of(code: string, actor: Actor): Promise<WhoOpenedView> {
    const seen = await this.dossiers.seenBy(code, actor);
    if (!seen?.isSubmitter) throw new Blocked({ code: 'dossiers.not_found', params: {} });
    const found = (await this.reads.byDay(seen.id, READS + 1, seen.by)).filter(({ actorId }) => actorId !== actor.accountId);
    const ids = [...new Set(found.flatMap(({ actorId }) => actorId ?? []))];
    const [rolesThen, nameOf] = await Promise.all([this.officials.rolesThen(ids), this.dossiers.divisionNames()]);
    const days = merged(found.map((read) => ({ read, held: read.actorId === null ? [] : asWhat(read, rolesThen(read.actorId, read.at), seen.agencyCode) })), nameOf);
    return { days: days.slice(0, SHOWN), isWhole: found.length <= READS && days.length <= SHOWN };
  }
}

/** An auditor's look is an auditor's; any other is that of the desks, of the dossier's own agency where there are any. */
function asWhat({ isAudit }: ReadsOnDay, held: readonly HeldRole[], agency: AgencyCode): readonly HeldRole[] {
  const inCapacity = held.filter(({ role }) => (isAudit ? role === 'auditor' : isDeskRole(role)));
  const here = inCapacity.filter(({ agencyCode }) => agencyCode === agency);
  return here.length > 0 ? here : inCapacity;
}

interface Look {
  readonly read: ReadsOnDay;
  readonly held: readonly HeldRole[];
}
/** One line for a day and a place, with every capacity in which it was opened from there. */
function merged(looks: readonly Look[], nameOf: (id: string, on: CivilDay) => Text): readonly OpenedOnDay[] {
  const lines = new Map<string, Look[]>();
  for (const look of looks) {
    const { day, actorId } = look.read;
    const key = [day, actorId === null, ...new Set(look.held.map(placeOf))].join(' ');
    lines.set(key, [...(lines.get(key) ?? []), look]);
  }
  return [...lines.values()].map((those) => {
    const { day, at, actorId } = those[0]!.read;
    const held = those.flatMap((one) => one.held);
    const places = [...new Set(held.map(placeOf))].map((place) => ({
      division: nameOf(place, day),
      roles: [...new Set(held.filter((one) => placeOf(one) === place).map(({ role }) => role))].map((role) => roleName(role) ?? { vi: role, en: role }),
    }));
    return { day, at, by: actorId === null ? 'LOOK_UP' : 'OFFICIALS', places };
  });
}

const placeOf = ({ agencyCode, division }: HeldRole): string => `${agencyCode}/${division}`;
