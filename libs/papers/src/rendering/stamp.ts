import type { Signature } from '../domain/paper-document.js';
import type { Drawn } from './drawn.js';

export const SIZE = 88;
const RED = '#b3261e';
const CIRCLES = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="120" height="120"><circle cx="60" cy="60" r="57" fill="none" stroke="${RED}" stroke-width="2.6"/><circle cx="60" cy="60" r="52" fill="none" stroke="${RED}" stroke-width="0.8"/></svg>`;

/** A round stamp that can be taken for no real one: it says itself what it is. Words are text, not letters of a picture: they need our font. */
export function stampLayout({ lines }: NonNullable<Signature['stamp']>): Drawn {
  const words = lines.map((text, index) => ({ text, bold: true, color: RED, fontSize: index === 0 ? 12 : 7.5, alignment: 'center' }));
  return { stack: [{ svg: CIRCLES, width: SIZE, alignment: 'center' }, { stack: words, margin: [0, -SIZE / 2 - 6 * lines.length, 0, SIZE / 2 - 5 * lines.length] }], margin: [0, 4, 0, 4] };
}
