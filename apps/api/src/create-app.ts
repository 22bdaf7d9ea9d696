import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { NestLogger, trustedProxies } from '@app/platform';
import { ApiModule, type ApiModuleOptions } from './api.module.js';
import { httpAdapter } from './http/edge.js';
import { newLogger } from './http/logger.js';
import { requestValidation } from './http/validation.js';
import type { PageNotes } from './http/web-apps.js';
import { describe } from './openapi/describe.js';
import { OpenApiDocument } from './openapi/openapi.controller.js';

export interface AppOptions extends Omit<ApiModuleOptions, 'log'> {
  readonly log?: Logger;
  /** Said to the portal's pages. */
  readonly pageNotes?: PageNotes;
}

/**
 * The application, composed and initialised, not listening. On SIGTERM and SIGINT requests in flight are answered first; the
 * database is closed after them.
 *
 * @throws {Defect} a route has no permission
 */
export async function createApp({
  log = newLogger(process.env['LOG_LEVEL'] ?? 'warn'),
  pageNotes = {},
  ...options
}: AppOptions): Promise<NestFastifyApplication> {
  const { TRUST_PROXY } = options.platform.configuration;
  const adapter = httpAdapter(log, TRUST_PROXY === undefined ? null : trustedProxies(TRUST_PROXY), pageNotes);
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with({ ...options, log }), adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLogger(log),
  });
  app.useGlobalPipes(requestValidation());
  try {
    await app.init();
  } catch (error) {
    await app.close();
    throw error;
  }
  app.get(OpenApiDocument).document = describe(app);
  return app;
}
