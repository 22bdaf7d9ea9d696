import { describe, expect, it } from '@jest/globals';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Round } from './round.js';

const happened: string[] = [];

/** Is in the middle of a look until it is let go. */
@Injectable()
class Slow extends Round {
  static letGo: () => void;
  static begun: () => void;
  static readonly inTheMiddle = new Promise<void>((resolve) => (Slow.begun = resolve));
  private static readonly end = new Promise<void>((resolve) => (Slow.letGo = resolve));

  async look(): Promise<number> {
    happened.push('look begins');
    Slow.begun();
    await Slow.end;
    happened.push('look ends');
    return 0;
  }

  override onModuleDestroy(): void {
    super.onModuleDestroy();
    happened.push('pulls no more');
  }
}

/** Asleep for an hour when it is told. */
@Injectable()
class Idle extends Round {
  look(): Promise<number> {
    happened.push('idle looks');
    return Promise.resolve(3_600_000);
  }
}

@Injectable()
class TheDatabase implements OnApplicationShutdown {
  onApplicationShutdown(): void {
    happened.push('database closes');
  }
}

describe('a worker that is told to end', () => {
  it('pulls no more, finishes what is under way, and closes the database after that', async () => {
    const app = await NestFactory.createApplicationContext({ module: class Ending {}, providers: [TheDatabase, Slow, Idle] }, { logger: false });
    await Slow.inTheMiddle;

    const closing = app.close().then(() => happened.push('ended'));
    await new Promise((resolve) => setImmediate(resolve));
    happened.push('still in the middle');
    Slow.letGo();
    await closing;

    expect(happened.filter((what) => what !== 'idle looks')).toEqual(['look begins', 'pulls no more', 'still in the middle', 'look ends', 'database closes', 'ended']);
    expect(happened.filter((what) => what === 'idle looks')).toHaveLength(1);
  });
});
