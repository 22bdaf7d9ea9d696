import { createHash } from 'node:crypto';
import type { FormDefinition } from '@app/contracts';
import type { ProcessPlan } from '@app/bpmn';
import { canonical } from '@app/ledger';
import { endOf, flowTo, outcomeOf, otherwiseTo, planOf, routeOf, stepTo, type TestDatabase } from '@app/testing';
import { EXAMPLE_FORM, EXAMPLE_RECORD } from './example-procedure.js';

const both = (text: string) => ({ vi: text, en: text });
const days = (quantity: number) => ({ default: { quantity, unit: 'WORKING_DAY' as const } });
const by = (role: string, division: string) => ({ performer: { kind: 'OFFICIAL' as const, role, division } });

export const CALLER = '1.777001';
export const CALLED = '1.777002';
/** Nobody has published it. */
export const NOWHERE = '1.777003';

/** Intake, a linked dossier with another unit, and hand-over; refused where the other was. */
export const callerPlan = (calls: string): ProcessPlan => planOf([
  stepTo('accepted', 'intake', by('intakeOfficer', 'TTPVHCC')),
  { type: 'throw', id: 'accepted', name: '', status: 'ACCEPTED', next: flowTo('started') },
  { type: 'throw', id: 'started', name: '', status: 'PROCESSING', next: flowTo('verify') },
  { type: 'call', id: 'verify', name: 'Xác minh', calls, term: days(3), clock: 'running', boundaries: [], next: flowTo('verified') },
  routeOf('verified', flowTo('handOver', 'verify = "done"'), otherwiseTo('stopped')),
  stepTo('returned', 'handOver', { ...by('returnOfficer', 'TTPVHCC'), status: 'RESOLVED' }),
  endOf('returned', { status: 'RETURNED' }),
  endOf('stopped', { end: 'stopped', status: 'STOPPED' }),
], {
  processId: 'Caller', procedureCode: CALLER, processingTerm: days(5), lanes: [{ id: 'L', name: 'TT', division: 'TTPVHCC' }],
  facts: [{ name: 'verify', type: 'string' }, { name: 'zone', type: 'string', fromForm: 'house.note' }],
});

/** Another unit's own work, with a term of its own. */
const CALLED_PLAN = planOf([
  { type: 'throw', id: 'accepted', name: '', status: 'ACCEPTED', next: flowTo('check') },
  stepTo('checked', 'check', { ...by('specialist', 'KTHTDT'), status: 'PROCESSING', outcomes: [outcomeOf('yes'), outcomeOf('no')] }),
  routeOf('checked', flowTo('no', 'outcome = "no"'), otherwiseTo('resolved')),
  { type: 'throw', id: 'resolved', name: '', status: 'RESOLVED', next: flowTo('yes') },
  endOf('yes', { status: 'RETURNED' }),
  endOf('no', { end: 'stopped', status: 'STOPPED' }),
], {
  processId: 'Called', procedureCode: CALLED, processingTerm: days(2), lanes: [{ id: 'L', name: 'P', division: 'KTHTDT' }],
  facts: [{ name: 'area', type: 'number', fromForm: 'house.area', initial: '0' }, { name: 'zone', type: 'string' }],
});
/** Asks for less than the caller's does. */
const CALLED_FORM: FormDefinition = { ...EXAMPLE_FORM, sections: EXAMPLE_FORM.sections.map((section) => ({ ...section, fields: section.fields.filter(({ name }) => name === 'area') })) };

export async function publish({ owner }: TestDatabase, code: string, plan: ProcessPlan, form: FormDefinition = EXAMPLE_FORM): Promise<void> {
  await owner.query(
    `INSERT INTO procedure_versions (id, procedure_code, number, record, forms, plan, bpmn, effective_from, published_at)
     VALUES ($1, $2, 1, $3, $4, $5, '<xml/>', '2025-07-01', now())`,
    [createHash('sha256').update(`${code}${canonical(plan)}`).digest('hex'), code, JSON.stringify({ ...EXAMPLE_RECORD, code, name: both(`Thủ tục ${code}`) }), JSON.stringify([form]), JSON.stringify(plan)],
  );
}
export const publishCalled = (database: TestDatabase, code: string = CALLED): Promise<void> => publish(database, code, { ...CALLED_PLAN, procedureCode: code }, CALLED_FORM);
