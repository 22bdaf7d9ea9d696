import { Blocked } from '@app/kernel';
import { keyed, type Keyed } from '../commands/answered.js';

/** Visible ASCII, long enough not to be met by chance. */
const KEY = /^[\x21-\x7e]{8,200}$/;

/** @throws {Blocked} `dossiers.key_unusable` */
export function idempotencyKey(key: string | undefined, asked: unknown): Keyed | null {
  if (key !== undefined && !KEY.test(key)) throw new Blocked({ code: 'dossiers.key_unusable', params: { shortest: 8, longest: 200 } });
  return keyed(key, asked);
}
