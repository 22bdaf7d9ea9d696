import { Injectable } from '@nestjs/common';
import type { Instant, ProcedureVersionId, Text } from '@app/kernel';
import { Procedures } from '@app/procedures';
import { isDeskRole, type Actor } from '../domain/actor.js';
import type { DossierClockView } from '../domain/clocks.js';
import { dutyName } from '../domain/duties.js';
import { nodeNames } from '../domain/plan-nodes.js';
import { TaskStore, type TaskCursor, type TaskLine, type TaskPage } from '../store/task.store.js';
import { DossierClocks } from './dossier-clocks.js';
import { PeopleAndPlaces } from './dossier-view.js';

export type TaskScope = 'mine' | 'division' | 'unassigned';
export interface TaskView {
  readonly code: string;
  readonly version: number;
  readonly procedureCode: string;
  readonly procedureName: Text;
  readonly step: string;
  readonly stepName: string;
  readonly instance: string | null;
  readonly division: Text | null;
  readonly role: string | null;
  readonly assignee: string | null;
  readonly isMine: boolean;
  readonly openedAt: Instant;
  readonly dueAt: Instant | null;
  /** The clock of the step, by name; null where the step has no term. */
  readonly clock: DossierClockView | null;
}
export interface TaskPageView {
  readonly items: readonly TaskView[];
  /** To be given as `after` for the next page; null on the last. */
  readonly next: string | null;
}

/** Open work: one's own, one's divisions', or what nobody has taken yet. */
@Injectable()
export class TaskList {
  constructor(
    private readonly tasks: TaskStore,
    private readonly procedures: Procedures,
    private readonly people: PeopleAndPlaces,
    private readonly times: DossierClocks,
  ) {}

  async page(scope: TaskScope, actor: Actor, { after, limit }: TaskPage): Promise<TaskPageView> {
    const found = await this.read(scope, actor, { after, limit: limit + 1 });
    const lines = found.slice(0, limit);
    const people = await this.people.named(actor, lines.map((line) => line.assigneeId));
    const items = await Promise.all(
      lines.map(async (line): Promise<TaskView> => {
        const { plan, record } = await this.procedures.version(line.procedureVersionId as ProcedureVersionId);
        const { code, version, procedureCode, step, role, openedAt, dueAt } = line;
        return {
          code, version, procedureCode, step, role, openedAt, dueAt, procedureName: record.name,
          stepName: nodeNames(plan).get(step) ?? dutyName(step)?.vi ?? step, instance: line.instance === '' ? null : line.instance,
          division: line.divisionId === null ? null : people.divisionName(line.divisionId), assignee: people.nameOf(line.assigneeId),
          clock: await this.times.ofStep(plan, line.agencyCode, line),
          isMine: line.assigneeId !== null && line.assigneeId === actor.accountId,
        };
      }),
    );
    const last = lines.at(-1);
    return { items, next: found.length > limit && last ? cursorText(last) : null };
  }

  private read(scope: TaskScope, actor: Actor, page: TaskPage): Promise<readonly TaskLine[]> {
    const { accountId } = actor;
    if (accountId === null) return Promise.resolve([]);
    if (actor.kind === 'CITIZEN') return scope === 'mine' ? this.tasks.ofSubmitter(accountId, page) : Promise.resolve([]);
    if (scope === 'mine') return this.tasks.assignedTo(accountId, page);
    const places = actor.roles.filter(({ role }) => isDeskRole(role)).map(({ agencyCode, division, role }) => ({ divisionId: `${agencyCode}/${division}`, role }));
    return this.tasks.ofPlaces(places, scope === 'unassigned', page);
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
