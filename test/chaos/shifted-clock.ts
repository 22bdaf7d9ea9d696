import { existsSync } from 'node:fs';

const FAKETIME = ['/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1', '/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1'].find((path) => existsSync(path));
/** Where the library is missing: a module that moves `Date`, loaded before everything else. */
const SHIFTED = 'data:text/javascript,' + encodeURIComponent(`
const shift = Number(process.env.MOTCUA_CLOCK_SHIFT), Real = Date;
globalThis.Date = class extends Real {
  constructor(...given) { given.length ? super(...given) : super(Real.now() + shift); }
  static now() { return Real.now() + shift; }
};`);

export const howClocksAreShifted = FAKETIME ? 'libfaketime' : 'Date moved';

/** Environment of a process whose clock is so many hours ahead, or behind where it is less than 0. The machine's own clock is left alone. */
export const shiftedClock = (hours: number): Record<string, string> =>
  FAKETIME
    ? { LD_PRELOAD: FAKETIME, FAKETIME: `${hours > 0 ? '+' : ''}${hours}h`, DONT_FAKE_MONOTONIC: '1' }
    : { NODE_OPTIONS: `--import=${SHIFTED}`, MOTCUA_CLOCK_SHIFT: String(hours * 3_600_000) };
