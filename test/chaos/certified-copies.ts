import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { stepFormAt } from '@app/testing';
import type { ServerProcess } from './server-process.js';

const SCENARIO = resolve(import.meta.dirname, '../../procedures/certified-copies/scenarios/straight-through.json');

/** Of the official who compared the copies: what is done here goes to the approver, and may be recalled until that one has taken it up. */
export const STEP = 'Certify';

export async function logIn(server: ServerProcess, login: string): Promise<string> {
  const { password } = JSON.parse(readFileSync(server.demoAccountsFile, 'utf8')) as { password: string };
  const { token } = await post<{ token: string }>(server, '/api/auth/login', { body: { login, password } });
  return token;
}

/** So many dossiers, filed at the counter, compared with their originals, and sent back once by who signs: the national list knows all it will know of a forward from here. */
export async function openCopies(server: ServerProcess, count: number): Promise<readonly { code: string; version: number }[]> {
  const [counter, officer, approver] = await Promise.all(['tiepnhan.hacthanh', 'hotich.hacthanh', 'lanhdao.hacthanh'].map((login) => logIn(server, login)));
  const { given } = JSON.parse(readFileSync(SCENARIO, 'utf8')) as { given: { channel: string; form: object } };
  const acts = [
    { token: officer, data: { step: 'Compare', outcome: 'accept', ...stepFormAt('certified-copies', 'Compare') } }, { token: officer, data: { step: STEP } },
    { token: approver, data: { step: 'Sign', outcome: 'send-back', reason: 'Thiếu lời chứng.' } },
  ];
  const opened: { code: string; version: number }[] = [];
  for (let each = 0; each < count; each += 1) {
    const body = { procedureCode: '2.000815', agencyCode: 'H56.30', channel: given.channel, form: given.form };
    const { code, ...opening } = await post<{ code: string; version: number }>(server, '/api/dossiers', { body, token: counter });
    let { version } = opening;
    for (const { token, data } of acts) ({ version } = await post<{ version: number }>(server, `/api/dossiers/${code}/commands`, { body: { command: 'complete', expectedVersion: version, data }, token }));
    opened.push({ code, version });
  }
  return opened;
}

async function post<T>(server: ServerProcess, path: string, { body, token }: { body: object; token?: string | undefined }): Promise<T> {
  const response = await fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : { 'x-motcua-token': '1' }) },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as T;
  if (response.status >= 300) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}
