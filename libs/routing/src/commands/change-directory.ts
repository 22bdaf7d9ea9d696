import { Injectable } from '@nestjs/common';
import { type Actor, Officials } from '@app/identity';
import { Blocked, type CivilDay, type Result, type Text } from '@app/kernel';
import { Clock, type Queries } from '@app/platform';
import { destinationsOf } from '../domain/destination.js';
import { type Agency, type Directory, type Division, withPredecessors } from '../domain/directory.js';
import type { DirectoryWrite, Ending, GroundDocument } from '../domain/directory-change.js';
import { judgeAgencyEnd, judgeDivisionEnd, judgeNewAgency, judgeNewDivision, judgeRenaming, type WorkThere } from '../domain/judge-change.js';
import type { DirectoryObstacle } from '../domain/routing.obstacles.js';
import { mustAdminister } from '../queries/must-administer.js';
import { Routing } from '../queries/routing.js';
import { DirectoryChangeStore } from '../store/directory-change.store.js';
import { DivisionWork } from './division-work.js';

type New<T> = Omit<T, 'effectiveTo' | 'successorCode' | 'successorId'>;
/** Who decides, by which document. */
export interface Ground {
  readonly by: Actor;
  readonly document: GroundDocument;
}
export interface EndPreview extends WorkThere {
  /** Divisions that end with it. */
  readonly divisions: readonly string[];
}

/** What administrators decide about agencies and divisions: from today on, within what they look after, with a document. */
@Injectable()
export class ChangeDirectory {
  constructor(
    private readonly changes: DirectoryChangeStore,
    private readonly routing: Routing,
    private readonly officials: Officials,
    private readonly work: DivisionWork,
    private readonly clock: Clock,
  ) {}

  /** @throws {Blocked} any `DirectoryObstacle`; nothing was written then */
  async openAgency(agency: New<Agency>, ground: Ground): Promise<void> {
    mustAdminister(ground.by, agency.parentCode ?? agency.code);
    await this.write((directory, today) => judgeNewAgency(directory, { ...agency, effectiveTo: null, successorCode: null }, today), ground);
  }

  /** @throws {Blocked} any `DirectoryObstacle` */
  async openDivision(division: New<Division>, ground: Ground): Promise<void> {
    mustAdminister(ground.by, division.agencyCode);
    await this.write((directory, today) => judgeNewDivision(directory, { ...division, effectiveTo: null, successorId: null }, today), ground);
  }

  /** @param subject  code of an agency, or id of a division. @throws {Blocked} any `DirectoryObstacle` */
  async rename(subject: string, to: { readonly name: Text; readonly from: CivilDay }, ground: Ground): Promise<void> {
    mustAdminister(ground.by, subject);
    await this.write((directory, today) => judgeRenaming(directory, { subject, ...to }, today), ground);
  }

  /** @throws {Blocked} any `DirectoryObstacle` */
  async endDivision(ending: Ending, ground: Ground): Promise<void> {
    mustAdminister(ground.by, ending.subject);
    if (ending.successor !== null) mustAdminister(ground.by, ending.successor);
    await this.write(async (directory, today, tx) => {
      // With a successor nothing can be lost, and nobody has to wait while it is counted.
      const there = ending.successor === null ? await this.workIn(directory, [ending.subject], tx) : NOTHING;
      return judgeDivisionEnd(directory, ending, { ...there, today });
    }, ground);
  }

  /** @throws {Blocked} any `DirectoryObstacle` */
  async endAgency(ending: Ending & { readonly successor: string }, ground: Ground): Promise<void> {
    mustAdminister(ground.by, ending.subject);
    mustAdminister(ground.by, ending.successor);
    await this.write((directory, today) => judgeAgencyEnd(directory, ending, today), ground);
  }

  /** What lies with an agency or a division, and would go over to its successor. @throws {Blocked} `routing.outside_administration`, `.unknown_in_directory` */
  async previewEnd(subject: string, by: Actor): Promise<EndPreview> {
    mustAdminister(by, subject);
    const directory = await this.routing.directory();
    const { agencies, divisions } = directory;
    if (!agencies.has(subject) && !divisions.has(subject)) throw new Blocked({ code: 'routing.unknown_in_directory', params: { code: subject } });
    const isAgency = !subject.includes('/');
    const ids = isAgency ? [...divisions.values()].filter(({ agencyCode, effectiveTo }) => agencyCode === subject && effectiveTo === null).map(({ id }) => id) : [subject];
    return { ...(await this.workIn(directory, ids)), divisions: isAgency ? ids : [] };
  }

  /** With what these divisions took over, or will: tasks and roles keep the division they were given in. */
  private async workIn(directory: Directory, ids: readonly string[], within?: Queries): Promise<WorkThere> {
    const all = [...new Set(ids.flatMap((id) => withPredecessors(directory, id)))];
    // Tasks first: from then on nothing moves, and what runs stays as it is counted.
    const openTasks = await this.work.openIn(all, within);
    const procedures = await this.work.leadingTo(ids.flatMap((id) => destinationsOf(directory, id)), within);
    return { openTasks, officials: await this.officials.countIn(all, within), procedures };
  }

  private async write(judge: Judge, { by, document }: Ground): Promise<void> {
    const today = this.routing.today();
    const judged = await this.changes.change(async (directory, tx) => judge(directory, today, tx), { document, byId: by.accountId, at: this.clock.now() });
    this.routing.forget();
    if (!judged.ok) throw new Blocked(judged.error);
  }

}

type Judged = Result<DirectoryWrite, DirectoryObstacle>;
type Judge = (directory: Directory, today: CivilDay, tx: Queries) => Judged | Promise<Judged>;
const NOTHING: WorkThere = { openTasks: 0, officials: 0, procedures: [] };
