import type { Obstacle } from '@app/kernel';

export type RoutingObstacle =
  | Obstacle<'routing.no_such_agency', { readonly agencyCode: string }>
  | Obstacle<'routing.no_such_division', { readonly agencyCode: string; readonly division: string }>;
