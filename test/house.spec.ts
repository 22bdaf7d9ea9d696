import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const NOT_OURS = new Set(['node_modules', 'dist', '.data', '.git', 'coverage']);
const below = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    NOT_OURS.has(entry.name) ? [] : entry.isDirectory() ? below(join(folder, entry.name)) : [join(folder, entry.name)],
  );
const files = below('');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
}

describe('what is shipped', () => {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> };
  const packages = Object.entries(lock.packages).filter(([name]) => name !== '');

  it('is locked to exact contents, and names no place to fetch them from', () => {
    const loose = packages.filter(([, entry]) => !entry.integrity && !entry.link).map(([name]) => name);
    const placed = packages.filter(([, entry]) => entry.resolved).map(([name]) => name);

    expect({ loose, placed }).toEqual({ loose: [], placed: [] });
  });

  it('carries licences that fit Apache-2.0', () => {
    const fitting = /^(\(?(MIT|MIT-0|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|BlueOak-1\.0\.0|PostgreSQL|Unlicense|CC0-1\.0|Python-2\.0|OFL-1\.1|Zlib)( (OR|AND) )?\)?)+$/;
    const strange = packages
      .filter(([, entry]) => !entry.dev && entry.license !== undefined && !fitting.test(entry.license))
      .map(([name, entry]) => `${name}: ${entry.license}`);

    expect(strange).toEqual([]);
  });

  it('runs no install script', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });
});

describe('the house', () => {
  it('gives every lib a door and every capability a page', () => {
    const libs = [...new Set(files.filter((file) => file.startsWith('libs/')).map((file) => file.split('/')[1]))];
    const pageless = libs.filter((lib) => !['kernel', 'contracts', 'testing'].includes(lib!) && !existsSync(join(root, 'libs', lib!, 'README.md')));

    expect(libs.filter((lib) => !existsSync(join(root, 'libs', lib!, 'src/index.ts')))).toEqual([]);
    expect(pageless).toEqual([]);
  });

  it('gives capabilities the six folders, and beside them those of docs/adr/0011 only', () => {
    const folders = new Set(files.flatMap((file) => /^libs\/([^/]+)\/src\/([^/]+)\//.exec(file)?.slice(1, 3).join('/') ?? []));
    const isOfCapability = (folder: string): boolean => { const [lib] = folder.split('/'); return lib !== 'platform' && existsSync(join(root, 'libs', lib!, 'src', `${lib!}.module.ts`)); };
    const six = new Set(['domain', 'commands', 'queries', 'store', 'messages', 'http']);

    const others = [...folders].filter((folder) => isOfCapability(folder) && !six.has(folder.split('/')[1]!));

    expect([...folders].filter(isOfCapability).length).toBeGreaterThan(40);
    expect(others.sort()).toEqual(['papers/rendering', 'payments/sandbox', 'procedures/reading']);
  });

  it("lets no browser say in a bubble, in its own language, what is wrong with a form: pages say it in theirs", () => {
    const forms = files.filter((file) => file.endsWith('.tsx')).flatMap((file) => read(file).split('\n').filter((line) => line.includes('<form')).map((line) => `${file}: ${line.trim()}`));
    const bubbling = forms.filter((line) => !line.includes('noValidate') && !line.includes('role="search"'));

    expect(forms.length).toBeGreaterThan(5);
    expect(bubbling).toEqual([]);
  });

  it('takes what the API answers as it is described: behind a cast page and server part without a word', () => {
    const pages = files.filter((file) => /^(apps\/(console|portal)|libs\/ui)\/src\/.*(?<!spec)\.tsx?$/.test(file) && !file.endsWith('schema.d.ts'));
    const cast = pages.flatMap((file) => read(file).split('\n').filter((line) => /\b(api\.[A-Z]+\(|\w+\.(value|data)\b).*\bas unknown as /.test(line)).map((line) => `${file}: ${line.trim()}`));

    expect(pages.length).toBeGreaterThan(200);
    // The library that solves the puzzle knows what it is.
    expect(cast.filter((line) => !line.includes('as unknown as Challenge'))).toEqual([]);
  });

  it('calls nobody “bạn”: pages say “ông/bà”, letters “Ông/Bà”, or name nobody', () => {
    const saying = files.filter((file) => /(?<!\.(e2e-)?spec)\.(tsx?|json|mjs)$/.test(file) && !file.endsWith('package-lock.json'));
    const familiar = saying.flatMap((file) => read(file).normalize('NFC').split('\n').filter((line) => /(?<!\p{L})bạn(?!\p{L})/iu.test(line)).map((line) => `${file}: ${line.trim()}`));

    expect(familiar).toEqual([]);
  });

  it('has no folder or file that could hold anything', () => {
    expect(files.filter((file) => /(^|\/|-|\.)(utils?|helpers?|common|base|manager|misc)(\.|\/|-|$)/i.test(file))).toEqual([]);
  });

  it('listens to no message that nobody sends: what such a listener would do looks done', () => {
    const MESSAGE = /'([a-z]+\.[a-z-]+@\d+)'/g;
    const sources = files.filter((file) => /^(apps|libs)\/.*(?<!spec)\.ts$/.test(file) && !/^libs\/(contracts|testing)\//.test(file) && !/^apps\/[^/]+\/test\//.test(file));
    const isListener = (file: string): boolean => /^\s*readonly hears = |^export const HEARD = /m.test(read(file));
    const namesIn = (text: string): readonly string[] => [...text.matchAll(MESSAGE)].map(([, name]) => name!);
    const heard = new Set(sources.filter(isListener).flatMap((file) => namesIn(/(?:readonly hears|export const HEARD) = \[[^\]]*\]/.exec(read(file))?.[0] ?? '')));
    const sent = new Set(sources.filter((file) => !isListener(file) && !file.startsWith('libs/notifications/')).flatMap((file) => namesIn(read(file))));

    expect(heard.size).toBeGreaterThan(8);
    expect([...heard].filter((name) => !sent.has(name))).toEqual([]);
  });

  it('gives no two prepared statements one name: a connection that knows the one refuses the other', () => {
    const named = files.filter((file) => /^(libs|apps)\/.*(?<!spec)\.ts$/.test(file)).flatMap((file) => [...read(file).matchAll(/name: '([a-z][\w-]*)',\s*text:/g)].map(([, name]) => name!));

    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name, at) => named.indexOf(name) !== at)).toEqual([]);
  });

  it('skips and focuses no test', () => {
    const specs = files.filter((file) => /\.(e2e-)?spec\.ts$/.test(file) && !file.endsWith('test/house.spec.ts'));

    expect(specs.filter((file) => /\b(it|test|describe)\.(only|todo)\b|\b(fit|fdescribe|xit|xdescribe)\(/.test(read(file)))).toEqual([]);
  });

  it('gives every decision a number of its own, and its page that number', () => {
    const decisions = files.filter((file) => /^docs\/adr\/\d{4}-.*\.md$/.test(file)).sort();
    const numbers = decisions.map((file) => Number(file.slice('docs/adr/'.length, 'docs/adr/'.length + 4)));

    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    expect(decisions.map((file) => Number(/^# 0*(\d+)(?:\.| ·) /.exec(read(file))?.[1]))).toEqual(numbers);
  });

  it('links to nothing that is not there', () => {
    const broken = files
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
          .map(([, target]) => target!)
          .filter((target) => !existsSync(join(root, dirname(file), target)))
          .map((target) => `${file}: ${target}`),
      );

    expect(broken).toEqual([]);
  });
});

describe('what a newcomer is told to type', () => {
  const pages = ['README.md', 'docs/tour.md'].map(read);
  const said = (pattern: RegExp): string[] => [...new Set(pages.flatMap((page) => [...page.matchAll(pattern)].map(([, found]) => found!)))];

  it('names scripts and commands there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const commands = [...read('apps/cli/src/main.ts').matchAll(/^ {2}(\w+): async \(\) =>/gm)].map(([, name]) => name);
    const proofs = [...read('tools/prove.mjs').matchAll(/^ {2}([A-Z]\d+): \{/gm)].map(([, name]) => name);

    const asked = { scripts: said(/npm (?:run (?:-s )?)?(start|test|(?<=run (?:-s )?)\w+)/g), commands: said(/npm run -s motcua -- (\w+)/g), benches: said(/npm run bench -- (\w+)/g), proofs: said(/npm run prove -- (\w+)/g) };

    expect(Object.values(asked).map(({ length }) => length > 1)).toEqual(Array(4).fill(true));
    expect(asked.scripts.filter((name) => !(name in scripts))).toEqual([]);
    expect(asked.commands.filter((name) => !commands.includes(name))).toEqual([]);
    expect(asked.benches.filter((name) => !files.includes(`bench/${name}.ts`))).toEqual([]);
    expect(asked.proofs.filter((name) => !proofs.includes(name))).toEqual([]);
  });

  it('names files and folders there are, and scenarios', () => {
    const places = said(/(?<![\w./-])((?:apps|libs|docs|procedures|tools|test|migrations|bench)\/[\w./-]*\w)/g);
    const scenarios = said(/--scenario ([\w-]+)/g).filter((name) => !files.some((file) => file.startsWith('procedures/') && file.endsWith(`/scenarios/${name}.json`)));

    expect(places.length).toBeGreaterThan(20);
    // A test is called by the beginning of its name.
    expect(places.filter((place) => !existsSync(join(root, place)) && !files.some((file) => file.startsWith(place)))).toEqual([]);
    expect(scenarios).toEqual([]);
  });

  it('asks the API for addresses it has', () => {
    const { paths } = JSON.parse(read('docs/openapi.json')) as { paths: Record<string, unknown> };

    const addresses = said(/(\/api\/[\w$./-]*\w)/g).map((address) => address.replaceAll('$CODE', '{code}'));

    expect(addresses.length).toBeGreaterThan(3);
    expect(addresses.filter((address) => address !== '/api/openapi.json' && !(address in paths))).toEqual([]);
  });
});
