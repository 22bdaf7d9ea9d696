import { answeredObstacles } from './obstacle-tables.js';

/** docs/obstacles.md: every code a person or a program can be answered with, and what it says. */
export function obstaclesPage(): string {
  const rows = answeredObstacles().map(({ code, status, text }) => `| \`${code}\` | ${status} | ${text.vi} | ${text.en} |`);
  return [
    '# Obstacles',
    '',
    'An expected "no" has a permanent code. Over HTTP it is an RFC 9457 problem with this `code`; programs decide by the code, people read the text.',
    '',
    '| Code | HTTP | Vietnamese | English |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
