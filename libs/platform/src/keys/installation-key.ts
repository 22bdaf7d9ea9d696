import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../config/configuration.js';
import { ForTheOperator } from '../config/for-the-operator.js';
import type { Database } from '../database/database.js';

const BYTES = 32;
const FOR_EVERYBODY = 0o007;

/** The key file holds something else or is open to everybody, or the database was written under another key. */
export class WrongInstallationKey extends ForTheOperator {
  constructor(message: string) {
    super(message);
    this.name = 'WrongInstallationKey';
  }
}

/**
 * The one secret that is not in PostgreSQL: 256 bits in a file of this installation, the same for each of its processes.
 * Who reads the database, or a copy of it, cannot make what is derived from it.
 */
@Injectable()
export class InstallationKey {
  private readonly file: string;
  private known: Buffer | undefined;

  constructor({ DATA_DIR, INSTALLATION_KEY_FILE }: Configuration) {
    this.file = INSTALLATION_KEY_FILE ?? join(resolve(DATA_DIR), 'installation.key');
  }

  /** A key of 256 bits for one purpose. @throws {WrongInstallationKey} the file holds no key, or everybody may read it */
  derived(purpose: string): Buffer {
    this.known ??= this.read();
    return Buffer.from(hkdfSync('sha256', this.known, Buffer.alloc(0), purpose, BYTES));
  }

  /**
   * What was derived under the key the database knows would be another thing under a new one, and nobody would notice.
   *
   * @throws {WrongInstallationKey} the database belongs to another key
   */
  async check(database: Database): Promise<void> {
    const mine = createHmac('sha256', this.derived('check')).update('installation').digest();
    await database.change('INSERT INTO secrets (name, value, created_at) VALUES ($1, $2, now()) ON CONFLICT DO NOTHING', [CHECK, mine]);
    const line = await database.first<{ readonly value: Buffer }>('SELECT value FROM secrets WHERE name = $1', [CHECK]);
    if (line && timingSafeEqual(line.value, mine)) return;
    throw new WrongInstallationKey(
      `Khóa trong ${this.file} không phải khóa của cơ sở dữ liệu này: mọi mã tra cứu đã in sẽ sai. Hãy đặt lại đúng tệp khóa (INSTALLATION_KEY_FILE).\n` +
        `The key in ${this.file} is not the one of this database: every printed lookup code would be wrong. Put the right key file back ` +
        `(INSTALLATION_KEY_FILE). If it is lost for good, delete the row '${CHECK}' of the table secrets, and print the slips anew.`,
    );
  }

  private read(): Buffer {
    try {
      return this.content();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      this.make();
      return this.content();
    }
  }

  /** A group may read it, as systemd and containers hand out secrets; whoever else is on the machine may not. */
  private content(): Buffer {
    const isOpen = process.platform !== 'win32' && (statSync(this.file).mode & FOR_EVERYBODY) !== 0;
    if (isOpen) throw new WrongInstallationKey(`Khóa trong ${this.file} ai cũng đọc được: hãy chạy chmod 600.\nEverybody on this machine may read the key in ${this.file}: chmod 600 it.`);
    return this.valid(readFileSync(this.file, 'utf8'));
  }

  /** Two processes may begin together: the file appears whole, and the first one's stays. */
  private make(): void {
    mkdirSync(dirname(this.file), { recursive: true, mode: 0o700 });
    const own = `${this.file}.${process.pid}.${randomBytes(4).toString('hex')}`;
    writeFileSync(own, `${randomBytes(BYTES).toString('hex')}\n`, { mode: 0o600, flush: true });
    try {
      linkSync(own, this.file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(own);
    }
  }

  private valid(text: string): Buffer {
    const hex = text.trim();
    if (!/^[0-9a-f]{64}$/i.test(hex)) throw new WrongInstallationKey(`${this.file} must hold 64 hexadecimal digits`);
    return Buffer.from(hex, 'hex');
  }
}

const CHECK = 'installation-key-check';
