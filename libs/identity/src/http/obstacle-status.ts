import type { IdentityObstacle } from '../domain/identity.obstacles.js';

export const IDENTITY_OBSTACLE_STATUS = {
  'identity.not_logged_in': 401,
  'identity.wrong_login': 401,
  'identity.too_many_attempts': 429,
  'identity.busy': 503,
  'identity.not_permitted': 403,
  'identity.cross_site_request': 403,
  'identity.password_weak': 422,
  'identity.login_taken': 409,
} as const satisfies Record<IdentityObstacle['code'], number>;
