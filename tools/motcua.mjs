/** `npm run -s motcua -- check | due | simulate | replay ...`: the command line, in this process, so that pipes and exit codes are its own. */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { makeReady, root } from './ready.mjs';

makeReady();
await import(pathToFileURL(join(root, 'dist/apps/cli/src/main.js')).href);
