export { ApiModule, type ApiModuleOptions } from './api.module.js';
export { type AppOptions, createApp } from './create-app.js';
export { newLogger } from './http/logger.js';
export { notificationsModule } from './notifications.js';
export { describe as describeApi } from './openapi/describe.js';
export { PaymentDossiersModule } from './payment-dossiers.js';
export { newPaymentsModule, paymentsModule } from './payments.js';
export { PaperSourcesModule } from './paper-sources.js';
export { newPapersModule, papersModule, type PapersOptions } from './papers.js';
