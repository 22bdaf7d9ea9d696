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
export { proveTerms, type ExcludedElement, type ProvenStep, type TermProof } from './terms/prove-terms.js';
export { WEEKLY, windowsIn, type DayWindows } from './terms/day-windows.js';
export type { UnboundedLoop } from './terms/places.js';
export { diffBpmn, type ComparedElement, type FieldChange, type ProcessDiff } from './diff/diff-bpmn.js';
export { keepLosses, roundTrip } from './lossless/keep-losses.js';
export { withoutForeign } from './lossless/without-foreign.js';
