import { describe, expect, it } from '@jest/globals';
import type { ProcessPlan } from '@app/bpmn';
import type { FormDefinition, PaperTemplate, ProcedureRecord } from '@app/contracts';
import { EXAMPLE_PLAN } from '@app/testing';
import { disagreements, readDocuments } from './bundle.js';

const both = (words: string) => ({ vi: words, en: words });
const record: ProcedureRecord = {
  code: '1.001193',
  decisionNumber: '528/QĐ-BTP',
  name: both('Đăng ký khai sinh'),
  level: 'COMMUNE',
  kind: 'ASSIGNED_REGULATION',
  field: { code: 'G15-TP07', name: both('Hộ tịch') },
  onlineService: 'FULL_PROCESS',
  executionSteps: [],
  executionMethods: [],
  components: [],
  setCount: 1,
  processingTerm: { default: { quantity: 1, unit: 'WORKING_DAY' } },
  subjects: [],
  executingAgency: both('UBND cấp xã'),
  competentAgency: both('UBND cấp xã'),
  receivingAddress: both('Trung tâm'),
  authorizedAgency: null,
  coordinatingAgencies: [],
  results: [],
  returnMethods: ['COUNTER'],
  legalBasis: [],
  requirements: null,
  keywords: [],
  description: null,
  fees: [],
  papers: [],
  effectiveFrom: '2025-07-01',
  unverified: [],
};
const form: FormDefinition = {
  key: 'declaration',
  title: both('Tờ khai'),
  sections: [
    {
      name: 'child',
      title: both('Trẻ'),
      fields: [{ name: 'fullName', label: both('Họ tên'), kind: 'text', required: true }],
    },
  ],
  rules: [],
};
const paper: PaperTemplate = {
  code: 'certificate', title: both('Giấy chứng nhận'), signerRole: 'approver', copies: 1, isResult: true, opening: 'Theo hồ sơ {dossier.code}:',
  fields: [{ name: 'name', label: both('Họ tên'), parts: ['{child.fullName|upper}', 'số {facts.personalId}'], separator: '; ' }],
};
const problemsOf = (changedRecord: object, forms: readonly unknown[] = [form], papers: readonly unknown[] = []) => {
  const read = readDocuments({ record: { ...record, ...changedRecord }, forms, papers });
  return read.ok ? [] : read.error.map(({ field, code }) => `${field}: ${code}`);
};
const withField = (changed: object) => [
  { ...form, sections: [{ ...form.sections[0], fields: [{ ...form.sections[0]?.fields[0], ...changed }] }] },
];

describe('readDocuments', () => {
  it('takes a record, its forms and the words of its papers as they are', () => {
    expect(readDocuments({ record, forms: [form], papers: [paper] })).toEqual({ ok: true, value: { record, forms: [form], papers: [paper] } });
  });

  it.each([
    [{ extra: 1 }, 'record.extra: unknown_field'],
    [{ code: '1.1' }, 'record.code: wrong_pattern'],
    [{ name: { vi: 'Có' } }, 'record.name.en: required'],
    [{ name: { vi: ' ', en: 'x' } }, 'record.name.vi: empty'],
    [{ name: 'Khai sinh' }, 'record.name: not_an_object'],
    [{ level: 'DISTRICT' }, 'record.level: not_one_of'],
    [{ setCount: '1' }, 'record.setCount: not_a_number'],
    [{ setCount: -1 }, 'record.setCount: out_of_range'],
    [{ effectiveFrom: '2025-02-30' }, 'record.effectiveFrom: not_a_day'],
    [{ effectiveTo: null }, 'record.effectiveTo: not_a_day'],
    [{ decisionDate: '2025-13-01' }, 'record.decisionDate: not_a_day'],
    [{ executionCases: [{ code: '1.001193.1', name: both('Một'), components: [] }] }, 'record.executionCases[0].code: wrong_pattern'],
    [{ executionCases: [{ name: both('Một'), when: 'child.unknown = 1', components: [] }] }, 'record.executionCases[0].when: unusable_expression'],
    [{ keywords: 'a' }, 'record.keywords: not_a_list'],
    [{ cutOffTime: '25:00' }, 'record.cutOffTime: wrong_pattern'],
    [
      { processingTerm: { default: { quantity: -1, unit: 'DAY' } } },
      'record.processingTerm.default.quantity: out_of_range',
    ],
    [{ fees: [{ item: 'a' }] }, 'record.fees[0].name: required'],
    [{ authorizedAgency: undefined }, 'record.authorizedAgency: required'],
  ])('names the field in %j', (changed, expected) => {
    expect(problemsOf(changed)).toContain(expected);
  });

  it.each([
    [{ kind: 'colour' }, 'forms[0].sections[0].fields[0].kind: not_one_of'],
    [{ name: 'họ tên' }, 'forms[0].sections[0].fields[0].name: wrong_pattern'],
    [{ required: 'yes' }, 'forms[0].sections[0].fields[0].required: not_yes_or_no'],
    [{ html: '<b>' }, 'forms[0].sections[0].fields[0].html: unknown_field'],
    [
      { kind: 'table', columns: [{ name: 'a', label: both('A'), kind: 'table', required: true }] },
      'forms[0].sections[0].fields[0].columns[0].kind: not_one_of',
    ],
  ])('names the field of the form in %j', (changed, expected) => {
    expect(problemsOf({}, withField(changed))).toContain(expected);
  });

  it('refuses two forms of one key', () => {
    expect(problemsOf({}, [form, form])).toEqual(['forms[1].key: duplicate']);
  });

  it.each([
    [[{ ...paper, title: both('') }], 'papers[0].title.vi: empty'],
    [[{ ...paper, formNumber: '01' }], 'papers[0].formNumber: unknown_field'],
    [[paper, paper], 'papers[1].code: duplicate'],
    [[{ ...paper, code: 'appointmentSlip' }], 'papers[0].code: words_of_the_law'],
    [[{ ...paper, closing: '{child.nobody}' }], 'papers[0].closing: unknown_place'],
    [[{ ...paper, fields: [{ ...paper.fields[0], parts: ['{child.fullName|shout}'] }] }], 'papers[0].fields[0].parts[0]: unknown_place'],
  ])('names what is wrong with words of papers: %#', (papers, expected) => {
    expect(problemsOf({}, [form], papers)).toContain(expected);
  });

  it('takes a field of a step’s form by that form only: alone it would be looked for in what was declared', () => {
    const atStep = { ...form, key: 'examination', sections: [{ ...form.sections[0], name: 'found' }] };
    const closedBy = (closing: string) => problemsOf({}, [form, atStep], [{ ...paper, closing }]);

    expect(closedBy('{found.fullName}')).toEqual(['papers[0].closing: unknown_place']);
    expect(closedBy('{forms.examination.found.fullName}')).toEqual([]);
  });

  it('refuses names of a prototype as fields like any other', () => {
    expect(problemsOf(JSON.parse('{"toString": 1, "hasOwnProperty": 1}') as object)).toEqual([
      'record.toString: unknown_field',
      'record.hasOwnProperty: unknown_field',
    ]);
  });
});

describe('disagreements', () => {
  it('names the step that issues a paper without words, as long as it has none', () => {
    const issuing = JSON.parse(JSON.stringify(EXAMPLE_PLAN), (key, value) => (key === 'papers' ? ['certificate', 'appointmentSlip'] : value)) as ProcessPlan;
    const found = (papers: readonly PaperTemplate[]) => disagreements({ record, forms: [form], papers }, issuing).filter(({ code }) => code === 'paper_without_words');

    expect(found([paper])).toEqual([]);
    expect(found([]).length).toBeGreaterThan(0);
    expect(found([])[0]).toMatchObject({ field: expect.stringMatching(/^bpmn\.\w+\.papers\[certificate\]$/), params: { paper: 'certificate' } });
  });

  it('names a fact that a paper says and the diagram does not know', () => {
    const knowing = { ...EXAMPLE_PLAN, facts: [...EXAMPLE_PLAN.facts, { name: 'personalId', type: 'string' as const }] };
    const found = (plan: ProcessPlan) => disagreements({ record, forms: [form], papers: [paper] }, plan).filter(({ code }) => code === 'unknown_place');

    expect(found(EXAMPLE_PLAN)).toMatchObject([{ field: 'papers[0].fields[0].parts[1]', code: 'unknown_place', params: { place: 'facts.personalId' } }]);
    expect(found(knowing)).toEqual([]);
  });

  it('names a paper of a case that the record does not have', () => {
    const paper = { code: 'CT-01', name: both('Tờ khai'), originalQuantity: 1, copyQuantity: 0, required: true };
    const executionCases = [{ name: both('Một'), components: ['CT-01', 'CT-02'] }];

    const found = disagreements({ record: { ...record, components: [paper], executionCases }, forms: [form], papers: [] }, EXAMPLE_PLAN).map(({ field, code }) => `${field}: ${code}`);

    expect(found).toContain('record.executionCases[0].components[1]: not_found');
    expect(found.filter((one) => one.includes('executionCases'))).toHaveLength(1);
  });

  it('names an exemption that is proved by a paper the record does not ask for', () => {
    const exemption = (provenBy: string) => ({ group: 'poorHousehold', name: both('Hộ nghèo'), legalBasis: 'Điều 11', percentOff: 100, provenBy });
    const fee = { item: 'charge', name: both('Lệ phí'), kind: 'CHARGE' as const, legalBasis: 'Nghị quyết', directAmount: 1, onlineAmount: 1, effectiveFrom: '2025-07-01', collect: 'COLLECT_UPFRONT' as const, exemptions: [exemption('PROOF'), exemption('NONE')] };
    const proof = { code: 'PROOF', name: both('Giấy xác nhận'), originalQuantity: 1, copyQuantity: 0, required: false };

    const found = disagreements({ record: { ...record, fees: [fee], components: [proof] }, forms: [form], papers: [] }, EXAMPLE_PLAN).map(({ field, code }) => `${field}: ${code}`);

    expect(found.filter((one) => one.includes('provenBy'))).toEqual(['record.fees[0].exemptions[1].provenBy: not_found']);
  });
});
