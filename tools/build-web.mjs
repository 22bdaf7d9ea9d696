/** The two web apps into dist/web/{portal,console}, each only when something it is made of changed. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { changedAfter } from './ready.mjs';

const root = resolve(import.meta.dirname, '..');
/** Pure libs a browser may import, the kit, and what decides how they are built. */
const SHARED = ['kernel', 'contracts', 'bpmn', 'engine', 'calendar', 'ledger', 'ui'].map((lib) => `libs/${lib}`);
const TOOLS = ['vite.config.ts', 'tools/build-web.mjs', 'package-lock.json'];

export async function buildWebApps() {
  // What runs in browsers is React's production runtime: JSX that is compiled for the other one, as in a shell with NODE_ENV=development, would call what is not there.
  process.env.NODE_ENV = 'production';
  for (const app of ['portal', 'console']) {
    const out = join(root, 'dist', 'web', app);
    const stamp = join(out, '.built');
    const since = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
    if (![`apps/${app}`, ...SHARED, ...TOOLS].some((source) => changedAfter(join(root, source), since))) continue;
    const begun = new Date();
    await build({ configFile: join(root, 'vite.config.ts'), mode: app, logLevel: 'error' });
    if (app === 'portal') writeFileSync(join(out, 'fonts.css'), fontsFor(join(out, 'assets')));
    compress(join(out, 'assets'));
    writeFileSync(stamp, begun.toISOString());
  }
}

/** The letters under an address that stays, for the pages the server draws itself. */
function fontsFor(assets) {
  const names = readdirSync(assets);
  return readFileSync(join(root, 'libs/ui/src/styles/fonts.css'), 'utf8').replace(/url\('[^']*\/([^/']+)\.woff2'\)/g, (_, name) => {
    const file = names.find((one) => one.startsWith(`${name}-`) && one.endsWith('.woff2'));
    if (!file) throw new Error(`${name} was not built`);
    return `url('/assets/${file}')`;
  });
}

/** What never changes is compressed once, as well as can be, and not on every request. */
function compress(folder) {
  for (const name of readdirSync(folder)) {
    const bytes = /\.(js|css|svg|json)$/.test(name) ? readFileSync(join(folder, name)) : null;
    if (bytes === null || bytes.length < 1_024) continue;
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}
