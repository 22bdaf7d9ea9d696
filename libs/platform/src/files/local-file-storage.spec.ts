import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readConfiguration } from '../config/configuration.js';
import { LocalFileStorage } from './local-file-storage.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-files-'));
const storage = new LocalFileStorage(readConfiguration({ DATA_DIR: folder }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* chunks(...texts: readonly string[]) {
  for (const text of texts) yield Buffer.from(text);
}
const left = () => readdirSync(join(folder, 'files', 'incoming'));
async function textOf(sha256: string): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of await storage.read(sha256)) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

describe('files on the disk', () => {
  it('lie under their hash, the same content once', async () => {
    const one = await storage.receive(chunks('xin ', 'chào'));
    const two = await storage.receive(chunks('xin chào'));
    await storage.keep(one);
    await storage.keep(two);

    expect(one).toMatchObject({ sha256: createHash('sha256').update('xin chào').digest('hex'), size: 9 });
    expect(two.sha256).toBe(one.sha256);
    expect(await textOf(one.sha256)).toBe('xin chào');
    expect(left()).toEqual([]);

    await storage.remove(one.sha256);
    await expect(storage.read(one.sha256)).rejects.toThrow('ENOENT');
  });

  it('that break off leave nothing', async () => {
    async function* broken() {
      yield Buffer.alloc(100_000);
      throw new Error('gone');
    }

    await expect(storage.receive(broken())).rejects.toThrow('gone');

    expect(left()).toEqual([]);
  });

  it('that are refused before they are open leave nothing', async () => {
    async function* refused(): AsyncGenerator<Uint8Array> {
      throw new Error('refused');
    }

    for (let time = 0; time < 200; time += 1) await expect(storage.receive(refused())).rejects.toThrow('refused');

    expect(left()).toEqual([]);
  });

  it('cannot be asked for outside of their folder', async () => {
    await expect(storage.read('../../password')).rejects.toThrow('no name of a content');
  });

  it('left half received by a killed process are gone after the next start; fresh ones are not', async () => {
    const { path } = await storage.receive(chunks('x'));
    const old = join(folder, 'files', 'incoming', 'old');
    writeFileSync(old, 'x');
    utimesSync(old, new Date(0), new Date(0));

    await storage.onModuleInit();

    expect([existsSync(old), existsSync(path)]).toEqual([false, true]);
  });
});
