/**
 * `npm start`: everything from a fresh clone to a running server, with nothing but Node and npm. The server runs in this
 * very process, so that signals reach it as they are and nothing is left behind.
 */
import { makeReady, root } from './ready.mjs';

process.chdir(root);
stopWithNpm();
makeReady();
await import(new URL('../dist/apps/standalone/src/main.js', import.meta.url).href);

/** npm hands SIGTERM to the shell between it and this process, and that dies of it alone: whoever lost it under npm was meant too. */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
