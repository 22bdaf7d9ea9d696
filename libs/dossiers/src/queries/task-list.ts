import { Injectable } from '@nestjs/common';
import type { TaskLinesView, TaskLineView } from '@app/contracts';
import { readerOf } from '@app/identity';
import type { Instant, ProcedureVersionId } from '@app/kernel';
import { Procedures } from '@app/procedures';
import type { Actor } from '../domain/actor.js';
import { dutyName } from '../domain/duties.js';
import { titleIn } from '../domain/plan-nodes.js';
import { TaskStore, type TaskCursor, type TaskLine, type TaskPage } from '../store/task.store.js';
import { DossierClocks } from './dossier-clocks.js';
import { PeopleAndPlaces } from './dossier-view.js';
import { TASK_SCOPES, type TaskFilter, type TaskScope, TaskWishes } from './task-wishes.js';

/** Counted no further: people read "hơn 999". */
const MOST_COUNTED = 1000;

/** Open work: one's own, one's divisions', what nobody has taken yet, and what waits for others. */
@Injectable()
export class TaskList {
  constructor(
    private readonly tasks: TaskStore,
    private readonly procedures: Procedures,
    private readonly people: PeopleAndPlaces,
    private readonly times: DossierClocks,
    private readonly wishes: TaskWishes,
  ) {}

  async page(scope: TaskScope, actor: Actor, { after, limit, ...filter }: TaskPage & TaskFilter): Promise<TaskLinesView> {
    const wish = await this.wishes.of(scope, actor, filter);
    const found = wish === null ? [] : await this.tasks.page(wish, { after, limit: limit + 1 }, readerOf(actor));
    const lines = found.slice(0, limit);
    const people = await this.people.named(actor, lines.map((line) => line.assigneeId));
    const items = await Promise.all(lines.map((line) => this.view(line, actor, people)));
    const last = lines.at(-1);
    return { items, next: found.length > limit && last ? cursorText(last) : null };
  }

  /** How many lines each queue has; 1,000 says "more than 999". */
  async counts(actor: Actor): Promise<Readonly<Record<TaskScope, number>>> {
    const wishes = await Promise.all(TASK_SCOPES.map((scope) => this.wishes.of(scope, actor, {})));
    const asked = wishes.filter((wish) => wish !== null);
    const counts = asked.length === 0 ? [] : await this.tasks.counts(asked, MOST_COUNTED, readerOf(actor));
    const countOf = (at: number): number => counts[wishes.slice(0, at).filter((wish) => wish !== null).length] ?? 0;
    return Object.fromEntries(TASK_SCOPES.map((scope, at) => [scope, wishes[at] === null ? 0 : countOf(at)])) as Record<TaskScope, number>;
  }

  private async view(line: TaskLine, actor: Actor, people: Awaited<ReturnType<PeopleAndPlaces['named']>>): Promise<TaskLineView> {
    const { plan, record } = await this.procedures.version(line.procedureVersionId as ProcedureVersionId);
    const { code, version, procedureCode, step, role, openedAt, dueAt, channel } = line;
    const isOfficial = actor.kind === 'OFFICIAL';
    return {
      code, version, procedureCode, step, role, openedAt, dueAt, channel, procedureName: record.name,
      stepName: titleIn(plan, step) ?? dutyName(step) ?? { vi: step, en: step }, instance: line.instance === '' ? null : line.instance,
      division: line.divisionId === null ? null : people.divisionName(line.divisionId), assignee: people.nameOf(line.assigneeId),
      clock: await this.times.ofStep(plan, line.agencyCode, line),
      days: await this.times.daysOf(line.agencyCode, line),
      applicant: isOfficial ? line.applicant : null,
      isMine: line.assigneeId !== null && line.assigneeId === actor.accountId,
      isOnBehalf: line.assigneeId !== null && actor.roles.some(({ onBehalfOf }) => onBehalfOf === line.assigneeId),
    };
  }
}

const cursorText = ({ dueAt, id }: TaskCursor): string => Buffer.from(`${dueAt ?? ''}|${id}`).toString('base64url');
const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)?\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
/** The cursor of a page, or null for a text that is none. */
export function readCursor(text: string): TaskCursor | null {
  const found = CURSOR.exec(Buffer.from(text, 'base64url').toString('latin1'));
  if (!found || (found[1] !== undefined && Number.isNaN(Date.parse(found[1])))) return null;
  return { dueAt: (found[1] as Instant | undefined) ?? null, id: found[2] ?? '' };
}
