import { Injectable } from '@nestjs/common';
import { titleOf } from '@app/bpmn';
import { officeTime, worked } from '@app/calendar';
import type { DossierTimeline, ReadersView } from '@app/contracts';
import { type Actor, auditorOf } from '@app/identity';
import { Blocked, type Instant, instantOf, millisecondsOf, type Text } from '@app/kernel';
import { Clock, type Reader } from '@app/platform';
import { flawOf } from '../commands/check-log.js';
import type { AuditedDossier } from '../domain/audited-dossier.js';
import { staysByBody } from '../domain/stay-rows.js';
import { AuditedHouse } from './audited-house.js';
import { AuditScope } from './scope.js';

/** Who read a dossier is shown so many at a time. */
const READS_SHOWN = 100;

/** One dossier as an auditor sees it. What auditors open is noted like what anybody else does. */
@Injectable()
export class DossierAudit {
  constructor(
    private readonly house: AuditedHouse,
    private readonly scope: AuditScope,
    private readonly clock: Clock,
  ) {}

  /** @throws {Blocked} `audit.not_found`: there is none, or it is none of the auditor's */
  async timeline(actor: Actor, code: string): Promise<DossierTimeline> {
    const { dossier, by } = await this.found(actor, code);
    await this.house.noteReads(actor.accountId, [dossier.id], 'timeline');
    const [chain, officers] = await Promise.all([
      this.house.chainOf(code, by),
      this.house.officials(dossier.moves.flatMap(({ actorId, onBehalfOf }) => [actorId ?? [], onBehalfOf ?? []].flat())),
    ]);
    const flaw = chain && flawOf(chain);
    const asOf = this.clock.now();
    const called = (id: string | null, at: Instant) => (id === null ? null : dossier.divisionName(id, at));
    const { agencyCode, procedureCode, status, openedAt, receivedAt, dueAt, finishedAt, timing, split, pauses, nodes } = dossier;
    return {
      asOf, code, agencyCode, procedureCode, status, openedAt, receivedAt, dueAt, finishedAt, timing, split, pauses,
      stays: staysByBody(dossier).map((stay) => ({ ...stay, stepName: stepName(nodes, stay.step), division: called(stay.divisionId, stay.endedAt ?? asOf) })),
      restDays: restDays(dossier),
      moves: dossier.moves.map(({ seq, at, command, step, outcome, divisionId, actorKind, actorId, onBehalfOf, status: reached }) => ({
        seq, at, command, step, outcome, divisionId, division: called(divisionId, at), actorKind, status: reached, outcomeName: outcomeName(nodes, step, outcome),
        officer: (actorId !== null && officers.get(actorId)) || null, onBehalfOf: (onBehalfOf !== null && officers.get(onBehalfOf)) || null,
      })),
      chain: { whole: flaw === null, length: chain?.leaves.length ?? 0, head: chain?.head ?? '', ...(flaw && { at: flaw.at, because: flaw.because }) },
    };
  }

  /**
   * Who opened its personal data, newest first. Names of officials; others by kind only.
   *
   * @param before  `next` of the page before
   */
  async readers(actor: Actor, code: string, before: string | null): Promise<ReadersView> {
    const { dossier, by } = await this.found(actor, code);
    await this.house.noteReads(actor.accountId, [dossier.id], 'readers');
    const found = await this.house.readsOf(dossier.id, { before, limit: READS_SHOWN + 1 }, by);
    const reads = found.slice(0, READS_SHOWN);
    const officers = await this.house.officials(reads.flatMap(({ actorId }) => actorId ?? []));
    const items = reads.map(({ id, at, what, actorId }) => ({ id, at, what, officer: (actorId !== null && officers.get(actorId)) || null }));
    return { items, next: found.length > READS_SHOWN ? (reads.at(-1)?.id ?? null) : null };
  }

  private async found(actor: Actor, code: string): Promise<{ readonly dossier: AuditedDossier; readonly by: Reader }> {
    const agencies = await this.scope.of(actor);
    const by = auditorOf(agencies);
    const dossier = await this.house.dossierByCode(code, by);
    if (!dossier || !agencies.includes(dossier.agencyCode)) throw new Blocked({ code: 'audit.not_found', params: {} });
    return { dossier, by };
  }
}

function stepName(nodes: AuditedDossier['nodes'], step: string): Text {
  const node = nodes.get(step);
  return node ? titleOf(node) : { vi: step, en: step };
}

function outcomeName(nodes: AuditedDossier['nodes'], step: string | null, outcome: string | null): Text | null {
  const node = step === null ? undefined : nodes.get(step);
  return (node?.type === 'step' && node.outcomes.find(({ id }) => id === outcome)?.label) || null;
}

const DAY_MILLISECONDS = 86_400_000;
const MOST_DAYS = 400;

function restDays({ openedAt, finishedAt, dueAt, moves, calendar }: AuditedDossier): DossierTimeline['restDays'] {
  const last = [finishedAt, dueAt, moves.at(-1)?.at ?? null].reduce<Instant>((latest, at) => (at !== null && at > latest ? at : latest), openedAt);
  const names = new Map(calendar.entries.map(({ day, name, source }): [string, Text] => [day, { vi: `${name.vi} (${source})`, en: `${name.en} (${source})` }]));
  const days: { day: string; because: Text | null }[] = [];
  const begins = Date.parse(`${officeTime(openedAt, calendar).slice(0, 10)}T00:00:00+07:00`);
  for (let at = begins; at <= millisecondsOf(last) && days.length < MOST_DAYS; at += DAY_MILLISECONDS) {
    const minutes = worked(instantOf(at), instantOf(at + DAY_MILLISECONDS), calendar);
    const day = officeTime(instantOf(at), calendar).slice(0, 10);
    if (minutes.ok && minutes.value === 0) days.push({ day, because: names.get(day) ?? null });
  }
  return days;
}
