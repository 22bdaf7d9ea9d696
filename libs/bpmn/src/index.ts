/** BPMN: XML in, problems or an executable plan out. Pure. */
export * from './plan.js';
export * from './problem.js';
export * from './descriptor.js';
export * from './conditions/index.js';
export { LIMITS, type Refusal } from './read/scan.js';
export { readBpmn, writeBpmn, type BpmnTree, type Reading } from './read/read-bpmn.js';
export type { BpmnElement } from './read/element.js';
export { check, compile, readProcedure, refusalProblem, type ProcedureReading } from './procedure.js';
export { CONSTRUCTS, type Construct, type Coverage } from './model/constructs.js';
export { checksMarkdown } from './docs/checks.js';
export { coverageMarkdown } from './docs/coverage.js';
