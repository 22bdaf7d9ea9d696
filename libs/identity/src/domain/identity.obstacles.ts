import type { Obstacle } from '@app/kernel';
import type { ProofKind } from './actor.js';
import type { AbsencePeriod, PeriodFault } from './absence.js';
import type { PersonalIdFault } from './personal-id.js';
import type { PasswordObstacle } from './password-policy.js';

export type IdentityObstacle =
  | Obstacle<'identity.not_logged_in'>
  | Obstacle<'identity.wrong_login'>
  | Obstacle<'identity.too_many_attempts', { readonly retryAfterSeconds: number }>
  | Obstacle<'identity.busy', { readonly retryAfterSeconds: number }>
  | Obstacle<'identity.not_permitted', { readonly permission: string }>
  | Obstacle<'identity.cross_site_request'>
  /** `by`: what is to be shown again at `POST /api/auth/step-up`. */
  | Obstacle<'identity.step_up_needed', { readonly by: ProofKind }>
  | PasswordObstacle
  | Obstacle<'identity.login_taken', { readonly login: string }>
  | Obstacle<'identity.challenge_unsolved'>
  | Obstacle<'identity.too_many_codes', { readonly retryAfterSeconds: number }>
  | Obstacle<'identity.code_wrong'>
  | Obstacle<'identity.code_request_over'>
  | Obstacle<'identity.personal_id_contradicts', { readonly fault: PersonalIdFault }>
  | Obstacle<'identity.birth_date_unusable', { readonly fault: 'too_young' | 'impossible' }>
  | Obstacle<'identity.organization_code_wrong', { readonly fault: 'check_digit' }>
  | Obstacle<'identity.person_has_account'>
  | Obstacle<'identity.organization_has_account'>
  | Obstacle<'identity.number_has_account'>
  | Obstacle<'identity.token_over'>
  | Obstacle<'identity.wrong_password'>
  | Obstacle<'identity.no_such_session'>
  | Obstacle<'identity.no_external_login'>
  | Obstacle<'identity.external_login_failed'>
  | Obstacle<'identity.totp_wrong'>
  | Obstacle<'identity.totp_enrolled'>
  | Obstacle<'identity.totp_required'>
  | Obstacle<'identity.login_over'>
  | Obstacle<'identity.no_such_official'>
  | Obstacle<'identity.no_such_division', { readonly division: string }>
  | Obstacle<'identity.own_rights'>
  | Obstacle<'identity.outside_administration', { readonly agencyCode: string }>
  | Obstacle<'identity.absence_period_unusable', { readonly fault: PeriodFault }>
  /** params: the absence that stands in the way */
  | Obstacle<'identity.absent_already', OtherAbsence>
  | Obstacle<'identity.substitute_absent', OtherAbsence>
  | Obstacle<'identity.substitutes_already', OtherAbsence>
  | Obstacle<'identity.substitute_unfit'>
  | Obstacle<'identity.substitute_is_recorder'>
  | Obstacle<'identity.no_such_absence'>
  | Obstacle<'identity.absence_over'>;

type OtherAbsence = Pick<AbsencePeriod, 'from' | 'until'>;
