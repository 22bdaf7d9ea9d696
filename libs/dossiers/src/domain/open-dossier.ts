import type { ProcessPlan } from '@app/bpmn';
import type { WorkCalendar } from '@app/calendar';
import type { Channel } from '@app/contracts';
import { start, type Facts } from '@app/engine';
import type { Result } from '@app/kernel';
import { inSomeCapacity } from './capacities.js';
import type { OpenCommand } from './command.js';
import type { Decision } from './decision.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import { papersOf } from './draft-advance.js';
import { COUNTER_ROLE, mayActAs, refused, type Permit } from './permit.js';
import { settle } from './settle.js';
import { statusMove } from './status-moves.js';

/** The first transition: the declaration becomes a dossier that waits at its first step, with status `REGISTERED`. */
export const openDossier = (plan: ProcessPlan, calendar: WorkCalendar, command: OpenCommand): Result<Decision, DossierObstacle> =>
  inSomeCapacity(command.by, (by) => openAs(plan, calendar, { ...command, by }));

function openAs(plan: ProcessPlan, calendar: WorkCalendar, command: OpenCommand): Result<Decision, DossierObstacle> {
  const may = mayOpen(command);
  if (!may.ok) return may;
  const facts = { ...channelFact(plan, command.channel), ...command.facts };
  const moved = start(plan, facts);
  if (!moved.ok) return moved;
  const status = statusMove({ status: 'REGISTERED' }, moved.value.effects);
  if (!status.ok) return status;

  const { dossierId: id, agencyCode, procedureCode, procedureVersionId, channel, submitterId, by, at, salt, hashing, exemptions: claims = [] } = command;
  const opening = { agencyCode, channel, procedureCode, submitterId };
  const known = { id, agencyCode, procedureVersionId, channel, clock: { pauses: [] } };
  return settle(
    { plan, calendar, before: null, known, opening, command: { name: 'open', by, at, salt, hashing } },
    { ...status.value, moved: moved.value, papers: papersOf(moved.value.effects), secret: { facts, ...(claims.length > 0 && { claims }) } },
  );
}

/** How a dossier was filed is known without asking: a fact declared `fromForm="dossier.channel"` has it. */
const channelFact = (plan: ProcessPlan, channel: Channel): Facts =>
  Object.fromEntries(plan.facts.filter((fact) => fact.fromForm === 'dossier.channel').map(({ name }) => [name, channel]));

/** At the counter an intake officer files for the submitter; by portal and by post one files one's own dossier. */
function mayOpen({ channel, agencyCode, by, submitterId }: OpenCommand): Permit {
  if (by.kind === 'SYSTEM') return { ok: true, value: true };
  if (by.kind === 'OFFICIAL') return channel === 'ONLINE' ? refused({ submitter: true }) : mayActAs({ agencyCode }, by, [COUNTER_ROLE]);
  if (channel === 'DIRECT') return refused({ roles: [COUNTER_ROLE] });
  return by.kind === 'CITIZEN' && by.accountId === submitterId ? { ok: true, value: true } : refused({ submitter: true });
}
