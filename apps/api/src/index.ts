/** The HTTP process: guards, problems, OpenAPI, the ports that HTTP alone fills. No rule, no SQL. */
export { ApiModule, type ApiModuleOptions } from './api.module.js';
export { type AppOptions, createApp } from './create-app.js';
export { newLogger } from './http/logger.js';
export { describe as describeApi } from './openapi/describe.js';
