import type { Obstacle } from '@app/kernel';

export type RoutingObstacle =
  | Obstacle<'routing.no_such_agency', { readonly agencyCode: string }>
  | Obstacle<'routing.no_such_division', { readonly agencyCode: string; readonly division: string }>;

/** Why the directory is not changed as an administrator asked. */
export type DirectoryObstacle =
  | Obstacle<'routing.unknown_in_directory', { readonly code: string }>
  /** Codes are never given twice, also after an end. */
  | Obstacle<'routing.code_taken', { readonly code: string }>
  /** The code of an agency begins with the code of the one above it. */
  | Obstacle<'routing.code_outside_parent', { readonly code: string; readonly parentCode: string }>
  /** Another agency is in office there; `to` null where it has no last day. */
  | Obstacle<'routing.place_taken', { readonly administrativeCode: string; readonly agencyCode: string; readonly from: string; readonly to: string | null }>
  | Obstacle<'routing.day_in_past', { readonly day: string; readonly today: string }>
  | Obstacle<'routing.not_in_office', { readonly code: string; readonly day: string }>
  /** It takes over no work on the day after the end, or it is the very one that ends. */
  | Obstacle<'routing.successor_unusable', { readonly successor: string; readonly day: string }>
  | Obstacle<'routing.successor_needed', { readonly code: string; readonly openTasks: number; readonly officials: number }>
  /** Nothing lies there now, but procedures in force or dossiers under way lead there; `procedures`: their codes. */
  | Obstacle<'routing.work_to_come', { readonly code: string; readonly dossiers: number; readonly procedures: readonly string[] }>
  | Obstacle<'routing.successor_lacks_divisions', { readonly successor: string; readonly divisions: readonly string[] }>
  | Obstacle<'routing.agencies_below', { readonly code: string; readonly agencies: readonly string[] }>
  | Obstacle<'routing.outside_administration', { readonly agencyCode: string }>;
