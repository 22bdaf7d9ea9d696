import type { FastifyInstance } from 'fastify';

/** Fastify's own list, as `get /path/{code}`; without the HEAD it adds to each GET. */
export function routesOf(fastify: FastifyInstance): readonly string[] {
  const routes: string[] = [];
  const above: string[] = [];
  for (const line of fastify.printRoutes({ commonPrefix: false }).split('\n')) {
    const found = /^([│ ]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?/.exec(line);
    if (!found) continue;
    const [, indent = '', part = '', methods] = found;
    above.length = indent.length / 4;
    above.push(part);
    const path = above.join('').replaceAll(/:(\w+)/g, '{$1}');
    for (const method of methods?.split(', ') ?? [])
      if (method !== 'HEAD') routes.push(`${method.toLowerCase()} ${path}`);
  }
  return routes;
}
