import type { IncomingHttpHeaders } from 'node:http';
import { ABSOLUTE_MILLISECONDS } from '../domain/session-rules.js';

const COOKIE = '__Host-motcua';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** Browsers keep the `__Host-` promise: this host only, over a secure channel only, set by nobody else. */
export const sessionCookie = (token: string): string =>
  `${COOKIE}=${token}; ${ATTRIBUTES}; Max-Age=${Math.floor(ABSOLUTE_MILLISECONDS / 1000)}`;
export const endedCookie = (): string => `${COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;

export type PresentedToken = { readonly by: 'bearer' | 'cookie'; readonly token: string };

const TOKEN = '[A-Za-z0-9_-]{43}';
const BEARER = new RegExp(`^Bearer (${TOKEN})$`, 'i');
const IN_COOKIES = new RegExp(`(?:^|; ?)${COOKIE}=(${TOKEN})(?:;|$)`);

/** A bearer token goes before the cookie: no browser sends it by itself, so it needs no proof of where it comes from. */
export function presentedToken(headers: IncomingHttpHeaders): PresentedToken | null {
  if (headers.authorization !== undefined) {
    const token = BEARER.exec(headers.authorization)?.[1];
    return token === undefined ? null : { by: 'bearer', token };
  }
  const token = IN_COOKIES.exec(headers.cookie ?? '')?.[1];
  return token === undefined ? null : { by: 'cookie', token };
}
