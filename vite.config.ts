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
    // The server writes another one into each answer.
    ...(app === 'console' && { html: { cspNonce: 'nonce-of-this-answer' } }),
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
      rolldownOptions: {
        ...(app === 'portal' && { input: PORTAL_ENTRIES, output: { entryFileNames: ({ name }) => (name === PROOF ? `${PROOF}.js` : 'assets/[name]-[hash].js') } }),
        treeshake: { moduleSideEffects: [{ test: /[\\/]libs[\\/](kernel|contracts|bpmn|engine|calendar|ledger)[\\/]src[\\/]/, sideEffects: false }] },
      },
    },
  };
});

/** The pages the server draws name it: it has no hash in its name. */
const PROOF = 'look-up-proof';
const PORTAL_ENTRIES = { index: join(import.meta.dirname, 'apps/portal/index.html'), [PROOF]: join(import.meta.dirname, 'apps/portal/src/catalogue/look-up-proof.ts') };

/** Its package leads every bundler to the build for development. */
const ROUTER = { find: /^react-router$/, replacement: join(import.meta.dirname, 'node_modules/react-router/dist/production/index.mjs') };

/** Citizens' phones get React's names on Preact's few kilobytes. */
const PREACT = [
  { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
];
