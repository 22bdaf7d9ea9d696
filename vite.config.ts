import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';

/** The two web apps: `vite build --mode portal` (citizens, Preact) and `--mode console` (staff, React). */
export default defineConfig(({ mode }) => {
  const app = mode === 'console' ? 'console' : 'portal';
  const root = import.meta.dirname;
  const doors = readdirSync(join(root, 'libs')).map((lib) => ({
    find: new RegExp(`^@app/${lib}$`),
    replacement: join(root, 'libs', lib, 'src', 'index.ts'),
  }));
  return {
    root: join(root, 'apps', app),
    base: app === 'console' ? '/console/' : '/',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: [...doors, ROUTER, ...(app === 'portal' ? PREACT : [])] },
    build: {
      outDir: join(root, 'dist', 'web', app),
      emptyOutDir: true,
      target: 'es2022',
      manifest: 'manifest.json',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1_000,
      reportCompressedSize: false,
      // Loading a pure lib does nothing: what a page does not use of it, it does not load.
      rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /[\\/]libs[\\/](kernel|contracts|bpmn|engine|calendar|ledger)[\\/]src[\\/]/, sideEffects: false }] } },
    },
  };
});

/** Its package leads every bundler to the build for development. */
const ROUTER = { find: /^react-router$/, replacement: join(import.meta.dirname, 'node_modules/react-router/dist/production/index.mjs') };

/** Citizens' phones get React's names on Preact's few kilobytes. */
const PREACT = [
  { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
];
