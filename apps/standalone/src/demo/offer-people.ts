import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DemoPeople } from './demo-people.js';

export interface OfferedPeople {
  /** Where the log-in pages ask for them; said to the pages, and by a demo's start alone. */
  readonly pageNotes: { readonly 'demo-people': string };
  close(): void;
}

const HERE = '127.0.0.1';
const OUR_PAGES = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Offers them, with the password of all, to browsers of this machine. Whoever started the demo reads the same in the terminal; nobody else is to. What a
 * proxy on this machine hands on cannot be told from a browser here, by no address and no header: so it is told by the port. This one takes what
 * comes to the loopback address alone, is another one with each start, and is not the one a proxy was put before: a browser elsewhere that follows the
 * page's note asks its own machine.
 */
export async function offerPeople(offered: DemoPeople): Promise<OfferedPeople> {
  const server = createServer({ requestTimeout: 5_000 });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, HERE, resolve));
  const host = `${HERE}:${(server.address() as AddressInfo).port}`;
  server.on('request', answering(offered, host));
  // It is a convenience: it holds no process.
  server.unref();
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { pageNotes: { 'demo-people': `http://${host}/demo/people` }, close };
}

/** A page of elsewhere that the browser here shows is not answered: neither by its origin, nor where it has given its own name our address. */
const answering = (offered: DemoPeople, ourHost: string): RequestListener => {
  const body = JSON.stringify(offered);
  return ({ method, url, headers: { host, origin } }, reply) => {
    const isAnswered = method === 'GET' && url === '/demo/people' && host === ourHost && origin !== undefined && OUR_PAGES.test(origin);
    if (!isAnswered) return void reply.writeHead(404, { 'cache-control': 'no-store' }).end();
    reply.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store', 'access-control-allow-origin': origin, vary: 'origin', 'x-content-type-options': 'nosniff' });
    reply.end(body);
  };
};
