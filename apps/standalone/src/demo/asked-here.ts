import type { IncomingMessage } from 'node:http';

const OURS = /^(127\.|::1$|::ffff:127\.)/;
const OUR_NAME = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const HANDED_ON = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const;

/**
 * Whether a browser of this machine asks, by an address of this machine. Not what a page of elsewhere asks after it has given its own name our
 * address, nor what a proxy hands on that says so. One that says nothing cannot be told apart: so nothing secret goes this way, and the
 * demo's password goes by a port of its own (offer-people.ts).
 */
export const isAskedHere = ({ socket, headers }: Pick<IncomingMessage, 'headers'> & { readonly socket: Pick<IncomingMessage['socket'], 'remoteAddress'> }): boolean =>
  OURS.test(socket.remoteAddress ?? '') && OUR_NAME.test(headers.host ?? '') && HANDED_ON.every((name) => headers[name] === undefined);
