import { createHash } from 'node:crypto';
import type { DossierId, Instant } from '@app/kernel';
import { Ids, type JournalEntry, localDay, openedMonthOf } from '@app/platform';

const ids = new Ids();
const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A published version that dossiers may refer to; its content is nothing. */
export const ANY_VERSION = 'a'.repeat(64);
export const ANY_AGENCY = 'H56.30';

interface Owner {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

/** The rows a dossier refers to, with no meaning: for specs of the journal itself. */
export async function seedForJournal(owner: Owner): Promise<void> {
  await owner.query(`INSERT INTO agencies (code, name_vi, name_en, level, effective_from) VALUES ($1, 'Phường', 'Ward', 'COMMUNE', '2025-07-01')`, [ANY_AGENCY]);
  await owner.query(
    `INSERT INTO procedure_versions (id, procedure_code, number, record, forms, plan, bpmn, effective_from, published_at)
    VALUES ($1, '1.001193', 1, '{}', '{}', '{}', '', '2025-07-01', now())`,
    [ANY_VERSION],
  );
}

/** The opening of a new dossier. `change` replaces members of the entry. */
export function openingEntry(at: Instant, change: Partial<JournalEntry> = {}): JournalEntry {
  const dossierId = change.dossierId ?? ids.dossierId(at);
  const submitterId = ids.accountId();
  return {
    ...moveEntry({ dossierId, at, version: 0 }, change),
    opening: {
      agencyCode: ANY_AGENCY, codeDay: localDay(at), procedureCode: '1.001193', procedureVersionId: ANY_VERSION,
      channel: 2, submitterId, formKey: 'declaration', declaration: { fullName: 'Nguyễn Văn Thử' }, components: [],
    },
    ...change,
  };
}

export interface Stand {
  readonly dossierId: DossierId;
  readonly at: Instant;
  /** Version the move is decided on. */
  readonly version: number;
}

/** A move of a dossier: transition, one deadline, one message. `change` replaces members of the entry. */
export function moveEntry({ dossierId, at, version }: Stand, change: Partial<JournalEntry> = {}): JournalEntry {
  const leaf = Buffer.from(JSON.stringify({ dossierId, seq: version + 1, at, command: 'complete', note: 'x'.repeat(300) }));
  return {
    dossierId,
    openedMonth: openedMonthOf(dossierId),
    expectedVersion: version,
    at,
    status: 2,
    state: JSON.stringify({ version: version + 1, steps: ['examine'], note: 'y'.repeat(300) }),
    transition: {
      command: 'complete', step: 'examine', outcome: 'accept', divisionId: `${ANY_AGENCY}/VHXH`, actorKind: 2, actorId: ids.accountId(),
      fromSteps: ['examine'], toSteps: ['approve'], leaf, hash: sha256(leaf.toString()),
    },
    tasks: { open: [], close: [], assign: [] },
    deadlines: { arm: [{ key: 'examine@1/late', dueAt: at }], disarm: [] },
    messages: [{ name: 'dossiers.advanced@1', payload: { dossierId, version: version + 1 } }],
    ...change,
  };
}
