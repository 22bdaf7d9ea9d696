/** `npm run bench [-- NAME] [--json]`: one benchmark, or all of them one after the other. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeReady, root } from './ready.mjs';

const names = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('measure.'))
  .map((file) => file.slice(0, -3));
const json = process.argv.includes('--json');
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No benchmark ${unknown.join(', ')}. There are: ${names.join(', ')}\n`);
  process.exit(2);
}
makeReady();
for (const name of asked.length > 0 ? asked : names) {
  const { run } = await import(pathToFileURL(join(root, 'dist/bench', `${name}.js`)).href);
  const result = await run({ json });
  if (json) process.stdout.write(`${JSON.stringify(result)}\n`);
}
process.exit(0);
