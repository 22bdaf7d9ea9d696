import { describe, expect, it } from '@jest/globals';
import { isAskedHere } from './asked-here.js';

const HERE = { socket: { remoteAddress: '127.0.0.1' }, headers: { host: '127.0.0.1:3000' } };

describe('what a demo tells this machine alone', () => {
  it.each([
    ['this machine', HERE, true],
    ['this machine, as IPv6 writes it', { ...HERE, socket: { remoteAddress: '::ffff:127.0.0.1' } }, true],
    ['this machine by its name', { ...HERE, headers: { host: 'localhost:3000' } }, true],
    ['a neighbour', { ...HERE, socket: { remoteAddress: '192.0.2.10' } }, false],
    ['a name of elsewhere that leads here', { ...HERE, headers: { host: '127.0.0.1.example.vn' } }, false],
    ['a proxy on this machine', { ...HERE, headers: { ...HERE.headers, forwarded: 'for=203.0.113.7' } }, false],
  ])('asked by %s', (_, asked, is) => {
    expect(isAskedHere(asked)).toBe(is);
  });
});
