import type { Flow, Outcome, Performer, ProcessPlan, StepNode } from '@app/bpmn';

/**
 * A small permit for specs: intake (with guidance and refusal), examination with a bounded supplement loop, consultation
 * of several bodies with deemed agreement, approval by another person, hand-over.
 */
export const EXAMPLE_PLAN: ProcessPlan = {
  format: 1,
  processId: 'ExamplePermit',
  name: 'Giấy phép ví dụ',
  procedureCode: '1.999999',
  processingTerm: { default: { quantity: 5, unit: 'WORKING_DAY' }, byChannel: { ONLINE: { quantity: 4, unit: 'WORKING_DAY' } } },
  cutOffTime: '15:00',
  supplement: { maxDuringProcessing: 1, legalGround: 'NĐ 61/2018/NĐ-CP' },
  facts: [
    { name: 'consultees', type: 'list', initial: '["PCCC", "DIENLUC"]' },
    { name: 'area', type: 'number', fromForm: 'house.area', initial: '0' },
    { name: 'note', type: 'string', fromForm: 'house.note' },
    { name: 'needsConsultation', type: 'boolean', initial: 'false' },
  ],
  lanes: [
    { id: 'Lane_Center', name: 'Trung tâm Phục vụ hành chính công', division: 'TTPVHCC' },
    { id: 'Lane_Division', name: 'Phòng Kinh tế, Hạ tầng và Đô thị', division: 'KTHTDT' },
  ],
  body: {
    id: 'body',
    initial: 'intake',
    nodes: [
      step('intake', official('intakeOfficer', 'TTPVHCC'), 'intakeDecides', {
        outcomes: [
          outcome('accept', { paper: 'appointmentSlip' }),
          outcome('supplement', { paper: 'supplementRequest', requiresReason: true }),
          outcome('refuse', { paper: 'refusalNotice', requiresReason: true }),
        ],
        term: { default: { quantity: 8, unit: 'WORKING_HOUR' } },
      }),
      {
        type: 'route', id: 'intakeDecides', name: '',
        flows: [flow('accepted', 'outcome = "accept"'), flow('guidance', 'outcome = "supplement"'), flow('refused')],
      },
      step('guidance', { kind: 'SUBMITTER' }, 'intake', { status: 'SUPPLEMENT_REQUIRED', clock: 'paused', waitsFor: 'applicant' }),
      { type: 'end', id: 'refused', name: 'Không tiếp nhận', end: 'refused', status: 'REFUSED' },
      { type: 'throw', id: 'accepted', name: 'Đã tiếp nhận', status: 'ACCEPTED', next: flow('examine') },
      step('examine', official('specialist', 'KTHTDT'), 'examineDecides', {
        status: 'PROCESSING',
        outcomes: [
          outcome('propose'), outcome('supplement', { requiresReason: true, paper: 'supplementRequest' }),
          outcome('consult', { asks: ['consultees'] }),
        ],
        term: { default: { quantity: 2, unit: 'WORKING_DAY' } },
        boundaries: [
          { id: 'examineLate', interrupting: false, trigger: { type: 'timer', timer: { kind: 'term', term: { quantity: 2, unit: 'WORKING_DAY' } } },
            path: { id: 'latePath', initial: 'remindHead', nodes: [
              step('remindHead', official('divisionHead', 'KTHTDT'), 'reminded', {}),
              { type: 'end', id: 'reminded', name: '', end: 'done' },
            ] } },
        ],
      }),
      {
        type: 'route', id: 'examineDecides', name: '',
        flows: [flow('supplement', 'outcome = "supplement"'), flow('consult', 'outcome = "consult"'), flow('approve')],
      },
      step('supplement', { kind: 'SUBMITTER' }, 'examine', { status: 'SUPPLEMENT_REQUIRED', clock: 'paused', waitsFor: 'applicant' }),
      step('consult', official('consultee', 'consultee'), 'approve', {
        forEach: { in: 'consultees', as: 'consultee' },
        outcomes: [outcome('agree'), outcome('object', { requiresReason: true })],
        boundaries: [
          { id: 'deemedAgreed', interrupting: true, outcome: 'DEEMED_AGREED', to: 'approve',
            trigger: { type: 'timer', timer: { kind: 'term', term: { quantity: 1, unit: 'WORKING_DAY' } } } },
        ],
      }),
      step('approve', official('approver', 'LD'), 'approveDecides', {
        separationFrom: ['examine'],
        outcomes: [outcome('approve'), outcome('sendBack', { requiresReason: true })],
      }),
      { type: 'route', id: 'approveDecides', name: '', flows: [flow('examine', 'outcome = "sendBack"'), flow('handOver')] },
      step('handOver', official('returnOfficer', 'TTPVHCC'), 'returned', { status: 'RESOLVED' }),
      { type: 'end', id: 'returned', name: 'Đã trả kết quả', end: 'done', status: 'RETURNED' },
    ],
  },
};

function official(role: string, division: string): Performer {
  return { kind: 'OFFICIAL', role, division };
}
function outcome(id: string, more: Partial<Outcome> = {}): Outcome {
  return { id, label: { vi: id, en: id }, ...more };
}
function flow(to: string, feel?: string): Flow {
  return { id: `to_${to}`, to, ...(feel === undefined ? { isDefault: true } : { condition: { feel } }) };
}
function step(id: string, performer: Performer, next: string, more: Partial<StepNode>): StepNode {
  return {
    type: 'step', id, name: id, task: 'user', performer, clock: 'running', papers: [], outcomes: [], separationFrom: [], boundaries: [],
    assigns: [], next: { id: `${id}_next`, to: next }, ...more,
  };
}
