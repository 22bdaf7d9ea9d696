import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IDENTITY_OBSTACLE_STATUS } from '@app/identity';
import { type AccountId, Blocked, type Instant } from '@app/kernel';
import { PlatformModule, readConfiguration } from '@app/platform';
import { freshDatabase, type TestDatabase } from '@app/testing';
import { type ArgumentsHost, Catch, type ExceptionFilter, ValidationPipe } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { NewNotification } from '../domain/notification.js';
import { BUILT_IN_VERSION } from '../domain/templates/built-in.js';
import { NotificationsModule } from '../notifications.module.js';
import { readNotificationSettings } from '../settings.js';
import { NotificationStore } from '../store/notification.store.js';
import { NOTIFICATIONS_OBSTACLE_STATUS } from './obstacle-status.js';

const STATUS: Readonly<Record<string, number>> = { ...IDENTITY_OBSTACLE_STATUS, ...NOTIFICATIONS_OBSTACLE_STATUS };

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly next: string | null;
  readonly unread: number;
}

@Catch(Blocked)
class ObstacleAnswer implements ExceptionFilter<Blocked> {
  catch({ obstacle }: Blocked, host: ArgumentsHost): void {
    void host.switchToHttp().getResponse().status(STATUS[obstacle.code] ?? 500).send(obstacle);
  }
}

describe('GET /api/notifications', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let [me, other]: readonly [AccountId, AccountId] = ['' as AccountId, '' as AccountId];
  const made: string[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    const platform = PlatformModule.forRoot({ configuration: readConfiguration({ NODE_ENV: 'test' }), databaseUrl: database.url });
    const module = await Test.createTestingModule({ imports: [platform, NotificationsModule.forRoot(readNotificationSettings({}))] }).compile();
    app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
    app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }));
    app.useGlobalFilters(new ObstacleAnswer());
    await app.init();
    [me, other] = [await loggedIn('mine'), await loggedIn('theirs')];
    // Two of each instant: equal instants must neither hide nor repeat a line.
    for (let n = 0; n < 6; n += 1) made.unshift(await told(me, `2026-11-21T03:00:0${Math.floor(n / 2)}.123Z`, n));
    await told(other, '2026-11-21T03:00:00.000Z', 9);
  });
  afterAll(async () => {
    await app.close();
    await database.close();
  });

  async function loggedIn(token: string): Promise<AccountId> {
    const id = randomUUID() as AccountId;
    await database.owner.query(`INSERT INTO accounts (id, kind, login, password_hash, full_name, created_at) VALUES ($1, 'CITIZEN', $1::uuid::text, 'x', 'A', now())`, [id]);
    await database.owner.query(`INSERT INTO sessions (token_hash, account_id, created_at, last_seen_at, expires_at) VALUES ($1, $2, now(), now(), now() + interval '1 hour')`, [createHash('sha256').update(tokenOf(token)).digest(), id]);
    return id;
  }
  async function told(recipientId: AccountId, at: string, n: number): Promise<string> {
    const one: NewNotification = {
      id: randomUUID(), messageId: randomUUID(), dossierId: null, channel: 'PORTAL', recipientId, address: null, templateKey: 'dossier-withdrawn',
      templateVersion: BUILT_IN_VERSION, language: 'vi', subject: `Hồ sơ ${n}`, body: `Việc ${n}`, values: { code: `H56-${n}` }, state: 'SENT', notBefore: at as Instant, createdAt: at as Instant,
    };
    const letter: NewNotification = { ...one, id: randomUUID(), channel: 'EMAIL', address: 'a@example.org', state: 'WAITING' };
    await app.get(NotificationStore).record([one, letter]);
    return one.id;
  }
  const tokenOf = (name: string) => name.padEnd(43, '_');
  const ask = (method: 'GET' | 'POST', url: string, token = 'mine') => app.inject({ method, url, headers: token ? { authorization: `Bearer ${tokenOf(token)}` } : {} });

  it('pages through one’s own portal messages, newest first, none left out and none twice', async () => {
    const seen: string[] = [];
    for (let url: string | null = '/api/notifications?limit=4'; url !== null; ) {
      const { items, next, unread }: Page = (await ask('GET', url)).json();
      expect(unread).toBe(6);
      seen.push(...items.map(({ id }) => id));
      url = next === null ? null : `/api/notifications?limit=4&before=${encodeURIComponent(next)}`;
    }

    expect(seen).toHaveLength(6);
    expect(new Set(seen)).toEqual(new Set(made));
  });

  it('shows what it says and nothing of how it was sent', async () => {
    const [item] = (await ask('GET', '/api/notifications?limit=1&language=en')).json().items;

    expect(Object.keys(item).sort()).toEqual(['body', 'createdAt', 'dossierId', 'id', 'key', 'language', 'readAt', 'subject']);
    expect(item).toMatchObject({ key: 'dossier-withdrawn', language: 'en', subject: expect.stringMatching(/^Dossier H56-\d has been withdrawn as you asked$/), readAt: null });
  });

  it('marks a message as read, once', async () => {
    const id = made[0]!;
    expect((await ask('POST', `/api/notifications/${id}/read`)).statusCode).toBe(204);
    const read = () => database.owner.query('SELECT read_at FROM notifications WHERE id = $1', [id]).then(({ rows }) => rows[0].read_at);
    const first = await read();

    expect((await ask('POST', `/api/notifications/${id}/read`)).statusCode).toBe(204);

    expect(first).not.toBeNull();
    expect(await read()).toEqual(first);
    expect((await ask('GET', '/api/notifications')).json().unread).toBe(5);
  });

  it('gives the same answer for a message of somebody else, a letter, and none at all', async () => {
    const letter = (await database.owner.query(`SELECT id FROM notifications WHERE channel = 'EMAIL' AND recipient_id = $1 LIMIT 1`, [me])).rows[0].id;
    const answers = await Promise.all([ask('POST', `/api/notifications/${made[1]}/read`, 'theirs'), ...[letter, randomUUID(), 'x'].map((id) => ask('POST', `/api/notifications/${id}/read`))]);

    expect(answers.map((answer) => [answer.statusCode, answer.json()])).toEqual(Array(4).fill([404, { code: 'notifications.not_found', params: {} }]));
  });

  it('answers nobody who is not logged in, and no page that cannot be', async () => {
    expect((await ask('GET', '/api/notifications', '')).statusCode).toBe(401);
    for (const before of ['x', '2026-11-21T03:00:00.000Z', `2026-99-21T03:00:00.000Z~${randomUUID()}`, "2026-11-21T03:00:00.000Z~' OR 1=1"]) {
      expect((await ask('GET', `/api/notifications?before=${encodeURIComponent(before)}`)).json()).toMatchObject({ code: 'notifications.cursor_invalid' });
    }
    for (const query of ['limit=0', 'limit=101', 'language=fr', 'recipient=x']) expect((await ask('GET', `/api/notifications?${query}`)).statusCode).toBe(400);
  });
});
