import { createServer, type Server } from 'node:net';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isDemo } from '@app/platform';
import { DEMO_ACCOUNTS } from './demo/accounts.js';
import { demoAccountsFile } from './demo/demo-accounts-file.js';
import { configurationOf } from './demo/spared.js';
import { DIVISIONS } from './demo/province.js';
import { choosePort, PortTaken } from './port.js';

describe('demo accounts', () => {
  it.each([
    [{ NODE_ENV: 'development' }, true],
    [{ NODE_ENV: 'development', MOTCUA_DEMO: '0' }, false],
    [{ NODE_ENV: 'development', DATABASE_URL: 'postgres://x' }, false],
    [{ NODE_ENV: 'development', DATABASE_URL: 'postgres://x', MOTCUA_DEMO: '1' }, true],
    [{ NODE_ENV: 'production' }, false],
    [{ NODE_ENV: 'production', MOTCUA_DEMO: '1' }, false],
  ])('with %j are there: %s', (circumstances, there) => {
    expect(isDemo(circumstances)).toBe(there);
  });

  it.each([
    [{}, 'optional'],
    [{ OFFICIAL_TOTP: 'required' }, 'required'],
    [{ MOTCUA_DEMO: '0' }, 'required'],
    [{ DATABASE_URL: 'postgres://x' }, 'required'],
    [{ NODE_ENV: 'production' }, 'required'],
    [{ NODE_ENV: 'production', MOTCUA_DEMO: '1' }, 'required'],
  ])('and every other official are asked for a second factor, but for a trial: with %j it is %s', (env, asked) => {
    expect(configurationOf(env).configuration.OFFICIAL_TOTP).toBe(asked);
  });

  it('have logins of their own and hold roles in divisions that exist', () => {
    const divisions = new Set(DIVISIONS.map((division) => division.id));
    const logins = DEMO_ACCOUNTS.map((account) => account.login);

    expect(new Set(logins).size).toBe(logins.length);
    for (const { login, roles } of DEMO_ACCOUNTS) {
      for (const held of roles)
        expect({ login, found: divisions.has(`${held.agencyCode}/${held.division}`) }).toEqual({ login, found: true });
    }
  });

  it('keep their password between starts, where only the operator may read it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-demo-'));

    const first = demoAccountsFile(folder);
    const second = demoAccountsFile(folder);

    expect(second.password).toBe(first.password);
    expect(first.password.length).toBeGreaterThanOrEqual(20);
    expect(statSync(first.path).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });
});

describe('the port', () => {
  let taken: Server;
  let port: number;
  beforeAll(async () => {
    taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    port = (taken.address() as { port: number }).port;
  });
  afterAll(() => void taken.close());

  it('that was asked for and is taken is refused, by its number', async () => {
    await expect(choosePort('127.0.0.1', port, true)).rejects.toThrow(PortTaken);
    await expect(choosePort('127.0.0.1', port, true)).rejects.toThrow(String(port));
  });

  it('is the next free one where nobody asked', async () => {
    expect(await choosePort('127.0.0.1', port, false)).toBeGreaterThan(port);
  });
});
