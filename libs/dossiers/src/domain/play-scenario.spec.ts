import { describe, expect, it } from '@jest/globals';
import { type ProcessPlan, withCases } from '@app/bpmn';
import { nationalCalendar } from '@app/calendar';
import type { FormDefinition, Scenario } from '@app/contracts';
import { no, ok, type CivilDay } from '@app/kernel';
import { canonical } from '@app/ledger';
import { EXAMPLE_PLAN } from '@app/testing';
import { playScenario } from './play-scenario.js';
import { replayDossier } from './replay.js';
import { revisedFacts } from './revision.js';
import type { StepForms } from './step-form.js';

const scenario = (more: Partial<Scenario>): Scenario => ({
  name: 'straight', title: { vi: 'Suôn sẻ', en: 'Straight' },
  given: { at: '2026-04-21T09:00:00+07:00', channel: 'ONLINE', form: { house: { area: 80 } } },
  when: [], then: {}, ...more,
});
const play = (more: Partial<Scenario>) => playScenario(EXAMPLE_PLAN, nationalCalendar(), scenario(more));
const accept = { at: '2026-04-21T09:30:00+07:00', by: 'intakeOfficer', complete: 'intake', outcome: 'accept' };

describe('playing a scenario', () => {
  it('goes straight through, with the promised date of the channel', () => {
    const played = play({
      when: [
        accept,
        { at: '2026-04-22T09:00:00+07:00', by: 'specialist', complete: 'examine', outcome: 'propose' },
        { at: '2026-04-23T09:00:00+07:00', by: 'approver', complete: 'approve', outcome: 'approve' },
        { at: '2026-04-24T09:00:00+07:00', by: 'returnOfficer', complete: 'handOver' },
      ],
      then: {
        status: 'RETURNED', ended: 'done', waitsAt: [], passed: ['intake', 'examine', 'approve', 'handOver'], papers: ['appointmentSlip'],
        statuses: ['REGISTERED', 'ACCEPTED', 'PROCESSING', 'RESOLVED', 'RETURNED'], dueAt: '2026-04-28T17:00:00+07:00', timing: 'EARLY',
        facts: { area: 80 },
      },
    });

    expect(played.missed).toEqual([]);
  });

  it('does not count the time the applicant takes', () => {
    const played = play({
      given: { at: '2026-03-02T08:00:00+07:00', channel: 'DIRECT', form: {} },
      when: [
        { ...accept, at: '2026-03-02T08:00:00+07:00' },
        { at: '2026-03-04T10:00:00+07:00', by: 'specialist', complete: 'examine', outcome: 'supplement', reason: 'thiếu bản vẽ' },
        { at: '2026-03-10T09:00:00+07:00', by: 'submitter', complete: 'supplement' },
      ],
      then: { status: 'PROCESSING', waitsAt: ['examine'], dueAt: '2026-03-13T17:00:00+07:00', timing: 'ON_TIME' },
    });

    expect(played.missed).toEqual([]);
  });

  it('fires a deadline that falls due between two events: silence is agreement', () => {
    const played = play({
      when: [
        accept,
        { at: '2026-04-21T10:00:00+07:00', by: 'specialist', complete: 'examine', outcome: 'consult', gives: { consultees: ['PCCC', 'DIENLUC'] } },
        { at: '2026-04-21T11:00:00+07:00', by: 'consultee', complete: 'consult', instance: 'PCCC', outcome: 'agree' },
        { at: '2026-04-23T09:00:00+07:00', by: 'approver', complete: 'approve', outcome: 'approve' },
      ],
      then: { status: 'RESOLVED', waitsAt: ['handOver'] },
    });

    expect(played.missed).toEqual([]);
    expect(played.moves.map((move) => [move.command, move.at])).toContainEqual(['timer', '2026-04-22T10:00:00.000Z']);
  });

  it('says what was expected and what came, when the scenario does not hold', () => {
    const played = play({ when: [accept], then: { status: 'RESOLVED' } });

    expect(played.missed).toEqual([{ what: 'status', event: -1, expected: 'RESOLVED', actual: 'PROCESSING' }]);
  });

  it('expects a refusal where the scenario names one', () => {
    const played = play({
      when: [accept, { at: '2026-04-21T10:00:00+07:00', by: 'clerk', complete: 'examine', outcome: 'propose', refusedWith: 'dossiers.not_permitted' }],
      then: { waitsAt: ['examine'] },
    });

    expect(played.missed).toEqual([]);
  });

  it('stops at an event that was refused and names its obstacle', () => {
    const played = play({ when: [{ ...accept, outcome: 'refuse' }], then: {} });

    expect(played.missed).toMatchObject([{ what: 'event', event: 0, actual: { code: 'dossiers.reason_required' } }]);
  });
});

describe('a case with a term of its own', () => {
  const name = { vi: 'Nhà lớn', en: 'Large house' };
  const plan = withCases(EXAMPLE_PLAN, {
    terms: [{ number: '2', name, when: 'house.area > 100', term: { quantity: 10, unit: 'WORKING_DAY' } }],
    sections: [{ name: 'house', fields: [{ name: 'area', kind: 'integer' }] }],
  });
  const opened = (area: number) => ({ at: '2026-04-21T09:00:00+07:00', channel: 'ONLINE', form: { house: { area } } }) as const;
  const due = (area: number): string | undefined => playScenario(plan, nationalCalendar(), scenario({ given: opened(area), when: [accept] })).dossier?.clock.dueAt;

  it('is what a dossier of it is promised by, and no other', () => {
    expect([due(80), due(150)]).toEqual(['2026-04-28T10:00:00.000Z', '2026-05-08T10:00:00.000Z']);
  });

  it('is read back from the log', () => {
    const { moves, dossier } = playScenario(plan, nationalCalendar(), scenario({ given: opened(150), when: [accept] }));

    const log = moves.flatMap(({ decision }) => (decision ? [{ ...decision.transition, ...(decision.secrets && { secret: decision.secrets }) }] : []));
    const rebuilt = replayDossier(plan, log);

    expect(rebuilt.ok && canonical(rebuilt.value)).toBe(canonical(dossier));
    expect(dossier?.clock.ofCase).toBe('2');
  });

  it('follows a corrected declaration, and nothing an applicant says of it', () => {
    const supplement = { at: '2026-04-21T15:00:00+07:00', by: 'specialist', complete: 'examine', outcome: 'supplement', reason: 'thiếu bản vẽ' };
    const said = { at: '2026-04-22T09:00:00+07:00', by: 'submitter', complete: 'supplement', gives: { '#case': '2' }, refusedWith: 'engine.fact_not_allowed' };

    const { missed } = playScenario(plan, nationalCalendar(), scenario({ given: opened(80), when: [accept, supplement, said] }));

    expect(missed).toEqual([]);
    expect(revisedFacts(plan, { house: { area: 80 } }, { house: { area: 150 } }, '2026-04-21' as CivilDay)).toEqual({ '#case': '2', area: 150 });
  });
});

describe('the form of a step', () => {
  const body: ProcessPlan['body'] = { ...EXAMPLE_PLAN.body, nodes: EXAMPLE_PLAN.body.nodes.map((node) => (node.id === 'examine' && node.type === 'step' ? { ...node, form: 'check' } : node)) };
  const plan: ProcessPlan = { ...EXAMPLE_PLAN, body };
  const form = { key: 'check', title: { vi: '', en: '' }, rules: [], sections: [] } as FormDefinition;
  const missing = { field: 'work.note', code: 'required', message: { vi: '', en: '' } };
  const forms: StepForms = { forms: [form], judge: (_, values) => (Object.hasOwn(values, 'work') ? ok(values) : no([missing])) };
  const examined = { at: '2026-04-21T11:00:00+07:00', by: 'specialist', complete: 'examine', outcome: 'propose' };
  const played = (event: object) => playScenario(plan, nationalCalendar(), scenario({ when: [accept, event as typeof examined], then: { waitsAt: ['approve'] } }), forms);

  it('must be filled in with what goes forward, as at the desk', () => {
    expect(played(examined).missed).toMatchObject([{ what: 'event', event: 1, actual: { code: 'dossiers.form_refused', params: { form: 'check', errors: [missing] } } }]);
    expect(played({ ...examined, form: { work: { note: 'đủ' } } }).missed).toEqual([]);
  });

  it('is part of the move', () => {
    const { moves } = played({ ...examined, form: { work: { note: 'đủ' } } });

    expect(moves.at(-1)?.decision?.secrets?.fields).toMatchObject({ entered: { form: 'check', content: { work: { note: 'đủ' } } } });
  });

  it('may be left out of an act that gives its reason instead, and of no step that has none', () => {
    const asked = { ...examined, outcome: 'supplement', reason: 'thiếu bản vẽ' };
    const filled = { ...accept, form: { work: { note: '' } }, refusedWith: 'dossiers.step_has_no_form' };

    expect(playScenario(plan, nationalCalendar(), scenario({ when: [filled, accept, asked], then: { status: 'SUPPLEMENT_REQUIRED' } }), forms).missed).toEqual([]);
  });
});
