/** Composition: where capabilities meet that do not know each other, for every process that needs them together. */
export { AuditedHouseModule } from './audited-house.js';
export { dueWith, FeesAsked, FeesAskedModule, isAwaited } from './fees-asked.js';
export { FeesOfTheHouse } from './fees-of-the-house.js';
export { ExecutingAgenciesModule, hasEveryStep } from './executing-agencies.js';
export { FeesSetModule } from './fees-set.js';
export { FormSourcesModule } from './blank-forms.js';
export { DeclarationsModule } from './declarations.js';
export { MoneyOwedModule } from './money-owed.js';
export { notificationsModule } from './notifications.js';
export { PaperRegisterModule } from './paper-register.js';
export { PaperSourcesModule } from './paper-sources.js';
export { newPapersModule, papersModule, type PapersOptions } from './papers.js';
export { ShownDraftsModule } from './shown-drafts.js';
export { PaymentDossiersModule } from './payment-dossiers.js';
export { newPaymentsModule, paymentsModule } from './payments.js';
export { placeNames } from './place-names.js';
