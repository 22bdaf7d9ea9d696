import { AUDIT_OBSTACLE_STATUS, AUDIT_OBSTACLE_TEXT } from '@app/audit';
import { DEADLINE_OBSTACLE_STATUS, DEADLINE_OBSTACLE_TEXT } from '@app/deadlines';
import { DOSSIER_OBSTACLE_STATUS, DOSSIER_OBSTACLE_TEXT } from '@app/dossiers';
import { FILING_OBSTACLE_STATUS, FILING_OBSTACLE_TEXT } from '@app/filing';
import { IDENTITY_OBSTACLE_STATUS, IDENTITY_OBSTACLE_TEXT } from '@app/identity';
import { filled, type Obstacle, type Text } from '@app/kernel';
import { NOTIFICATIONS_OBSTACLE_STATUS, NOTIFICATIONS_OBSTACLE_TEXT } from '@app/notifications';
import { PAPERS_OBSTACLE_STATUS, PAPERS_OBSTACLE_TEXT } from '@app/papers';
import { PAYMENTS_OBSTACLE_STATUS, PAYMENTS_OBSTACLE_TEXT } from '@app/payments';
import { PROCEDURE_OBSTACLE_STATUS, PROCEDURE_OBSTACLE_TEXT } from '@app/procedures';
import { PROGRESS_OBSTACLE_STATUS, PROGRESS_OBSTACLE_TEXT } from '@app/progress';
import { ROUTING_OBSTACLE_STATUS, ROUTING_OBSTACLE_TEXT } from '@app/routing';
import { OPERATIONS_OBSTACLE_STATUS, OPERATIONS_OBSTACLE_TEXT } from '../operations/operations.obstacles.js';
import type { ProblemError, Trouble } from './problem.js';

/** Each capability says how its obstacles are answered; here they only come together. */
const STATUS: Readonly<Record<string, number>> = {
  ...IDENTITY_OBSTACLE_STATUS,
  ...ROUTING_OBSTACLE_STATUS,
  ...PROCEDURE_OBSTACLE_STATUS,
  ...DEADLINE_OBSTACLE_STATUS,
  ...DOSSIER_OBSTACLE_STATUS,
  ...FILING_OBSTACLE_STATUS,
  ...PROGRESS_OBSTACLE_STATUS,
  ...NOTIFICATIONS_OBSTACLE_STATUS,
  ...AUDIT_OBSTACLE_STATUS,
  ...PAPERS_OBSTACLE_STATUS,
  ...PAYMENTS_OBSTACLE_STATUS,
  ...OPERATIONS_OBSTACLE_STATUS,
};
const TEXT: Readonly<Record<string, Text>> = {
  ...IDENTITY_OBSTACLE_TEXT,
  ...ROUTING_OBSTACLE_TEXT,
  ...PROCEDURE_OBSTACLE_TEXT,
  ...DEADLINE_OBSTACLE_TEXT,
  ...DOSSIER_OBSTACLE_TEXT,
  ...FILING_OBSTACLE_TEXT,
  ...PROGRESS_OBSTACLE_TEXT,
  ...NOTIFICATIONS_OBSTACLE_TEXT,
  ...AUDIT_OBSTACLE_TEXT,
  ...PAPERS_OBSTACLE_TEXT,
  ...PAYMENTS_OBSTACLE_TEXT,
  ...OPERATIONS_OBSTACLE_TEXT,
};

/** What an obstacle says in words, or null where no capability has any. */
export const sayingOf = ({ code, params }: Obstacle): Text | null => (TEXT[code] ? filled(TEXT[code], params) : null);

/** How an obstacle is answered, or null where no capability says so: that is our mistake, not the caller's. */
export function troubleOf({ code, params }: Obstacle): Trouble | null {
  const status = STATUS[code];
  if (status === undefined) return null;
  const { errors, ...others } = params;
  const detail = TEXT[code] ?? { vi: 'Không thực hiện được.', en: 'This cannot be done.' };
  return {
    status,
    code,
    detail,
    params: others,
    errors: isErrors(errors) ? errors : fieldOf(code, filled(detail, others)),
    headers: headersOf(status, params),
  };
}

/** Obstacles that are about one thing the caller said, and where it was said. */
const FIELD: Readonly<Record<string, string>> = {
  'dossiers.key_reused': 'Idempotency-Key',
  'dossiers.key_unusable': 'Idempotency-Key',
  'dossiers.cursor_unusable': 'after',
  'dossiers.assignee_not_permitted': 'data.assignee',
  'dossiers.reason_required': 'data.reason',
  'dossiers.changed_meanwhile': 'expectedVersion',
  'identity.birth_date_unusable': 'birthDate',
  'identity.challenge_unsolved': 'altcha',
  'identity.code_wrong': 'code',
  'identity.organization_code_wrong': 'organizationCode',
  'identity.password_common': 'password',
  'identity.password_of_owner': 'password',
  'identity.password_weak': 'password',
  'identity.personal_id_contradicts': 'personalId',
  'identity.wrong_password': 'current',
  'engine.outcome_unknown': 'data.outcome',
  'engine.step_not_active': 'data.step',
  'engine.instance_not_open': 'data.instance',
  'routing.no_such_agency': 'agencyCode',
  'filing.draft_changed': 'version',
  'filing.agency_does_not_take_it': 'agency',
  'filing.channel_not_offered': 'channel',
};
function fieldOf(code: string, message: Text): readonly ProblemError[] {
  const field = FIELD[code];
  return field === undefined ? [] : [{ field, code: code.slice(code.indexOf('.') + 1), message }];
}

function headersOf(status: number, { retryAfterSeconds }: Obstacle['params']): Readonly<Record<string, string>> {
  if (status === 401) return { 'www-authenticate': 'Bearer' };
  return typeof retryAfterSeconds === 'number' ? { 'retry-after': String(retryAfterSeconds) } : {};
}

const isErrors = (value: unknown): value is readonly ProblemError[] => Array.isArray(value);

/** Every code with its answer, in order, for the generated page. */
export const answeredObstacles = (): readonly { readonly code: string; readonly status: number; readonly text: Text }[] =>
  Object.entries(STATUS)
    .map(([code, status]) => ({ code, status, text: TEXT[code] ?? { vi: '', en: '' } }))
    .sort((one, other) => (one.code < other.code ? -1 : 1));

/** Every code that can be answered, for the test that none is forgotten. */
export const answeredCodes = (): readonly string[] => Object.keys(STATUS);
export const translatedCodes = (): readonly string[] => Object.keys(TEXT);
