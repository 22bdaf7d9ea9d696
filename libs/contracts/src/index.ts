export * from './form.js';
export * from './procedure.js';
