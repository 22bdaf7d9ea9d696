import type { Problem } from '@app/bpmn';
import type { Obstacle } from '@app/kernel';
import type { FieldProblem } from './shape.js';

export type ProcedureObstacle =
  | Obstacle<'procedures.not_found', { readonly code: string }>
  | Obstacle<'procedures.no_such_agency', { readonly agency: string; readonly errors: readonly FieldProblem[] }>
  /** The record, the forms or their fit with the process: each error names its field. */
  | Obstacle<'procedures.invalid_bundle', { readonly errors: readonly FieldProblem[] }>
  /** The process: each problem names its element. What is wrong beside it, in record, forms and scenarios, is told with it. */
  | Obstacle<'procedures.not_publishable', { readonly problems: readonly Problem[]; readonly errors?: readonly FieldProblem[] }>;
