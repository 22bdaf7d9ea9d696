import { startsTheClock } from '@app/bpmn';
import type { ExemptionJudged } from '@app/contracts';
import { no, ok, type Result } from '@app/kernel';
import type { Actor } from './actor.js';
import type { CommandName, ConfirmExemptionCommand, StrikeExemptionCommand } from './command.js';
import type { OutgoingMessage } from './decision.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import { byText, reachedStatus, type Dossier } from './dossier.js';
import type { Move, PrivateOfMove } from './move.js';

export type ExemptionCommand = ConfirmExemptionCommand | StrikeExemptionCommand;
export const JUDGED_AS = { 'confirm-exemption': 'CONFIRMED', 'strike-exemption': 'STRUCK' } as const satisfies Record<ExemptionCommand['name'], string>;
const judges = (command: CommandName): command is ExemptionCommand['name'] => Object.hasOwn(JUDGED_AS, command);

interface Accepting {
  readonly by: Actor;
  readonly reached: Dossier['status'];
  /** Said anew with the same act. */
  readonly claims: readonly string[] | undefined;
}
/** No officer accepts a dossier with an exemption nobody has judged. Where no officer accepts, it stays open and takes nothing off. */
export function judgedBeforeAcceptance({ clock, exemptions }: Dossier, { by, reached, claims }: Accepting): Result<true, DossierObstacle> {
  if (by.kind !== 'OFFICIAL' || clock.receivedAt !== undefined || !startsTheClock(reached)) return ok(true);
  const open = (claimedAfter(exemptions, claims) ?? []).filter(({ judged }) => judged === undefined).map(({ group }) => group);
  return open.length === 0 ? ok(true) : no({ code: 'dossiers.exemption_unjudged', params: { exemptions: open } });
}

/** What is claimed is said anew as a whole, and only while nothing was accepted on the strength of it. */
export const mayClaimAnew = ({ clock }: Pick<Dossier, 'clock'>, claims: readonly string[] | undefined): Result<true, DossierObstacle> =>
  claims === undefined || clock.receivedAt === undefined ? ok(true) : no({ code: 'dossiers.exemption_claims_closed', params: {} });

/** The exemptions of a dossier after a move; absent where none was ever claimed. */
export function nextExemptions(before: Dossier['exemptions'], { command, seq }: Pick<Move, 'command' | 'seq'>, { claims, exemption }: PrivateOfMove): Dossier['exemptions'] {
  const claimed = claimedAfter(before, claims);
  if (!judges(command)) return claimed;
  return claimed?.map((one) => (one.group === exemption ? { group: one.group, judged: { as: JUDGED_AS[command], seq } } : one));
}

/** A claim that is made again keeps its judgement. */
function claimedAfter(before: Dossier['exemptions'], claims: readonly string[] | undefined): Dossier['exemptions'] {
  if (claims === undefined) return before;
  return [...new Set(claims)].sort(byText).map((group) => before?.find((one) => one.group === group) ?? { group });
}

/** Groups whose exemption an officer has confirmed: only these take anything off. */
export const confirmedGroups = ({ exemptions = [] }: Pick<Dossier, 'exemptions'>): readonly string[] =>
  exemptions.flatMap(({ group, judged }) => (judged?.as === 'CONFIRMED' ? [group] : []));

/** The applicant is told what was struck, and what lowers a fee that was told already; that a claim holds before, the fee itself says. Names no group. */
export function exemptionMessages(before: Dossier | null, { dossierId, seq, command }: Move, { exemption }: PrivateOfMove): readonly OutgoingMessage[] {
  if (!judges(command)) return [];
  const wasStruck = before?.exemptions?.find(({ group }) => group === exemption)?.judged?.as === 'STRUCK';
  const wasAccepted = before?.clock.receivedAt !== undefined;
  if (command === 'confirm-exemption' && !wasStruck && !wasAccepted) return [];
  return [{ name: 'dossiers.exemption-judged@1', payload: { dossierId, seq, as: JUDGED_AS[command] } satisfies ExemptionJudged }];
}

/** The status the process itself reaches with a draft, also while a withdrawal is considered. */
export const reachedBy = ({ status, statusBefore }: { readonly status: Dossier['status']; readonly statusBefore?: Dossier['status'] }): Dossier['status'] =>
  reachedStatus(statusBefore ? { status, hold: { kind: 'withdrawal', statusBefore } } : { status });
