import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfiguration } from '@app/platform';
import { start, type Started } from '../src/start.js';

const LONG = 180_000;
const DOSSIERS = 20;
const CHANGE = { 'content-type': 'application/json', 'X-Motcua-Request': '1' };

interface Check {
  readonly endedAt: string | null;
  readonly dossiers: number;
  readonly transitions: number;
  readonly broken: readonly unknown[];
}

describe('the made-up year of the demo', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-history-'));
  let started: Started;
  beforeAll(async () => {
    chmodSync(dataDir, 0o755); // the database runs under another account where the tests run as root
    started = await start({ configuration: readConfiguration({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' }), isPortExplicit: true, isDemo: true, history: DOSSIERS });
  }, LONG);
  afterAll(async () => {
    await started.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }, LONG);

  it('is written whole: every chain holds, every dossier is counted', async () => {
    const written = await started.history;

    const login = await fetch(`${started.url}/api/auth/login`, { method: 'POST', headers: CHANGE, body: JSON.stringify({ login: 'giamsat.tinh', password: started.demo?.password }) });
    const { token } = (await login.json()) as { readonly token: string };
    const headers = { ...CHANGE, authorization: `Bearer ${token}` };
    await fetch(`${started.url}/api/audit/checks`, { method: 'POST', headers });
    const check = await ended(`${started.url}/api/audit/checks`, headers);
    const until = check.endedAt?.slice(0, 10) ?? '';
    const from = `${Number(until.slice(0, 4)) - 2}${until.slice(4)}`;
    const figures = await fetch(`${started.url}/api/audit/statistics?by=agency&from=${from}&to=${until}`, { headers });
    const { total } = (await figures.json()) as { readonly total: { readonly received: number } };

    expect(written?.dossiers).toBe(DOSSIERS);
    expect(check).toMatchObject({ dossiers: DOSSIERS, transitions: written?.transitions, broken: [] });
    expect(total.received).toBeGreaterThan(DOSSIERS / 2);
  }, LONG);
});

async function ended(address: string, headers: Readonly<Record<string, string>>): Promise<Check> {
  for (;;) {
    const { items } = (await (await fetch(address, { headers })).json()) as { readonly items: readonly Check[] };
    const [newest] = items;
    if (newest?.endedAt) return newest;
  }
}
