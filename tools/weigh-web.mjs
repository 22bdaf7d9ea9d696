/**
 * What a browser must load before the first page of each web app, in gzipped script, against its budget. The entry and what it
 * imports, and the heaviest first page with its texts; what comes later is printed without a bound.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { makeReady, root } from './ready.mjs';

makeReady();
const APPS = [
  { app: 'portal', budgetKib: 100, firstPages: ['src/catalogue/catalogue-page.tsx'], texts: ['frame', 'catalogue'] },
  { app: 'console', budgetKib: 260, firstPages: ['src/desk/index.tsx', 'src/audit/index.tsx', 'src/administration/index.tsx'], texts: ['frame', 'desk'] },
];

let isOver = false;
for (const { app, budgetKib, firstPages, texts } of APPS) {
  const folder = join(root, 'dist', 'web', app);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const keyOf = (end) => Object.keys(manifest).find((key) => key.endsWith(end)) ?? stop(`${app}: ${end} is in no chunk`);
  const weigh = (keys) => [...keys].reduce((sum, key) => sum + gzipSync(readFileSync(join(folder, manifest[key].file)), { level: 9 }).length, 0);
  const entry = withImports(manifest, 'index.html');
  const words = texts.map((area) => keyOf(`locales/vi/${area}.json`));
  const pages = firstPages.map((page) => ({ page, kib: weigh(new Set([...entry, ...words, ...withImports(manifest, keyOf(page))])) / 1024 }));
  const { page, kib } = pages.reduce((most, one) => (one.kib > most.kib ? one : most));
  process.stdout.write(`  ${app}: ${kib.toFixed(1)} KiB of ${budgetKib} KiB gzipped script for the first page (${page}); the entry alone ${(weigh(entry) / 1024).toFixed(1)} KiB\n`);
  isOver ||= kib > budgetKib;
}
process.exit(isOver ? 1 : 0);

function withImports(manifest, key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) withImports(manifest, next, seen);
  return seen;
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
