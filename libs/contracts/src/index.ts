/** The words parts of the house speak to each other in: records, forms, requests, views, messages by name and version. Types, and no rule. */
export * from './audit.js';
export * from './declaration-forms.js';
export * from './desk.js';
export * from './dropped-answer.js';
export * from './filed.js';
export * from './filing.js';
export * from './form.js';
export * from './messages.js';
export * from './paper.js';
export * from './payments.js';
export * from './procedure.js';
export * from './provinces.js';
export * from './roles.js';
export * from './scenario-schema.js';
export * from './scenario.js';
export * from './tasks.js';
