import { Injectable } from '@nestjs/common';
import { type Actor, administers, Officials } from '@app/identity';
import { Blocked, type CivilDay, type Text } from '@app/kernel';
import type { Agency, Division } from '../domain/directory.js';
import type { DirectoryChange } from '../domain/directory-change.js';
import { DirectoryChangeStore } from '../store/directory-change.store.js';
import { mustAdminister } from './must-administer.js';
import { Routing } from './routing.js';

export interface ComingName {
  readonly name: Text;
  readonly from: CivilDay;
}
interface Shown {
  /** Whether the one who asks may decide about it. */
  readonly isMine: boolean;
  readonly comingName: ComingName | null;
}
export type ShownDivision = Division & Pick<Shown, 'comingName'>;
export type ShownAgency = Agency & Shown & { readonly divisions: readonly ShownDivision[] };
export type ToldChange = Omit<DirectoryChange, 'byId'> & { readonly by: string | null };

/** Every agency and division there is, was or will be, as an administrator sees them. */
@Injectable()
export class AdministeredDirectory {
  constructor(
    private readonly routing: Routing,
    private readonly changes: DirectoryChangeStore,
    private readonly officials: Officials,
  ) {}

  async all(by: Actor): Promise<readonly ShownAgency[]> {
    this.routing.forget();
    const [{ agencies, divisions }, coming] = await Promise.all([this.routing.directory(), this.changes.coming(this.routing.today())]);
    const comingName = (subject: string): ComingName | null => {
      const next = coming.find((change) => change.subject === subject);
      return next?.name ? { name: next.name, from: next.effectiveOn } : null;
    };
    return [...agencies.values()].map((agency) => ({
      ...agency,
      isMine: administers(by, agency.code),
      comingName: comingName(agency.code),
      divisions: [...divisions.values()].filter(({ agencyCode }) => agencyCode === agency.code).map((division) => ({ ...division, comingName: comingName(division.id) })),
    }));
  }

  /** Newest first, to who administers it: it names who decided. @throws {Blocked} `routing.outside_administration`, `.unknown_in_directory` */
  async historyOf(subject: string, by: Actor): Promise<readonly ToldChange[]> {
    mustAdminister(by, subject);
    const { agencies, divisions } = await this.routing.directory();
    if (!agencies.has(subject) && !divisions.has(subject)) throw new Blocked({ code: 'routing.unknown_in_directory', params: { code: subject } });
    const found = await this.changes.of(subject);
    const names = await this.officials.namesOf(found.map(({ byId }) => byId));
    return found.map(({ byId, ...change }) => ({ ...change, by: names.get(byId) ?? null }));
  }
}
