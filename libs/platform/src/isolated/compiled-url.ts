const RUNS_FROM_SOURCE = import.meta.url.endsWith('.ts');

/** A thread loads what was built. Where the sources themselves run, as under tests, that is the same place below `dist/`. */
export function compiledUrl(url: URL): URL {
  const place = /^(.*)\/((?:libs|apps)\/[^/]+\/.*)\.[jt]s$/.exec(url.href);
  return RUNS_FROM_SOURCE && place !== null ? new URL(`${place[1] ?? ''}/dist/${place[2] ?? ''}.js`) : url;
}
