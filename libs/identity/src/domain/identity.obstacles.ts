import type { Obstacle } from '@app/kernel';
import type { PasswordLack } from './password-policy.js';

export type IdentityObstacle =
  | Obstacle<'identity.not_logged_in'>
  | Obstacle<'identity.wrong_login'>
  | Obstacle<'identity.too_many_attempts', { readonly retryAfterSeconds: number }>
  | Obstacle<'identity.busy', { readonly retryAfterSeconds: number }>
  | Obstacle<'identity.not_permitted', { readonly permission: string }>
  | Obstacle<'identity.cross_site_request'>
  | Obstacle<'identity.password_weak', { readonly lacks: readonly PasswordLack[] }>
  | Obstacle<'identity.login_taken', { readonly login: string }>;
