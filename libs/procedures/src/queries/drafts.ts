import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import { Blocked, Defect } from '@app/kernel';
import type { Draft, DraftLine } from '../domain/draft.js';
import { DraftStore } from '../store/draft.store.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Roles that design or approve: their agencies are the scope. */
const ROLES = ['systemAdmin', 'procedureApprover'];

/** Drafts, each seen by those who design or approve in its agency, and by nobody else. */
@Injectable()
export class Drafts {
  constructor(private readonly store: DraftStore) {}

  list(actor: Actor): Promise<readonly DraftLine[]> {
    return this.store.list(agenciesOf(actor));
  }

  /** @throws {Blocked} `procedures.no_such_draft`, also where it is another agency's */
  async one(id: string, actor: Actor): Promise<Draft> {
    const draft = UUID.test(id) ? await this.store.one(id, agenciesOf(actor)) : null;
    if (!draft) throw new Blocked({ code: 'procedures.no_such_draft', params: { id } });
    return draft;
  }
}

const agenciesOf = ({ roles }: Actor): readonly string[] => roles.filter(({ role }) => ROLES.includes(role)).map(({ agencyCode }) => agencyCode);

/** The agency a new draft belongs to: where its author designs. */
export function designingAgency({ accountId, roles }: Actor): string {
  const held = roles.find(({ role }) => role === 'systemAdmin');
  if (!held) throw new Defect('a designer without an agency', { accountId });
  return held.agencyCode;
}
