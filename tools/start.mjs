/**
 * `npm start`: everything from a fresh clone to a running server, with nothing but Node and npm. The server runs in this
 * very process, so that signals reach it as they are and nothing is left behind.
 */
import { makeReady, root } from './ready.mjs';

process.chdir(root);
makeReady();
await import(new URL('../dist/apps/standalone/src/main.js', import.meta.url).href);
