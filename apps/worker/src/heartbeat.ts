import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Provider } from '@nestjs/common';
import { BEAT_SECONDS, type WorkerIdentity, WorkerRegister } from '@app/platform';
import { Round } from './round.js';
import { SeenRedis } from './seen-redis.js';
import { version } from './version.js';

/** Says that this worker lives, what it is, and how it finds Redis. One that fails waits for the next: the worker works on. */
export class Heartbeat extends Round {
  constructor(
    private readonly register: WorkerRegister,
    private readonly redis: SeenRedis,
    readonly identity: WorkerIdentity,
  ) {
    super();
  }

  async look(): Promise<number> {
    await this.attempt(async () => this.register.beat(this.identity, process.uptime(), await this.redis.look()));
    return BEAT_SECONDS * 1_000;
  }

  /** Where PostgreSQL cannot be told, the worker is silent there, and forgotten in a day: nothing to wait for. */
  override async beforeApplicationShutdown(): Promise<void> {
    await super.beforeApplicationShutdown();
    await this.attempt(() => this.register.leave(this.identity.id));
  }
}

export const heartbeat = (alone: boolean): Provider => ({
  provide: Heartbeat,
  useFactory: (register: WorkerRegister, redis: SeenRedis) => new Heartbeat(register, redis, { id: randomUUID(), name: `${hostname()}:${process.pid}`, alone, version: version() }),
  inject: [WorkerRegister, SeenRedis],
});
