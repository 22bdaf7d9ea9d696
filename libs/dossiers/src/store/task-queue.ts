import { never, type AccountId } from '@app/kernel';

/** A role somebody holds in a division. */
export interface HeldPlace {
  readonly divisionId: string;
  readonly role: string;
}
/** A procedure, as it stands in one agency: whoever takes part in it may know of its dossiers there. */
export interface OpenVersion {
  readonly agencyCode: string;
  readonly versionId: string;
}
export interface OpenStepOf extends OpenVersion {
  readonly step: string;
}

/**
 * Whose work, or what it waits for.
 * `places`: of these divisions for these roles; work that asks for no role in particular is everybody's there. `waiting`: of dossiers that are
 * the reader's business, whoever has them now: with the applicant, at one of the named steps, or anywhere.
 */
export type TaskQueue =
  | { readonly kind: 'assigned'; readonly to: AccountId }
  | { readonly kind: 'submitted'; readonly by: AccountId }
  | { readonly kind: 'places'; readonly places: readonly HeldPlace[]; readonly isUnassignedOnly: boolean; readonly orAssignedTo?: readonly AccountId[] }
  | { readonly kind: 'withApplicant'; readonly of: readonly OpenVersion[]; readonly isSupplement: boolean }
  | { readonly kind: 'atSteps'; readonly of: readonly OpenStepOf[] }
  | { readonly kind: 'anywhere'; readonly of: readonly OpenVersion[] };

/** Its condition over `tasks t` and `dossiers d`. @param given  takes a value, answers with its place in the statement */
export function queueCondition(queue: TaskQueue, given: (value: unknown, type: string) => string): string {
  switch (queue.kind) {
    case 'assigned':
      return `t.assignee_id = ${given(queue.to, 'uuid')}`;
    case 'submitted':
      return `t.performer_kind = 'SUBMITTER' AND d.submitter_id = ${given(queue.by, 'uuid')}`;
    case 'places':
      return placesCondition(queue, given);
    case 'withApplicant':
      return `${versionsCondition(queue.of, given)} AND t.performer_kind = 'SUBMITTER' AND d.status ${queue.isSupplement ? '=' : '<>'} ${SUPPLEMENT_REQUIRED}`;
    case 'atSteps':
      return stepsCondition(queue.of, given);
    case 'anywhere':
      return versionsCondition(queue.of, given);
    default:
      return never(queue);
  }
}

/** National id of the status. */
const SUPPLEMENT_REQUIRED = 5;

type Given = Parameters<typeof queueCondition>[1];
function placesCondition({ places, isUnassignedOnly, orAssignedTo }: Extract<TaskQueue, { kind: 'places' }>, given: Given): string {
  const divisions = given(places.map((place) => place.divisionId), 'text[]');
  const roles = given(places.map((place) => place.role), 'text[]');
  const held = `(t.division_id = ANY (${divisions}) AND EXISTS (SELECT FROM unnest(${divisions}, ${roles}) AS held (division_id, role)
    WHERE held.division_id = t.division_id AND (t.role IS NULL OR held.role = t.role))${isUnassignedOnly ? ' AND t.assignee_id IS NULL' : ''})`;
  return orAssignedTo === undefined ? held : `(${held} OR t.assignee_id = ANY (${given(orAssignedTo, 'uuid[]')}))`;
}

function versionsCondition(of: readonly OpenVersion[], given: Given): string {
  const agencies = given(of.map((one) => one.agencyCode), 'text[]');
  return `(d.agency_code, d.procedure_version_id) IN (SELECT * FROM unnest(${agencies}, ${given(of.map((one) => one.versionId), 'text[]')}))`;
}

function stepsCondition(of: readonly OpenStepOf[], given: Given): string {
  const [agencies, versions, steps] = (['agencyCode', 'versionId', 'step'] as const).map((name) => given(of.map((one) => one[name]), 'text[]'));
  return `(d.agency_code, d.procedure_version_id, t.step_id) IN (SELECT * FROM unnest(${agencies}, ${versions}, ${steps}))`;
}
