import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@app/testing';
import type { Cast } from './given-people.js';
import type { PerOwner, Resource, User } from './access.types.js';
import { bearer, design, draftOfResult, file, incidentOf, keptDesign, ofEach, payment, takenIn, type Workshop } from './given-things.js';

/** What a path names, for whoever asks. */
export type Subjects = Readonly<Record<Resource, (user: User) => Promise<PerOwner<string>>>>;

const FORM = { procedureCode: '1.999999', channel: 'ONLINE', form: { house: { area: 80 } } };

/** The things routes are about: the citizen's at the first commune, the other citizen's at the second, and what is not there. */
export async function givenSubjects(shop: Workshop): Promise<Subjects> {
  const { http, database, cast } = shop;
  const filed = async (user: User, agencyCode: string): Promise<string> => {
    const { status, body } = await http.post('/api/dossiers').set(await bearer(cast, user)).send({ ...FORM, agencyCode });
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.code;
  };
  const dossier = { own: await filed('citizen', 'H56.30'), others: await filed('otherCitizen', 'H56.31'), absent: 'H56.30-200101-0001' };
  const draft = { own: await drafted(shop, 'citizen', 'H56.30'), others: await drafted(shop, 'otherCitizen', 'H56.31'), absent: randomUUID() };
  const accepted = once(async () => {
    await draftOfResult(database);
    return ofEach((whose) => takenIn(shop, whose, FORM), dossier.absent);
  });
  // Of nothing: the dossier is there, and has no such payment.
  const paid = (state: 'ASKED' | 'SETTLED') => once(async () => {
    const codes = await accepted();
    return ofEach((whose) => payment(database, codes[whose], state), `${codes.own} ${randomUUID()}`);
  });
  const same = (subjects: PerOwner<string>) => async () => subjects;
  return {
    dossier: same(dossier),
    takenIn: accepted,
    asked: paid('ASKED'),
    settled: paid('SETTLED'),
    file: once(() => ofEach((whose) => file(shop, { code: dossier[whose] }), randomUUID())),
    draftFile: () => ofEach((whose) => file(shop, { draft: draft[whose] }), randomUUID()),
    design: once(() => ofEach((whose) => keptDesign(shop, whose), randomUUID())),
    spareDesign: () => ofEach((whose) => design(shop, whose), randomUUID()),
    dossierIncident: () => ofEach((whose) => incidentOf(database, dossier[whose]), randomUUID()),
    notification: same({ own: await told(database, cast, 'citizen'), others: await told(database, cast, 'otherCitizen'), absent: randomUUID() }),
    // For administrators there is no mine and yours: what is open, what was closed before, what is not there.
    incident: async () => ({ own: await incident(database, 'open'), others: await incident(database, 'closed'), absent: randomUUID() }),
    procedure: same({ own: '1.999999', others: '1.999999', absent: '1.000000' }),
    calendar: same({ own: 'VN', others: 'H56.31', absent: 'H99' }),
    draft: same(draft),
    agency: same({ own: 'H56.30', others: 'H56.31', absent: 'H56.99' }),
    template: same({ own: 'dossier-opened', others: 'one-time-code', absent: 'none-such' }),
    gateway: same({ own: 'none-such', others: 'none-such', absent: 'none-such' }),
    decision: same({ own: '1', others: '2', absent: '999999' }),
    session: async (user) => ({ own: await session(database, cast, user), others: await session(database, cast, 'otherCitizen', user), absent: randomUUID() }),
    // Fresh for each who asks: whoever may end one ends it.
    absence: async () => ({ own: await absence(database, cast, 'clerkToChange'), others: await absence(database, cast, 'foreignClerkToChange'), absent: randomUUID() }),
    official: same({ own: cast.ids.get('clerkToChange') ?? '', others: cast.ids.get('foreignClerkToChange') ?? '', absent: randomUUID() }),
  };
}

/** Made by whoever asks first, and the same for everybody. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

async function drafted({ http, cast }: Workshop, user: User, agencyCode: string): Promise<string> {
  const { status, body } = await http.post('/api/filing/drafts').set(await bearer(cast, user)).send({ procedure: '1.999999', agency: agencyCode });
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.id;
}

/** A further session of `user`; of somebody else where that is who asks. */
async function session(database: TestDatabase, cast: Cast, wanted: User, asker?: User): Promise<string> {
  const user = wanted === asker ? 'citizen' : wanted;
  const id = cast.ids.get(user);
  if (id === undefined) return randomUUID();
  await cast.logIn(user);
  const { rows } = await database.owner.query('SELECT id FROM sessions WHERE account_id = $1 ORDER BY created_at DESC, last_seen_at DESC LIMIT 1', [id]);
  return rows[0].id;
}

async function told(database: TestDatabase, cast: Cast, user: User): Promise<string> {
  const id = randomUUID();
  await database.owner.query(
    `INSERT INTO notifications (id, message_id, channel, recipient_id, template_key, template_version, language, subject, body, state, not_before, created_at, settled_at)
     SELECT $1::uuid, $1::text, channel, $2, key, version, language, 'x', 'x', 'SENT', now(), now(), now()
     FROM notification_templates WHERE key = 'dossier-accepted' AND language = 'vi' AND channel = 'PORTAL' ORDER BY version DESC LIMIT 1`,
    [id, cast.ids.get(user)],
  );
  return id;
}

async function incident(database: TestDatabase, state: 'open' | 'closed'): Promise<string> {
  const id = randomUUID();
  await database.owner.query(
    `INSERT INTO incidents (id, source, problem, closed_at) VALUES ($1, 'worker', '{"code":"example","params":{}}', CASE WHEN $2 THEN now() END)`,
    [id, state === 'closed'],
  );
  return id;
}

/** Runs for an hour. Nobody's rights are larger by it: nobody here asks as the substitute. */
async function absence(database: TestDatabase, cast: Cast, of: 'clerkToChange' | 'foreignClerkToChange'): Promise<string> {
  const id = randomUUID();
  const substitute = of === 'clerkToChange' ? 'foreignClerkToChange' : 'clerkToChange';
  await database.owner.query(
    `INSERT INTO absences (id, account_id, substitute_id, from_at, until_at, reason, made_by, created_at)
     VALUES ($1, $2, $3, now(), now() + interval '1 hour', 'Nghỉ phép', $2, now())`,
    [id, cast.ids.get(of), cast.ids.get(substitute)],
  );
  return id;
}
