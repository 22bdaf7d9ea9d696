import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierId } from '@app/kernel';
import { freshDatabase, type TestDatabase } from '@app/testing';
import { readConfiguration } from '../config/configuration.js';
import { Ids } from '../clock/ids.js';
import { InstallationKey, WrongInstallationKey } from './installation-key.js';
import { LookupCodes } from './lookup-codes.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-keys-'));
const keyOf = (name: string) => new InstallationKey(readConfiguration({ DATA_DIR: join(folder, name) }));
const ids = new Ids();
const aDossier = (): DossierId => ids.dossierId('2026-03-02T01:00:00.000Z' as never);

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
}, 60_000);
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

describe('lookup codes', () => {
  it('are the same for the same dossier in each process of an installation, and can be read aloud', () => {
    const dossier = aDossier();

    const here = new LookupCodes(keyOf('one')).of(dossier);
    const elsewhere = new LookupCodes(keyOf('one')).of(dossier);

    expect(here).toBe(elsewhere);
    expect(here).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  });

  it('are others under another key and for another dossier: who knows ids knows no codes', () => {
    const dossiers = Array.from({ length: 500 }, aDossier);

    const codes = dossiers.map((id) => new LookupCodes(keyOf('one')).of(id));
    const others = dossiers.map((id) => new LookupCodes(keyOf('two')).of(id));

    expect(new Set(codes).size).toBe(500);
    expect(codes.filter((code, at) => code === others[at])).toEqual([]);
  });

  it('come from a file that only its owner reads and that appears whole', () => {
    keyOf('three').derived('anything');

    expect(readdirSync(join(folder, 'three'))).toEqual(['installation.key']);
    expect(statSync(join(folder, 'three', 'installation.key')).mode & 0o777).toBe(0o600);
  });

  it('come from no file that everybody on the machine may read', () => {
    keyOf('open').derived('anything');
    const file = join(folder, 'open', 'installation.key');

    chmodSync(file, 0o640);
    expect(() => keyOf('open').derived('anything')).not.toThrow();
    chmodSync(file, 0o644);
    expect(() => keyOf('open').derived('anything')).toThrow('chmod 600');
  });

  it('do not start over under another key, or under something that is no key', async () => {
    const key = keyOf('four');
    await key.check(database.db);
    writeFileSync(join(folder, 'short'), 'abc', { mode: 0o600 });
    const short = new InstallationKey(readConfiguration({ INSTALLATION_KEY_FILE: join(folder, 'short') }));

    await expect(key.check(database.db)).resolves.toBeUndefined();
    await expect(keyOf('five').check(database.db)).rejects.toThrow(WrongInstallationKey);
    expect(() => short.derived('anything')).toThrow('64 hexadecimal digits');
  });
});
