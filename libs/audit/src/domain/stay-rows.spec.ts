import { describe, expect, it } from '@jest/globals';
import { nodesOf } from '@app/bpmn';
import { nationalCalendar } from '@app/calendar';
import type { Instant } from '@app/kernel';
import { EXAMPLE_PLAN } from '@app/testing';
import type { AuditedDossier, AuditedMove } from './audited-dossier.js';
import { stayRows, staysByBody } from './stay-rows.js';

const at = (text: string) => `2026-04-${text}:00.000Z` as Instant;
const move = (when: string, step: string, [from, to]: readonly [readonly string[], readonly string[]], division: string): AuditedMove =>
  ({ at: at(when), command: 'complete', step, from, to, divisionId: `H56.30/${division}` }) as unknown as AuditedMove;
const dossier = {
  agencyCode: 'H56.30', nodes: nodesOf(EXAMPLE_PLAN), calendar: nationalCalendar(), stepDueAt: () => null, listed: () => ['PCCC', 'DIENLUC'],
  moves: [
    move('22T02:00', 'examine', [['examine'], ['consult']], 'KTHTDT'),
    move('22T03:00', 'consult', [['consult'], ['consult']], 'PCCC'),
    move('22T04:00', 'consult', [['consult'], ['approve']], 'DIENLUC'),
  ],
} as unknown as AuditedDossier;

describe('stays at a step that asks several bodies', () => {
  it('are told for each by itself, with the division asked and until its own answer', () => {
    const asked = staysByBody(dossier).filter(({ step }) => step === 'consult');

    expect(asked.map(({ divisionId, endedAt, minutes }) => [divisionId, endedAt, minutes])).toEqual([
      ['H56.30/PCCC', at('22T03:00'), 60], ['H56.30/DIENLUC', at('22T04:00'), 120],
    ]);
  });

  it('count once in the figures', () => {
    expect(stayRows(dossier).filter(({ step }) => step === 'consult')).toHaveLength(1);
  });
});
