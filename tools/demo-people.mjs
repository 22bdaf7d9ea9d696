/** The demo's people, each acting through the running server's HTTP API under their own log-in. */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './ready.mjs';

const dataDir = resolve(root, process.env.DATA_DIR || '.data');
export const server = `http://${process.env.HOST || '127.0.0.1'}:${process.env.PORT || 3000}`;
export const COMMUNE = 'H56.30';

/** What the reader can mend: said plainly. */
export class Refusal extends Error {}

const NO_DEMO_ACCOUNTS = `Máy chủ tại ${server} không có tài khoản thử của ${dataDir}. Muốn có tỉnh mẫu trên cơ sở dữ liệu riêng: MOTCUA_DEMO=1 DATABASE_URL=… npm run demo
The server at ${server} has no demo accounts of ${dataDir}. For the demo province on your own database: MOTCUA_DEMO=1 DATABASE_URL=… npm run demo`;

/** The demo accounts of this installation, each logged in once, when it is first needed. */
export class People {
  #sessions = new Map();

  constructor({ password, accounts }) {
    this.password = password;
    this.accounts = accounts;
  }

  static read() {
    const path = join(dataDir, 'demo-accounts.json');
    if (!existsSync(path)) throw new Refusal(NO_DEMO_ACCOUNTS);
    return new People(readJson(path));
  }

  /** Who holds the role in the commune; of several consultees the one of the division that is asked. */
  loginsOf(role, division) {
    const holds = (held) =>
      held.agencyCode === COMMUNE &&
      held.role === role &&
      (!division || role !== 'consultee' || held.division === division);
    const found = this.accounts.filter((account) => account.roles.some(holds));
    if (found.length === 0) throw new Error(`nobody in ${COMMUNE} is ${role}${division ? ` of ${division}` : ''}`);
    return found.map((account) => account.login);
  }

  async accountId(login) {
    return (await this.#session(login)).account.accountId;
  }

  /** Null where it is none of this account's business. */
  async find(login, path) {
    const response = await fetch(server + path, { headers: await this.#headers(login) });
    if (response.ok) return response.json();
    if (response.status === 404) return null;
    throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
  }

  /** A draft as somebody sees it before signing. @returns which one it is */
  async look(login, path) {
    const response = await fetch(server + path, { headers: await this.#headers(login) });
    if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
    await response.arrayBuffer();
    return response.headers.get('x-motcua-draft') ?? undefined;
  }

  async post(login, path, body) {
    return post(path, body, { ...(await this.#headers(login)), 'idempotency-key': randomUUID() });
  }

  async #headers(login) {
    return { authorization: `Bearer ${(await this.#session(login)).token}` };
  }

  async #session(login) {
    if (!this.#sessions.has(login))
      this.#sessions.set(login, await this.#logIn(login));
    return this.#sessions.get(login);
  }

  async #logIn(login) {
    try {
      return await post('/api/auth/login', { login, password: this.password }, { 'x-motcua-token': '1' });
    } catch (error) {
      throw error.status === 401 ? new Refusal(NO_DEMO_ACCOUNTS) : error;
    }
  }
}

export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

export async function post(path, body, headers = {}) {
  const response = await fetch(server + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok)
    throw Object.assign(new Error(`POST ${path}: ${response.status} ${JSON.stringify(answer)}`), { status: response.status, code: answer.code });
  return answer;
}
