import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, unlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Defect } from '@app/kernel';
import { Configuration } from '../config/configuration.js';
import { FileStorage, type ReceivedFile } from './file-storage.js';

/** What a process that was killed left half received is thrown away after this. */
const LEFT_BEHIND_MILLISECONDS = 3_600_000;

/** Files on the disk of this machine, below `DATA_DIR/files`: outside of everything that is served. */
@Injectable()
export class LocalFileStorage extends FileStorage implements OnModuleInit {
  private readonly root: string;
  private readonly incoming: string;

  constructor({ DATA_DIR }: Configuration) {
    super();
    this.root = join(resolve(DATA_DIR), 'files');
    this.incoming = join(this.root, 'incoming');
  }

  async onModuleInit(): Promise<void> {
    const names = await readdir(this.incoming).catch(() => []);
    const before = Date.now() - LEFT_BEHIND_MILLISECONDS;
    for (const name of names) {
      const path = join(this.incoming, name);
      const left = await stat(path).catch(() => null);
      if (left && left.mtimeMs < before) await unlink(path).catch(() => undefined);
    }
  }

  async receive(content: AsyncIterable<Uint8Array>): Promise<ReceivedFile> {
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    const path = join(this.incoming, randomUUID());
    const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
    const hash = createHash('sha256');
    let size = 0;
    try {
      for await (const chunk of content) {
        hash.update(chunk);
        size += chunk.length;
        if (!file.write(chunk)) await once(file, 'drain');
      }
      file.end();
      await finished(file);
    } catch (error) {
      file.destroy();
      // What is not open yet would be made after it was removed.
      await finished(file).catch(() => undefined);
      await rm(path, { force: true });
      throw error;
    }
    return { path, sha256: hash.digest('hex'), size };
  }

  async keep({ path, sha256 }: ReceivedFile): Promise<void> {
    const target = this.placeOf(sha256);
    await mkdir(join(target, '..'), { recursive: true, mode: 0o700 });
    await rename(path, target);
    const folder = await open(join(target, '..'), 'r');
    await folder.sync().finally(() => folder.close());
  }

  async discard({ path }: ReceivedFile): Promise<void> {
    await rm(path, { force: true });
  }

  async read(sha256: string): Promise<Readable> {
    const file = await open(this.placeOf(sha256), 'r');
    return file.createReadStream();
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.placeOf(sha256), { force: true });
  }

  private placeOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Defect('no name of a content', { sha256 });
    return join(this.root, sha256.slice(0, 2), sha256);
  }
}
