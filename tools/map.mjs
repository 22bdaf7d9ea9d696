/** docs/map.md: what there is and who imports whom, read from the imports as they are. What may be is in .dependency-cruiser.cjs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** More names than anybody reads. */
const MANY = 10;

export function mapPage(root) {
  const parts = ['libs', 'apps'].flatMap((folder) => readdirSync(join(root, folder)).sort().filter((name) => existsSync(join(root, folder, name, 'src'))).map((name) => `${folder}/${name}`));
  const imports = new Map(parts.map((part) => [part, importsOf(root, part).filter((other) => parts.includes(other))]));
  const floors = new Map();
  const floorOf = (part) => {
    if (!floors.has(part)) floors.set(part, 1 + Math.max(-1, ...imports.get(part).map(floorOf)));
    return floors.get(part);
  };
  const rows = parts
    .map((part) => ({ part, floor: floorOf(part), by: parts.filter((other) => imports.get(other).includes(part)) }))
    .sort((a, b) => a.floor - b.floor || (a.part < b.part ? -1 : 1));
  const named = (others) => others.map((other) => other.replace(/^libs\//, '')).join(', ') || '—';
  const counted = (others) => (others.length > MANY ? `${others.length} parts` : named(others));
  return [
    '# Map of the house',
    '',
    'Generated from the imports of the code, specs left out: `npm run generate`. Who *may* import whom is in `.dependency-cruiser.cjs`, and why in',
    '[ADR 7](adr/0007-composition-is-a-lib.md) and [ADR 10](adr/0010-pure-libs-share-contracts.md). A part stands one floor above the highest it imports.',
    '',
    '| floor | part | what it is | imports | imported by |',
    '|---|---|---|---|---|',
    ...rows.map(({ part, floor, by }) => `| ${floor} | \`${part}\` | ${saysOf(root, part)} | ${named(imports.get(part))} | ${counted(by)} |`),
    '',
  ].join('\n');
}

function importsOf(root, part) {
  const found = sources(join(root, part, 'src')).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const libs = [...text.matchAll(/\b(?:from|import)\s*\(?\s*'@app\/([a-z]+)'/g)].map(([, name]) => `libs/${name}`);
    const apps = [...text.matchAll(/\bfrom '(?:\.\.\/)+([a-z]+)\/src\/index\.js'/g)].map(([, name]) => `apps/${name}`);
    return [...libs, ...apps];
  });
  return [...new Set(found)].filter((other) => other !== part).sort();
}

const sources = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return sources(join(folder, entry.name));
    return /\.tsx?$/.test(entry.name) && !/(\.spec\.tsx?|\.d\.ts)$/.test(entry.name) ? [join(folder, entry.name)] : [];
  });

/** The first sentence of its door, else of its page. */
function saysOf(root, part) {
  const page = join(root, part, 'README.md');
  const [door] = ['index.ts', 'main.ts'].map((name) => join(root, part, 'src', name)).filter(existsSync);
  const words = (door && /^\/\*\*(.*?)\*\//s.exec(readFileSync(door, 'utf8'))?.[1]) ?? (existsSync(page) ? readFileSync(page, 'utf8').split('\n\n')[1] : '');
  return words.replace(/^\s*\* ?/gm, '').replace(/\s+/g, ' ').trim().replace(/(?<=\.) .*$/, '').replaceAll('|', '\\|');
}
