import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ServerProcess } from './server-process.js';

const SCENARIO = resolve(import.meta.dirname, '../../procedures/certified-copies/scenarios/straight-through.json');

/** The first step of an official, who may take it and give it back any number of times. */
export const STEP = 'Compare';

export async function logIn(server: ServerProcess, login: string): Promise<string> {
  const { password } = JSON.parse(readFileSync(server.demoAccountsFile, 'utf8')) as { password: string };
  const { token } = await post<{ token: string }>(server, '/api/auth/login', { body: { login, password } });
  return token;
}

/** So many dossiers, filed at the counter. */
export async function openCopies(server: ServerProcess, count: number): Promise<readonly { code: string; version: number }[]> {
  const counter = await logIn(server, 'tiepnhan.hacthanh');
  const { given } = JSON.parse(readFileSync(SCENARIO, 'utf8')) as { given: { channel: string; form: object } };
  const opened: { code: string; version: number }[] = [];
  for (let each = 0; each < count; each += 1) {
    const body = { procedureCode: '2.000815', agencyCode: 'H56.30', channel: given.channel, form: given.form };
    opened.push(await post(server, '/api/dossiers', { body, token: counter }));
  }
  return opened;
}

async function post<T>(server: ServerProcess, path: string, { body, token }: { body: object; token?: string }): Promise<T> {
  const response = await fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : { 'x-motcua-token': '1' }) },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as T;
  if (response.status >= 300) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}
