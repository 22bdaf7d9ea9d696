import type { Obstacle } from '@app/kernel';
import type { FieldProblem } from './shape.js';

export type DesignObstacle =
  | Obstacle<'procedures.no_such_draft', { readonly id: string }>
  | Obstacle<'procedures.no_such_version', { readonly version: string }>
  /** Somebody else saved meanwhile. */
  | Obstacle<'procedures.draft_changed', { readonly expected: number; readonly actual: number; readonly updatedAt: string }>
  | Obstacle<'procedures.draft_closed'>
  | Obstacle<'procedures.not_submitted', { readonly state: string }>
  | Obstacle<'procedures.not_approved', { readonly state: string }>
  /** What was approved or rejected is not what was submitted last. */
  | Obstacle<'procedures.content_differs', { readonly expected: string; readonly actual: string }>
  | Obstacle<'procedures.own_work'>
  /** Record with day and decision, forms, drawing and papers are those of a version that is published. */
  | Obstacle<'procedures.nothing_differs', { readonly number: number }>
  | Obstacle<'procedures.effective_day_past', { readonly effectiveFrom: string; readonly today: string }>
  | Obstacle<'procedures.reason_for_warnings', { readonly warnings: readonly string[] }>
  | Obstacle<'procedures.invalid_scenarios', { readonly errors: readonly FieldProblem[] }>
  | Obstacle<'procedures.scenario_fails', { readonly scenarios: readonly string[] }>;
