/** BPMN: XML in, problems or an executable plan out. Pure. */
export * from './plan.js';
export * from './problem.js';
export * from './descriptor.js';
export * from './conditions/index.js';
