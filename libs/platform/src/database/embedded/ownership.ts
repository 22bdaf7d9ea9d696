import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { ForTheOperator } from '../../config/for-the-operator.js';
import { isAlive } from './left-behind.js';

/** Another process that lives owns the server of this folder. */
export class DataFolderInUse extends ForTheOperator {
  constructor(
    readonly folder: string,
    readonly pid: number,
    /** Where its pages are, once it said so. */
    readonly address: string | undefined,
  ) {
    const at = address ? ` (${address})` : '';
    super(
      `Thư mục dữ liệu ${folder} đang được tiến trình ${pid}${at} sử dụng. Hãy dùng máy chủ đó, dừng nó trước, hoặc chọn thư mục khác bằng DATA_DIR.\n` +
        `The data folder ${folder} is in use by process ${pid}${at}. Use that server, stop it first, or choose another folder with DATA_DIR.`,
    );
    this.name = 'DataFolderInUse';
  }
}

/** One number for the whole product; held in the database `postgres`. */
const OWNER_LOCK = 7_305_002;
const NAME = 'motcua owner';
/** A session outlives its client by a moment: that long a dead owner still seems to own. */
const GRACE_MILLISECONDS = { alive: 500, dead: 15_000 };
const AGAIN_MILLISECONDS = 250;

export interface OwnershipOptions {
  readonly folder: string;
  /** A session of its own in the database `postgres`, as superuser. */
  connect(applicationName: string): Promise<pg.Client>;
  isRunning(): boolean;
}

/**
 * Who may stop a server: the process that holds this lock of the server itself. It goes with the process however that ends,
 * on every system, and no later process with the same pid can seem to hold it.
 */
export class Ownership {
  private client: pg.Client | undefined;
  private name = `${NAME} ${process.pid}`;
  private isOver = false;

  private constructor(private readonly options: OwnershipOptions) {}

  /** @throws {DataFolderInUse} its owner lives */
  static async take(options: OwnershipOptions): Promise<Ownership> {
    const ownership = new Ownership(options);
    for (const since = performance.now(); ; await pause(50)) {
      const other = await ownership.claim();
      if (!other) return ownership;
      const patience = GRACE_MILLISECONDS[isAlive(other.pid) ? 'alive' : 'dead'];
      if (performance.now() - since > patience) throw new DataFolderInUse(options.folder, other.pid, other.address);
    }
  }

  /** Tells later starts where the pages of this process are. */
  async announce(address: string): Promise<void> {
    this.name = `${NAME} ${process.pid} ${address}`;
    await this.client?.query('SELECT set_config($1, $2, false)', ['application_name', this.name]);
  }

  /** @returns false where somebody else took the server over after this process had lost it */
  async isStillOurs(): Promise<boolean> {
    return this.client !== undefined || (await this.claim().catch(() => undefined)) === undefined;
  }

  async end(): Promise<void> {
    this.isOver = true;
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  /** @returns who has it, where it is not ours now */
  private async claim(): Promise<Owner | undefined> {
    const client = await this.options.connect(this.name);
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [OWNER_LOCK]);
    if (rows[0]?.mine) {
      this.hold(client);
      return undefined;
    }
    const found = await client.query<{ name: string }>(HOLDER, [OWNER_LOCK]);
    await client.end();
    const [pid, address] = (found.rows[0]?.name ?? '').slice(NAME.length + 1).split(' ');
    return { pid: Number(pid), address };
  }

  /** PostgreSQL ends all sessions when one of its processes crashes, and lives on: then the lock is taken anew. */
  private hold(client: pg.Client): void {
    this.client = client;
    client.once('end', () => {
      if (this.isOver) return;
      this.client = undefined;
      setTimeout(() => void this.holdAgain(), AGAIN_MILLISECONDS).unref();
    });
    // The lock must not keep a process alive that has nothing else to do.
    (client as unknown as { unref(): void }).unref();
  }

  private async holdAgain(): Promise<void> {
    if (!this.options.isRunning()) return;
    const failed = this.isOver || this.client ? false : await this.claim().then(Boolean, () => true);
    if (failed) setTimeout(() => void this.holdAgain(), AGAIN_MILLISECONDS * 4).unref();
  }
}

interface Owner {
  readonly pid: number;
  readonly address: string | undefined;
}

const HOLDER = `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
  WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 AND l.classid = 0 AND l.objid = $1::oid
    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
