import { describe, expect, it } from '@jest/globals';
import type { DossierId, Instant } from '@app/kernel';
import fc from 'fast-check';
import { ClockUntrusted, localDay, localMonth } from './clock.js';
import { DatabaseClock } from './database-clock.js';
import { Ids, openedMonthOf } from './ids.js';

const BASE = Date.parse('2026-11-21T03:00:00.000Z');

/** A server whose answers take `trip` milliseconds, and the monotonic clock of the process that asks. */
function server(trip = 2) {
  const world = { monotonic: 1_000, ahead: BASE - 1_000, trip, isDown: false };
  const first = async () => {
    if (world.isDown) throw new Error('down');
    world.monotonic += world.trip / 2;
    const now = String(world.monotonic + world.ahead);
    world.monotonic += world.trip / 2;
    return { now };
  };
  const db = { first, rows: async () => [], change: async () => 0 } as never;
  const setBack: number[] = [];
  return { world, setBack, clock: new DatabaseClock(db, () => world.monotonic, (seconds) => setBack.push(seconds)) };
}

describe('DatabaseClock', () => {
  it('tells the time of the server, to half the round trip', async () => {
    const { world, clock } = server(40);
    await clock.refresh();
    world.monotonic += 5_000;

    expect(Math.abs(Date.parse(clock.now()) - (world.monotonic + world.ahead))).toBeLessThanOrEqual(20);
  });

  it('keeps the better of two answers, and never runs backwards meanwhile', async () => {
    const { world, clock } = server(2);
    await clock.refresh();
    const before = clock.now();
    world.trip = 900;
    await clock.refresh();

    expect(clock.now() >= before).toBe(true);
    expect(Math.abs(Date.parse(clock.now()) - (world.monotonic + world.ahead))).toBeLessThanOrEqual(3);
  });

  it('follows a server whose clock was set', async () => {
    const { world, clock } = server();
    await clock.refresh();
    const before = clock.now();
    world.ahead -= 3_600_000;
    await clock.refresh();

    expect(clock.now() < before).toBe(true);

    expect(Math.abs(Date.parse(clock.now()) - (world.monotonic + world.ahead))).toBeLessThanOrEqual(2);
  });

  it('says by how much the server was set back, and nothing when it was set ahead or a little', async () => {
    const { world, setBack, clock } = server();
    await clock.refresh();

    for (const moved of [-7_200_000, 86_400_000, -600, 0]) {
      world.ahead += moved;
      await clock.refresh();
    }

    expect(setBack).toEqual([7_200]);
  });

  it('is not trusted before the first answer, nor when answers stay out, nor when they take too long', async () => {
    const { world, clock } = server();
    expect(clock.isTrustworthy()).toBe(false);
    expect(() => clock.now()).toThrow(ClockUntrusted);

    await clock.refresh();
    expect(clock.isTrustworthy()).toBe(true);

    world.isDown = true;
    world.monotonic += 31_000;
    await expect(clock.refresh()).rejects.toThrow('down');
    expect(clock.isTrustworthy()).toBe(false);
    expect(() => clock.now()).toThrow(ClockUntrusted);

    const slow = server(5_000);
    await slow.clock.refresh();
    expect(slow.clock.isTrustworthy()).toBe(false);
  });
});

describe('local time', () => {
  it('changes day and month at midnight in Viet Nam', () => {
    expect(localDay('2026-11-30T16:59:59.999Z' as Instant)).toBe('2026-11-30');
    expect(localDay('2026-11-30T17:00:00.000Z' as Instant)).toBe('2026-12-01');
    expect(localMonth(Date.parse('2026-12-31T16:59:59.999Z'))).toBe(202612);
    expect(localMonth(Date.parse('2026-12-31T17:00:00.000Z'))).toBe(202701);
  });
});

describe('Ids', () => {
  const ids = new Ids();

  it('gives dossiers ids of version 7 that tell their month', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2024-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }), (date) => {
        const id = ids.dossierId(date.toISOString() as Instant);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(openedMonthOf(id)).toBe(localMonth(date.getTime()));
      }),
    );
    expect(() => openedMonthOf(ids.random() as DossierId)).toThrow('version 7');
  });

  it('gives secrets that can be read aloud', () => {
    const codes = Array.from({ length: 500 }, () => ids.readable());

    expect(codes.every((code) => /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(500);
  });
});
