import { describe, expect, it } from '@jest/globals';
import type { DossierObstacle } from '@app/dossiers';
import { answeredObstacles, troubleOf } from './obstacle-tables.js';
import { problemDocument } from './problem.js';

type Params = Readonly<Record<string, unknown>>;
/** The params each obstacle is documented with; several where one may be empty. */
const PARAMS = {
  'dossiers.not_found': [{}],
  'dossiers.changed_meanwhile': [{ expected: 99, actual: 1, command: 'complete' }, { expected: 1, actual: 2, command: 'timer', tries: 5 }],
  'dossiers.draft_changed': [{ papers: ['birthCertificate'] }],
  'dossiers.draft_unnamed': [{ papers: ['birthCertificate'] }],
  'dossiers.one_by_one': [{ step: 'sign' }],
  'dossiers.not_permitted': [{ needs: { submitter: true } }],
  'dossiers.same_person': [{ step: 'examine' }],
  'dossiers.reason_required': [{ command: 'stop' }],
  'dossiers.unpaid_reason_required': [{ step: 'ReturnResult', amount: 100_000 }],
  'dossiers.assigned_to_other': [{ step: 'examine', assignee: 'id' }],
  'dossiers.already_assigned': [{ step: 'examine', assignee: 'id' }],
  'dossiers.assignee_not_permitted': [{ step: 'examine', needs: { roles: ['specialist'] } }],
  'dossiers.on_hold': [{ command: 'stop', hold: 'withdrawal' }],
  'dossiers.no_withdrawal_now': [{ status: 'RESOLVED' }],
  'dossiers.no_stop_now': [{ status: 'RESOLVED' }],
  'dossiers.not_withdrawing': [{ status: 'PROCESSING' }],
  'dossiers.supplement_limit': [{ made: 1, max: 1, legalGround: 'NĐ 61/2018/NĐ-CP' }],
  'dossiers.status_order': [{ from: 'PROCESSING', to: 'REGISTERED' }],
  'dossiers.timer_unreadable': [{ key: 'examine@2/late', iso: 'P1X' }],
  'dossiers.nothing_to_hand_in': [{ step: 'intake' }],
  'dossiers.form_refused': [{ step: 'inspect', form: 'inspection-minutes', errors: [] }],
  'dossiers.step_has_no_form': [{ step: 'intake' }],
  'dossiers.no_request_to_supplement': [{ step: 'intake', outcome: 'accept' }],
  'dossiers.nothing_to_stand_in_for': [{ step: 'push' }],
  'dossiers.call_circle': [{ calls: '1.001193' }],
  'dossiers.declaration_erased': [{}],
  'dossiers.declaration_refused': [{ errors: [] }],
  'dossiers.key_reused': [{ key: 'k' }],
  'dossiers.key_unusable': [{ shortest: 8, longest: 200 }],
  'dossiers.cursor_unusable': [{}],
  'engine.step_not_active': [{ step: 'examine', active: [] }],
  'engine.outcome_unknown': [{ step: 'intake', outcome: null, allowed: ['accept', 'refuse'] }, { step: 'handOver', outcome: 'accept', allowed: [] }],
  'engine.facts_missing': [{ step: 'examine', facts: ['consultees', 'area'] }],
  'engine.fact_not_allowed': [{ step: null, facts: ['area'] }, { step: 'pay', message: 'paid', facts: ['area', 'place'] }],
  'engine.instance_not_open': [{ step: 'consult', instance: 'PCCC' }],
  'engine.timer_not_armed': [{ key: 'x' }],
  'engine.message_not_awaited': [{ message: 'x' }],
  'engine.ended': [{ how: 'done' }],
  'engine.condition_undecided': [{ flow: null, condition: null, value: null }],
  'engine.too_many_moves': [{ budget: 1000 }],
  'calendar.year_missing': [{ year: 2031 }],
  'calendar.clock_paused': [{ since: '2026-11-21T02:00:00.000Z', reason: 'SUPPLEMENT' }],
  'calendar.term_invalid': [{ quantity: -1, unit: 'WORKING_DAY' }],
  'calendar.span_reversed': [{ from: '2026-11-21T02:00:00.000Z', to: '2026-11-20T02:00:00.000Z' }],
  'dossiers.returns_limit': [{ flow: 'Flow_Back', made: 1, max: 1 }],
  'dossiers.override_unneeded': [{ step: 'Examine', outcome: 'supplement' }],
  'dossiers.override_pending': [{ step: 'Examine', outcome: 'supplement' }],
  'dossiers.no_override_pending': [{}],
  'dossiers.ground_required': [{ command: 'extend' }],
  'dossiers.not_running': [{ why: 'paused' }],
  'dossiers.date_not_later': [{ on: '2026-11-20', after: '2026-11-21' }],
  'dossiers.extension_unfit': [{ least: 1, most: 60 }],
  'dossiers.redated_before': [{ on: '2026-11-21' }],
  'dossiers.nothing_to_recall': [{}],
  'dossiers.not_own_forward': [{ step: 'examine' }],
  'dossiers.forward_taken': [{ step: 'approve', assignee: '0190' }],
  'dossiers.correction_pending': [{ kind: 'extend' }],
  'dossiers.no_correction_pending': [{}],
  'dossiers.nothing_to_explain': [{}],
  'dossiers.exemption_unjudged': [{ exemptions: ['poorHousehold', 'disabledPerson'] }],
  'dossiers.exemption_not_claimed': [{ exemption: 'poorHousehold' }],
  'dossiers.exemption_judged': [{ exemption: 'poorHousehold', as: 'CONFIRMED' }],
  'dossiers.exemption_claims_closed': [{}],
  'dossiers.nothing_to_recompute': [{}],
  'dossiers.notes_full': [{ most: 200 }],
  'dossiers.timer_not_due': [{ key: 'x', dueAt: '2026-11-21T02:00:00.000Z' }],
} as const satisfies Readonly<Record<DossierObstacle['code'], readonly Params[]>>;
const CASES = Object.entries(PARAMS).flatMap(([code, all]) => all.map((params): [string, Params] => [code, params]));

describe('the text of every obstacle of dossiers and the engine', () => {
  it.each(CASES)('%s with %j leaves no place unfilled', (code, params) => {
    const trouble = troubleOf({ code, params });
    if (!trouble) throw new Error('nobody answers it');

    for (const language of ['vi', 'en'] as const) {
      const { detail, errors } = problemDocument(trouble, language, 'c');

      expect(detail).not.toMatch(/[{}]|undefined|\[object/);
      for (const { message } of errors) expect(message).not.toMatch(/[{}]|undefined|\[object/);
    }
  });

  it('are all of them', () => {
    const told = answeredObstacles().map(({ code }) => code).filter((code) => /^(?:dossiers|engine|calendar)\./.test(code));

    expect(told).toEqual(Object.keys(PARAMS).sort());
  });

  it('says which outcomes a step needs when none was given', () => {
    const trouble = troubleOf({ code: 'engine.outcome_unknown', params: PARAMS['engine.outcome_unknown'][0] });

    const { detail, errors } = problemDocument(trouble!, 'en', 'c');

    expect(detail).toBe('Step intake needs one of the outcomes: accept, refuse. The outcome given: (none).');
    expect(errors.map(({ field }) => field)).toEqual(['data.outcome']);
  });
});
