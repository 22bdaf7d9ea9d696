import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const IS_COMPILED = import.meta.url.endsWith('.js');
const ROOT = join(import.meta.dirname, IS_COMPILED ? '../../../..' : '../../..');
const BUILT = join(ROOT, 'dist', '.built');

/** The release, and when it was built, as in `0.1.0+202611230152`: a worker that an update forgot shows. */
export function version(): string {
  const { version: release } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  if (!IS_COMPILED || !existsSync(BUILT)) return release;
  return `${release}+${readFileSync(BUILT, 'utf8').replace(/\D/g, '').slice(0, 'yyyymmddhhmm'.length)}`;
}
