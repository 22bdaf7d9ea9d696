import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FileStorage } from '@app/platform';
import type { TestDatabase } from '@app/testing';
import type supertest from 'supertest';
import type { PerOwner, User } from './access.types.js';
import type { Cast } from './given-people.js';

type Http = ReturnType<typeof supertest>;
/** What things are made with. */
export interface Workshop {
  readonly http: Http;
  readonly database: TestDatabase;
  readonly cast: Cast;
  readonly app: NestFastifyApplication;
}
const sessions = new WeakMap<Cast, Map<User, Promise<string | null>>>();
/** The maker's own session: one for everything they make. */
export async function bearer(cast: Cast, user: User): Promise<{ readonly authorization: string }> {
  const known = sessions.get(cast) ?? new Map<User, Promise<string | null>>();
  sessions.set(cast, known);
  const token = known.get(user) ?? cast.logIn(user);
  known.set(user, token);
  return { authorization: `Bearer ${await token}` };
}

const ASKED = 2;
export const COUNTED_WRONGLY = ASKED - 1;
const MAKERS: Readonly<Record<'own' | 'others', readonly [citizen: User, intake: User, agency: string]>> = {
  own: ['citizen', 'intakeOfficer', 'H56.30'], others: ['otherCitizen', 'foreignIntakeOfficer', 'H56.31'],
};
type Making = (whose: 'own' | 'others') => Promise<string>;
export const ofEach = async (make: Making, absent: string): Promise<PerOwner<string>> => ({ own: await make('own'), others: await make('others'), absent });

/** A dossier that was taken in: its slip is a paper it has, and its result can be looked at as a draft. */
export async function takenIn({ http, cast }: Workshop, whose: 'own' | 'others', form: object): Promise<string> {
  const [citizen, intake, agencyCode] = MAKERS[whose];
  const opened = await http.post('/api/dossiers').set(await bearer(cast, citizen)).send({ ...form, agencyCode });
  const accepted = await http.post(`/api/dossiers/${opened.body.code}/commands`).set(await bearer(cast, intake))
    .send({ command: 'complete', expectedVersion: 1, data: { step: 'intake', outcome: 'accept' } });
  if (accepted.status !== 201) throw new Error(`${accepted.status} ${JSON.stringify(accepted.body)}`);
  return opened.body.code;
}

/** The dossier's code and the payment's id: what the two parameters of the path say. */
export async function payment({ owner }: TestDatabase, code: string, state: 'ASKED' | 'SETTLED'): Promise<string> {
  const settled = state === 'SETTLED';
  const { rows } = await owner.query(
    `INSERT INTO payments (id, dossier_id, collect, amount, lines, state, asked_at, agency_code, settled_at, method, receipt_year, receipt_number)
     SELECT gen_random_uuid(), id, $2, $3, '[]', $4, now(), agency_code, CASE WHEN $5 THEN now() END, CASE WHEN $5 THEN 'CASH' END, CASE WHEN $5 THEN 2026 END, CASE WHEN $5 THEN 1 END
     FROM dossiers WHERE code = $1 RETURNING id`,
    [code, settled ? 'COLLECT_ON_RETURN' : 'COLLECT_UPFRONT', ASKED, state, settled],
  );
  return `${code} ${rows[0].id}`;
}

/** A file that really lies in the storage, of a dossier or of a draft. */
export async function file({ database, app }: Workshop, of: { readonly code?: string; readonly draft?: string }): Promise<string> {
  const storage = app.get(FileStorage);
  const received = await storage.receive((async function* () {
    yield Buffer.from('%PDF-1.4 xin chào');
  })());
  await storage.keep(received);
  const id = randomUUID();
  await database.owner.query(
    `INSERT INTO files (id, owner_id, draft_id, dossier_id, component, name, media_type, size, sha256, scan, uploaded_at)
     SELECT $1, owner, draft, dossier, 'DRAWING', 'ban-ve.pdf', 'application/pdf', $4, $5, 'CLEAN', now()
     FROM (SELECT submitter_id AS owner, NULL::uuid AS draft, id AS dossier FROM dossiers WHERE code = $2 UNION ALL SELECT owner_id, id, NULL FROM drafts WHERE id = $3) of`,
    [id, of.code ?? null, of.draft ?? null, received.size, received.sha256],
  );
  return id;
}

/** A procedure that somebody draws: at the province, or at the second commune. */
export async function design({ http, cast }: Workshop, whose: 'own' | 'others'): Promise<string> {
  const { status, body } = await http.post('/api/designer/drafts').set(await bearer(cast, whose === 'own' ? 'systemAdmin' : 'foreignAdmin')).send({ name: 'Thủ tục mẫu' });
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.id;
}

/** And kept once under a name: its version 1. */
export async function keptDesign(shop: Workshop, whose: 'own' | 'others'): Promise<string> {
  const id = await design(shop, whose);
  await shop.http.post(`/api/designer/drafts/${id}/versions`).set(await bearer(shop.cast, whose === 'own' ? 'systemAdmin' : 'foreignAdmin')).send({ name: 'một' });
  return id;
}

/** Open, of that dossier. */
export async function incidentOf({ owner }: TestDatabase, code: string): Promise<string> {
  const { rows } = await owner.query(
    `INSERT INTO incidents (id, dossier_id, source, problem) SELECT gen_random_uuid(), id, 'dossiers', '{"code":"example","params":{}}' FROM dossiers WHERE code = $1 RETURNING id`, [code]);
  return rows[0].id;
}
