import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyHttpOptions, FastifyInstance, FastifyRequest } from 'fastify';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { answerProblem } from './answer-problem.js';
import { CONTENT_SECURITY, securityOfDrawn } from './content-security.js';
import { composed, isForbiddenName, isTooDeep } from './json-body.js';
import { RequestRefused, requestTrouble } from './request-troubles.js';
import { unusableTexts } from './unusable-texts.js';
import { type PageNotes, serveWebApps } from './web-apps.js';

const KIB = 1024;
const BODY_LIMIT = 512 * KIB;
/** A process of 2 MiB, escaped as a JSON string, with its record and forms. */
const DESIGN_LIMIT = 6 * 1024 * KIB;
const isDesign = (url: string): boolean => url.startsWith('/api/designer/') || url === '/api/procedures/versions';
/** Files come as streams and are read by their routes, with limits of their own. */
const UPLOADS: ReadonlySet<string> = new Set(['/api/filing/drafts/:id/files', '/api/dossiers/:code/files']);
const FORMS: ReadonlySet<string> = new Set(['/progress', '/progress/:code']);
/** Ten mebibytes from a telephone at the edge of a network. */
const UPLOAD_MILLISECONDS = 180_000;
const HEADERS_MILLISECONDS = 5_000;
const REQUEST_MILLISECONDS = 10_000;
const CONNECTIONS = 2_000;
const CONNECTIONS_OF_ONE_ADDRESS = 1_000;

/** Fastify with ends to every wait and size. Without `proxies` an address is the socket's. */
export function httpAdapter(log: Logger, proxies: readonly string[] | null = null, told: PageNotes = {}): FastifyAdapter {
  const options: FastifyHttpOptions<Server> = {
    trustProxy: proxies === null ? false : [...proxies],
    bodyLimit: BODY_LIMIT,
    requestTimeout: UPLOAD_MILLISECONDS,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    frameworkErrors: (_, request, reply) => answerProblem(request, reply, requestTrouble('request.malformed')),
    genReqId: () => randomUUID(),
    http: {
      headersTimeout: HEADERS_MILLISECONDS,
      requestTimeout: UPLOAD_MILLISECONDS,
      connectionsCheckingInterval: 1_000,
      maxHeaderSize: 16 * KIB,
    },
  };
  const adapter = new FastifyAdapter(options);
  const fastify: FastifyInstance = adapter.getInstance();
  limitConnections(fastify.server);
  fastify.addHook('onRoute', (route) => {
    if (isDesign(route.url)) route.bodyLimit = DESIGN_LIMIT;
  });
  acceptJsonOnly(fastify);
  acceptFiles(fastify);
  acceptForms(fastify);
  endSlowRequests(fastify);
  guardRequests(fastify);
  dressDrawnPages(fastify);
  serveWebApps(fastify, undefined, told);
  logRequests(fastify, log);
  return adapter;
}

/** One address cannot take every connection there is. */
function limitConnections(server: Server): void {
  const open = new Map<string, number>();
  server.maxConnections = CONNECTIONS;
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const count = (open.get(address) ?? 0) + 1;
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
    if (count > CONNECTIONS_OF_ONE_ADDRESS) socket.destroy();
  });
}

function acceptJsonOnly(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body);
    if (isTooDeep(text)) return done(new RequestRefused('request.too_deep'));
    return parse(request, text, (error, parsed) => {
      if (error) return done(error);
      try {
        done(null, composed(parsed));
      } catch (refused) {
        done(refused as Error);
      }
    });
  });
}

/** The one page that works without script sends its form as browsers do. */
function acceptForms(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 4 * KIB }, (request, body, done) => {
    if (!FORMS.has(request.routeOptions.url ?? '')) return done(new RequestRefused('request.unsupported_type'));
    const fields = [...new URLSearchParams(String(body))];
    const twice = fields.find(([name], index) => fields.findIndex(([other]) => other === name) !== index);
    if (twice) return done(new RequestRefused('request.duplicate_parameter', { params: { parameter: twice[0] } }));
    try {
      done(null, composed(Object.fromEntries(fields)));
    } catch (refused) {
      done(refused as Error);
    }
  });
}

/** The route reads the stream itself: nothing is parsed or held here. */
function acceptFiles(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('multipart/form-data', (request, _payload, done) => {
    const isUpload = request.method === 'POST' && UPLOADS.has(request.routeOptions.url ?? '');
    done(isUpload ? null : new RequestRefused('request.unsupported_type'), undefined);
  });
}

/** The server lets every request take as long as a file may; all others have to be here much sooner. */
function endSlowRequests(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request;
    const hasBody = raw.headers['transfer-encoding'] !== undefined || Number(raw.headers['content-length'] ?? 0) > 0;
    if (hasBody && !UPLOADS.has(request.routeOptions.url ?? '')) {
      // Answers may take as long as they like: it is the request that has to be here.
      const end = setTimeout(() => (raw.complete ? undefined : raw.destroy()), REQUEST_MILLISECONDS).unref();
      raw.once('close', () => clearTimeout(end));
    }
    done();
  });
}

const securityHeaders = helmet({
  contentSecurityPolicy: false,
  referrerPolicy: { policy: 'same-origin' },
  xFrameOptions: { action: 'deny' },
});

function guardRequests(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-correlation-id', request.id);
    reply.header('cache-control', 'no-store');
    reply.raw.setHeader('content-security-policy', CONTENT_SECURITY);
    securityHeaders(request.raw, reply.raw, (error?: unknown) =>
      done(error instanceof Error ? error : refusalOf(request)),
    );
  });
}

/** Pages without script, drawn by capabilities. */
function dressDrawnPages(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    const isDrawn = typeof payload === 'string' && String(reply.getHeader('content-type')).startsWith('text/html') && reply.getHeader('content-security-policy') === CONTENT_SECURITY;
    if (isDrawn) reply.header('content-security-policy', securityOfDrawn(payload));
    done(null, payload);
  });
}

function refusalOf(request: FastifyRequest): RequestRefused | undefined {
  if (/%00/.test(request.url)) return new RequestRefused('request.unusable_text', { errors: unusableTexts(request.query) });
  for (const [parameter, value] of Object.entries((request.query ?? {}) as Record<string, unknown>)) {
    if (isForbiddenName(parameter)) return new RequestRefused('request.forbidden_name', { params: { parameter } });
    if (Array.isArray(value)) return new RequestRefused('request.duplicate_parameter', { params: { parameter } });
  }
  return undefined;
}

function logRequests(fastify: FastifyInstance, log: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, id: correlationId } = request;
    const route = request.routeOptions.url;
    log.debug(
      { method, route, status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime), correlationId },
      'answered',
    );
    done();
  });
}
