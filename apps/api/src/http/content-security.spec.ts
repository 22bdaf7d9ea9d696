import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { CONTENT_SECURITY, securityOfConsole, securityOfDrawn } from './content-security.js';

const hashOf = (look: string): string => `'sha256-${createHash('sha256').update(look).digest('base64')}'`;

describe('what a page may do', () => {
  it('is decided without any inline script or look, and no text becomes markup', () => {
    expect(CONTENT_SECURITY).not.toContain('unsafe');
    expect(CONTENT_SECURITY.split('; ')).toEqual(expect.arrayContaining(["script-src 'self'", "style-src 'self'", "require-trusted-types-for 'script'", "trusted-types 'none'"]));
  });

  it('includes the looks in the head of a page the server drew, and none that came with somebody’s text', () => {
    const page = '<html><head><style>a{color:red}</style></head><body><p>x</p><style>b{color:red}</style></body></html>';

    const security = securityOfDrawn(page);

    expect(security).toContain(`style-src 'self' ${hashOf('a{color:red}')};`);
    expect(security).not.toContain(hashOf('b{color:red}'));
    expect(securityOfDrawn('<style>a{}</style>')).toBe(CONTENT_SECURITY);
  });

  it('of the console takes looks that carry its nonce, markup by its policies, and no inline script', () => {
    const parts = securityOfConsole('N0nce').split('; ');

    expect(parts).toEqual(expect.arrayContaining(["script-src 'self'", "style-src 'self' 'nonce-N0nce'", 'trusted-types default motcua', "require-trusted-types-for 'script'"]));
    expect(parts.filter((part) => part.includes('unsafe'))).toEqual(["style-src-attr 'unsafe-inline'"]);
  });
});
