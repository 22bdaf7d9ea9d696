import type { FormDefinition, FormField, ProcedureRecord } from '@app/contracts';
import type { CivilDay, Text } from '@app/kernel';
import type { DraftContent } from './draft.js';
import { firstProcess } from './first-process.js';

export interface NewProcedure {
  readonly name: string;
  /** '' while the national code is not known. */
  readonly code: string;
  readonly today: CivilDay;
}

/**
 * A new procedure with what nearly all of them have. What only its author knows (names, decision, field, law) is left empty, so
 * that the check names it.
 */
export function firstDraft(start: NewProcedure, bpmn = firstProcess(start)): DraftContent {
  return { record: { ...firstRecord(start) }, forms: [FIRST_FORM], bpmn, scenarios: [], papers: [] };
}

function firstRecord({ name, code, today }: NewProcedure): ProcedureRecord {
  return {
    code,
    decisionNumber: '',
    name: { vi: name, en: '' },
    level: 'COMMUNE',
    kind: 'NOT_ASSIGNED_REGULATION',
    field: { code: '', name: EMPTY },
    onlineService: 'FULL_PROCESS',
    executionSteps: [],
    executionMethods: FIRST_METHODS,
    components: [{ code: 'CT-01', name: { vi: 'Tờ khai', en: 'Declaration' }, originalQuantity: 1, copyQuantity: 0, required: true, formKey: FIRST_FORM.key }],
    setCount: 1,
    processingTerm: { default: { quantity: 5, unit: 'WORKING_DAY' } },
    subjects: [],
    executingAgency: COMMUNE,
    competentAgency: COMMUNE,
    receivingAddress: { vi: 'Trung tâm Phục vụ hành chính công cấp xã', en: 'Public service center of the commune' },
    authorizedAgency: null,
    coordinatingAgencies: [],
    results: [],
    returnMethods: ['COUNTER', 'ONLINE'],
    legalBasis: [],
    requirements: null,
    keywords: [],
    description: null,
    fees: [],
    papers: ['appointmentSlip', 'supplementRequest', 'refusalNotice'],
    effectiveFrom: today,
    unverified: [],
  };
}

const EMPTY: Text = { vi: '', en: '' };
/** Without a way to file it, nobody could. The terms and fees are told where they are kept. */
const FIRST_METHODS: ProcedureRecord['executionMethods'] = (
  [
    ['DIRECT', { vi: 'Tại Trung tâm Phục vụ hành chính công cấp xã', en: 'At the public service center of the commune' }],
    ['ONLINE', { vi: 'Trên cổng dịch vụ công', en: 'On the public service portal' }],
  ] as const
).map(([channel, description]) => ({
  channel,
  term: null,
  termText: { vi: 'Theo thời hạn giải quyết của thủ tục', en: 'As the processing term of the procedure says' },
  feeText: { vi: 'Theo mức phí, lệ phí của thủ tục', en: 'As the fees of the procedure say' },
  description,
}));
const COMMUNE: Text = { vi: 'Ủy ban nhân dân cấp xã', en: 'Commune people’s committee' };

const field = (name: string, label: Text, kind: FormField['kind']): FormField => ({ name, label, kind, required: true });
const FIRST_FORM: FormDefinition = {
  key: 'declaration',
  title: { vi: 'Tờ khai', en: 'Declaration' },
  sections: [
    {
      name: 'applicant',
      title: { vi: 'Người nộp hồ sơ', en: 'Applicant' },
      fields: [
        field('fullName', { vi: 'Họ, chữ đệm, tên', en: 'Full name' }, 'text'),
        field('personalId', { vi: 'Số định danh cá nhân', en: 'Personal identification number' }, 'personalId'),
        field('phone', { vi: 'Số điện thoại', en: 'Phone' }, 'phone'),
      ],
    },
    {
      name: 'request',
      title: { vi: 'Nội dung đề nghị', en: 'Request' },
      fields: [field('content', { vi: 'Nội dung', en: 'Content' }, 'longText')],
    },
  ],
  rules: [],
};
