export * from './audit.js';
export * from './filing.js';
export * from './form.js';
export * from './messages.js';
export * from './procedure.js';
export * from './provinces.js';
export * from './tasks.js';
