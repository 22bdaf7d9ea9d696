import { existsSync } from 'node:fs';
import { describe } from '@jest/globals';

const PROGRAM = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'].find(
  (path) => path !== undefined && existsSync(path),
);

/** The browser of this machine. Tests take it as it is; nothing is downloaded. */
export function chromiumProgram(): string {
  if (PROGRAM === undefined) throw new Error('there is no Chromium');
  return PROGRAM;
}

/** `describe` for tests in a real browser: says loudly that they were left out, and fails where they must run. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (PROGRAM !== undefined) return describe(name, tests);
  const words = 'NO chromium ON THIS MACHINE: the tests in a browser were SKIPPED (Debian: apt-get install chromium)';
  process.stderr.write(`\n*** ${words} ***\n\n`);
  if (process.env['MOTCUA_REQUIRE_CHROMIUM'] === '1') throw new Error(words);
  describe.skip(name, tests);
}
