import { createHash, randomBytes } from 'node:crypto';

/** What every answer allows a browser. Nothing of a page is script or look but what comes as a file from here; no text becomes markup. */
const EVERYWHERE = [
  "default-src 'self'", "script-src 'self'", "img-src 'self' data: blob:", "font-src 'self'",
  // A page's own copy of a paper that was handed in, beside what it proves.
  "frame-src 'self' blob:",
  "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'", "require-trusted-types-for 'script'",
];
const NO_POLICIES = "trusted-types 'none'";

export const CONTENT_SECURITY = [...EVERYWHERE, "style-src 'self'", NO_POLICIES].join('; ');

/** For a page the server drew: the looks in its own head, word for word. What stands in its body comes from people. */
export function securityOfDrawn(page: string): string {
  const head = page.slice(0, Math.max(0, page.indexOf('<body')));
  const looks = [...head.matchAll(/<style>([^<]*)<\/style>/g)].map(([, look = '']) => `'sha256-${createHash('sha256').update(look).digest('base64')}'`);
  return [...EVERYWHERE, ["style-src 'self'", ...looks].join(' '), NO_POLICIES].join('; ');
}

export const newNonce = (): string => randomBytes(18).toString('base64url');

/**
 * For the console, whose libraries draw with markup and looks of their own: markup goes through the policies of
 * `apps/console/src/shell/trusted-markup.ts`, looks carry the nonce of this very answer. Attributes may say how their own element looks: `docs/adr/0016`.
 */
export const securityOfConsole = (nonce: string): string =>
  [...EVERYWHERE, `style-src 'self' 'nonce-${nonce}'`, "style-src-attr 'unsafe-inline'", 'trusted-types default motcua'].join('; ');

/** The same, for a page that also asks other servers: by their origins. */
export const alsoAsking = (security: string, origins: readonly string[]): string => [security, ["connect-src 'self'", ...origins].join(' ')].join('; ');
