import { describe, expect, it } from '@jest/globals';
import { nationalCalendar } from '@app/calendar';
import type { Scenario } from '@app/contracts';
import { EXAMPLE_PLAN } from '@app/testing';
import { playScenario } from './play-scenario.js';

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
