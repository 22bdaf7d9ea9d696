import type { Findings } from './condition-problem.js';

export const LIMITS = { length: 1_000, tokens: 250, nodes: 200, nesting: 20 } as const;

/** Control and format characters (bidirectional marks, zero-width joiners) make a text read otherwise than it runs. */
const INVISIBLE = /[^\P{Cc}\t\r\n]|\p{Cf}/u;
/** A text in quotes, a word or number, or one sign. */
const TOKEN = /"(?:[^"\\]|\\[^])*"|[\p{L}\p{M}\p{N}_$]+|\S/gu;
const SIGNS: ReadonlySet<string> = new Set('+-*/<>=!.,()[]@');
const OPENING: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
]);
/** Words that may stand right behind a text in quotes. */
const AFTER_TEXT: ReadonlySet<string> = new Set([
  'and',
  'or',
  'then',
  'else',
  'in',
  'between',
  'return',
  'satisfies',
  'instance',
]);

/**
 * Looks over a text before it is parsed. The parser mends what is broken, and mending a thousand stray brackets takes it
 * a quarter of a second; what gets past here is parsed within a few milliseconds.
 */
export function scanText(text: string, findings: Findings): void {
  if (text.length > LIMITS.length)
    return findings.add('not_allowed', { what: 'length', allowed: LIMITS.length, at: 0 });
  const hidden = text.search(INVISIBLE);
  if (hidden >= 0) return findings.add('unreadable', { at: hidden });
  const open: string[] = [];
  let tokens = 0;
  let before = '';
  for (const { 0: token, index: at } of text.matchAll(TOKEN)) {
    tokens += 1;
    if (tokens > LIMITS.tokens) return findings.add('not_allowed', { what: 'size', allowed: LIMITS.tokens, at });
    if (token === '"') return findings.add('unreadable', { at });
    if (token === '{' || token === '}' || token === ':') return findings.add('not_allowed', { what: 'Context', at });
    if (before.startsWith('"') && !SIGNS.has(token) && !AFTER_TEXT.has(token))
      return findings.add('unreadable', { at });
    before = token;
    if (token.length === 1 && !SIGNS.has(token) && !/[\p{L}\p{M}\p{N}_]/u.test(token))
      return findings.add('unreadable', { at });
    if (token === '(' || token === '[') open.push(token);
    if (open.length > LIMITS.nesting)
      return findings.add('not_allowed', { what: 'nesting', allowed: LIMITS.nesting, at });
    if (OPENING.has(token) && open.pop() !== OPENING.get(token)) return findings.add('unreadable', { at });
  }
  if (open.length > 0) findings.add('unreadable', { at: text.length });
}
