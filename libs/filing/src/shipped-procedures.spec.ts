import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { compileCondition, compileExpression, knownOfForm, nodesOf, type ProcessPlan, readProcedure, stepsOf } from '@app/bpmn';
import { nationalCalendar } from '@app/calendar';
import type { FormDefinition, FormField, ProcedureRecord, Scenario } from '@app/contracts';
import { playScenario } from '@app/dossiers';
import type { CivilDay } from '@app/kernel';
import { askedComponents } from './domain/components.js';
import { feesFor, type FeeCircumstances } from './domain/fees.js';
import { answerOf, type FormValues } from './domain/form-expressions.js';
import { problemsIn } from './domain/validate-declaration.js';

const ROOT = join(import.meta.dirname, '../../..');
const PROCEDURES = join(ROOT, 'procedures');
const jsonAt = <T>(...path: readonly string[]): T => JSON.parse(readFileSync(join(...path), 'utf8')) as T;
const jsonIn = <T>(folder: string): readonly T[] =>
  readdirSync(folder).sort().map((file) => {
    expect(file).toMatch(/^[A-Za-z0-9-]+\.json$/);
    return jsonAt<T>(folder, file);
  });

interface Paper {
  readonly code: string;
  readonly formNumber?: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly signerRole: string;
  readonly fields: readonly { readonly name: string; readonly label: { readonly vi: string; readonly en: string } }[];
}

/** By procedure: domain facts, section 7. */
const LAW: Readonly<Record<string, readonly string[]>> = {
  'birth-registration': [
    '60/2014/QH13', '123/2015/NĐ-CP', '87/2020/NĐ-CP', '104/2022/NĐ-CP', '07/2025/NĐ-CP', '120/2025/NĐ-CP', '18/2026/NĐ-CP', '66.7/2025/NQ-CP', '04/2020/TT-BTP', '01/2022/TT-BTP',
    '03/2023/TT-BTP', '04/2024/TT-BTP', '08/2025/TT-BTP', '85/2019/TT-BTC', '106/2021/TT-BTC', '281/2016/TT-BTC',
  ],
  'household-business': ['01/2021/NĐ-CP', '02/2023/TT-BKHĐT', '168/2025/NĐ-CP', '68/2025/TT-BTC', '296/2026/NĐ-CP', '289/2022/NQ-HĐND'],
  'certified-copies': ['23/2015/NĐ-CP', '07/2025/NĐ-CP', '280/2025/NĐ-CP', '01/2020/TT-BTP', '226/2016/TT-BTC', '257/2016/TT-BTC', '264/2016/TT-BTC'],
  'building-permit': ['50/2014/QH13', '135/2025/QH15', '175/2024/NĐ-CP', '217/2026/NĐ-CP', '289/2022/NQ-HĐND'],
};
const ONE_STOP = ['118/2025/NĐ-CP', '367/2025/NĐ-CP', '03/2025/TT-VPCP'];

const asksIn = (form: FormDefinition, when: string, { form: values, at }: Scenario['given']): boolean => answerOf(form, when, values as FormValues, at.slice(0, 10)) === true;

const timersIn = (plan: ProcessPlan): readonly string[] =>
  [...nodesOf(plan).values()].flatMap((node) => [
    ...(node.type === 'catch' && node.trigger.type === 'timer' ? [node.id] : []),
    ...('boundaries' in node ? node.boundaries.filter(({ trigger }) => trigger.type === 'timer').map(({ id }) => id) : []),
  ]);
const fieldsOf = (form: FormDefinition): readonly { path: string; field: FormField }[] =>
  form.sections.flatMap((section) => section.fields.map((field) => ({ path: `${section.name}.${field.name}`, field })));

/** Every `{vi, en}` inside a document, with its path; a text in one language only is told by its missing half. */
function textsIn(value: unknown, path = ''): readonly (readonly [string, unknown, unknown])[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('vi' in value !== 'en' in value) return [[path, (value as { vi?: unknown }).vi, (value as { en?: unknown }).en]];
  if ('vi' in value && typeof (value as { vi: unknown }).vi === 'string') return [[path, value.vi, (value as { en?: unknown }).en]];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}/${key}`));
}
const speaksBoth = (document: unknown) => {
  for (const [path, vi, en] of textsIn(document)) expect([path, String(vi ?? '').trim() !== '', String(en ?? '').trim() !== '']).toEqual([path, true, true]);
};

describe.each(readdirSync(PROCEDURES).sort())('procedure %s', (name) => {
  const folder = join(PROCEDURES, name);
  const record = jsonAt<ProcedureRecord>(folder, 'procedure.json');
  const forms = jsonIn<FormDefinition>(join(folder, 'forms'));
  const papers = jsonIn<Paper>(join(folder, 'papers'));
  const scenarios = jsonIn<Scenario>(join(folder, 'scenarios'));
  const declaration = forms.find((form) => form.key === 'declaration')!;
  let plan: ProcessPlan;

  beforeAll(async () => {
    const reading = await readProcedure(readFileSync(join(folder, 'process.bpmn'), 'utf8'));
    expect(reading.problems).toEqual([]);
    plan = reading.plan!;
  });

  it('has every heading of the national record, in both languages', () => {
    const filled = ['executionSteps', 'executionMethods', 'components', 'subjects', 'results', 'returnMethods', 'legalBasis', 'keywords', 'fees', 'papers', 'unverified'] as const;

    expect(record.code).toMatch(/^\d\.\d{6}$/);
    for (const heading of filled) expect([heading, record[heading].length > 0]).toEqual([heading, true]);
    for (const heading of ['decisionNumber', 'level', 'kind', 'field', 'setCount', 'executingAgency', 'competentAgency', 'receivingAddress', 'requirements', 'description'] as const)
      expect([heading, Boolean(record[heading])]).toEqual([heading, true]);
    for (const heading of ['authorizedAgency', 'coordinatingAgencies', 'processingTerm'] as const) expect(record).toHaveProperty(heading);
    speaksBoth(record);
  });

  it('gives every part of the national record a value, or says that it is not known', () => {
    const { decisionNumber, decisionDate, legalBasis, components, results, field, fees, executionCases = [], unverified } = record;
    const isSaid = (words: RegExp, about = ''): boolean => unverified.some((line) => words.test(line) && line.includes(about));

    expect(/^\d+\/QĐ-/.test(decisionNumber) || isSaid(/^Số.*quyết định công bố/)).toBe(true);
    expect(decisionDate !== undefined || isSaid(/ngày quyết định công bố/)).toBe(true);
    for (const { symbol, issuedOn, issuedBy } of legalBasis) expect([symbol, issuedBy !== undefined, issuedOn !== undefined || isSaid(/^Ngày ban hành/, symbol)]).toEqual([symbol, true, true]);
    for (const { code } of components) expect([code, /^\d{3}\.\d\d\.\d\d\.[GH]\d\d-KQ\d{6}$/.test(code) || isSaid(/Mã.*thành phần hồ sơ/i)]).toEqual([code, true]);
    for (const { code } of results) expect([code, /^KQ\.[GH]\d\d\.\d{6}$/.test(code) || isSaid(/Mã kết quả/i)]).toEqual([code, true]);
    expect(/^G\d\d-TP\d\d$/.test(field.code) || isSaid(/Mã lĩnh vực/i)).toBe(true);
    for (const { name: { vi }, transition } of fees) expect([vi, transition !== undefined || isSaid(/chuyển tiếp/, vi)]).toEqual([vi, true]);
    expect(executionCases.length).toBeGreaterThan(0);
    for (const { name: { vi }, code, processingTerm } of executionCases) {
      expect([vi, code !== undefined || isSaid(/^Mã.*từng trường hợp/)]).toEqual([vi, true]);
      expect([vi, processingTerm !== undefined || isSaid(/thời hạn.*từng trường hợp/)]).toEqual([vi, true]);
    }
  });

  it('stands on every document the law’s facts name for it', () => {
    expect(record.legalBasis.map(({ symbol }) => symbol)).toEqual(expect.arrayContaining([...ONE_STOP, ...LAW[name]!]));
  });

  it('asks in each case for the papers that case lists', () => {
    const listed = new Set((record.executionCases ?? []).flatMap(({ components }) => components));
    const ofScenario = scenarios.map(({ given }) => {
      const asked = askedComponents(declaration, record, given.form, given.at.slice(0, 10));
      const cases = (record.executionCases ?? []).filter(({ when }) => when === undefined || asksIn(declaration, when, given));
      return { asked: asked.filter(({ isAsked }) => isAsked).map(({ component }) => component.code), cases };
    });

    expect([...listed].sort()).toEqual(record.components.map(({ code }) => code).sort());
    for (const { asked, cases } of ofScenario) {
      expect(cases).toHaveLength(1);
      expect(cases[0]!.components).toEqual(expect.arrayContaining(asked));
    }
  });

  it('says the same in its record and in its process', () => {
    expect(plan.procedureCode).toBe(record.code);
    expect(plan.processingTerm).toEqual(record.processingTerm);
    expect(plan.cutOffTime).toBe(record.cutOffTime);
    for (const method of record.executionMethods) expect(method.term).toEqual(record.processingTerm?.byChannel?.[method.channel] ?? record.processingTerm?.default);
  });

  it('has forms that can be asked: names once, texts in both languages, expressions that can be read', () => {
    for (const form of forms) {
      const paths = fieldsOf(form).map(({ path }) => path);
      const known = knownOfForm(form);
      const reads = (feel: string | undefined) => feel === undefined || compileCondition(feel, known).ok;

      expect(new Set(paths).size).toBe(paths.length);
      speaksBoth(form);
      for (const section of form.sections) expect([section.name, reads(section.visibleWhen)]).toEqual([section.name, true]);
      for (const { path, field } of fieldsOf(form)) {
        expect([path, reads(field.visibleWhen), reads(field.requiredWhen)]).toEqual([path, true, true]);
        expect([path, field.kind !== 'choice' || (field.options?.length ?? 0) > 0]).toEqual([path, true]);
        expect([path, field.kind !== 'table' || (field.columns?.length ?? 0) > 0]).toEqual([path, true]);
        for (const owned of [field.personalIdOf?.birthDate, field.personalIdOf?.gender]) expect([path, owned === undefined || paths.includes(owned)]).toEqual([path, true]);
      }
      for (const rule of form.rules) expect([rule.code, reads(rule.expression), paths.includes(rule.field)]).toEqual([rule.code, true, true]);
    }
  });

  it('asks for papers and money by expressions over its declaration', () => {
    const known = knownOfForm(declaration);
    const money = new Map(known).set('pages', { type: 'number' }).set('copies', { type: 'number' }).set('onDay', { type: 'date' }).set('channel', { type: 'string' });

    for (const { code, requiredWhen, formKey } of record.components) {
      expect([code, requiredWhen === undefined || compileCondition(requiredWhen, known).ok]).toEqual([code, true]);
      expect([code, formKey === undefined || forms.some((form) => form.key === formKey)]).toEqual([code, true]);
    }
    for (const fee of record.fees) expect([fee.item, fee.formula === undefined || compileExpression(fee.formula, money).ok]).toEqual([fee.item, true]);
    expect(record.components.find((component) => component.formKey !== undefined)?.formKey).toBe('declaration');
  });

  it('has a paper for everything it issues', () => {
    const issued = stepsOf(plan).flatMap((step) => [...step.papers, ...step.outcomes.flatMap(({ paper }) => paper ?? [])]);

    expect([...record.papers].sort()).toEqual(papers.map(({ code }) => code).sort());
    expect(record.papers).toEqual(expect.arrayContaining([...new Set(issued)]));
    expect(papers.flatMap(({ formNumber }) => formNumber ?? []).sort()).toEqual(['01', '02', '03', '04', '05', '06', '07']);
    for (const paper of papers) {
      expect([paper.code, paper.fields.length > 0, paper.signerRole !== '']).toEqual([paper.code, true, true]);
      speaksBoth(paper);
    }
  });

  it('tells of every step who does it, how long it takes and what the public reads', () => {
    const paths = fieldsOf(declaration).map(({ path }) => path);

    for (const step of stepsOf(plan)) {
      const isTimed = step.term !== undefined || step.clock === 'paused' || step.performer.kind === 'SYSTEM' || step.id === 'WriteApology';
      expect([step.id, step.publicLabel !== undefined, isTimed]).toEqual([step.id, true, true]);
      if (step.performer.kind === 'OFFICIAL') expect([step.id, Boolean(step.performer.role), Boolean(step.performer.division)]).toEqual([step.id, true, true]);
      if (step.form !== undefined) expect(forms.map((form) => form.key)).toContain(step.form);
    }
    for (const { fromForm } of plan.facts) if (fromForm !== undefined) expect(['dossier.channel', ...paths]).toContain(fromForm);
  });

  it('ships scenarios that are well formed and whose declarations can be filed', () => {
    const wellFormed = new Ajv2020({ allErrors: true }).compile(jsonAt(ROOT, 'docs/scenario.schema.json'));

    expect(scenarios.length).toBeGreaterThanOrEqual(6);
    for (const scenario of scenarios) {
      wellFormed(scenario);
      expect([scenario.name, wellFormed.errors ?? []]).toEqual([scenario.name, []]);
      expect([scenario.name, problemsIn(declaration, scenario.given.form, scenario.given.at.slice(0, 10) as CivilDay)]).toEqual([scenario.name, []]);
      expect(record.executionMethods.map((method) => method.channel)).toContain(scenario.given.channel);
    }
  });

  it('covers every step, every outcome and every deadline by a scenario that holds', () => {
    const played = scenarios.map((scenario) => playScenario(plan, nationalCalendar(), scenario));
    const events = scenarios.flatMap((scenario) => scenario.when);
    const outcomes = new Set(events.flatMap((event) => ('complete' in event && event.refusedWith === undefined ? [`${event.complete}/${event.outcome ?? ''}`] : [])));

    for (const { scenario, missed } of played) expect([scenario.name, missed]).toEqual([scenario.name, []]);
    const passed = new Set(played.flatMap((one) => one.passed));
    for (const step of stepsOf(plan)) {
      expect([step.id, passed.has(step.id)]).toEqual([step.id, true]);
      for (const { id } of step.outcomes) expect([step.id, id, outcomes.has(`${step.id}/${id}`)]).toEqual([step.id, id, true]);
    }
    expect(events.flatMap((event) => ('timer' in event ? [event.timer] : [])).sort()).toEqual([...timersIn(plan)].sort());
    expect(events.flatMap((event) => ('command' in event ? [event.command] : []))).toEqual(expect.arrayContaining(['withdraw', 'confirm-withdrawal']));
    expect(played.filter(({ scenario }) => scenario.then.timing === 'OVERDUE').length).toBeGreaterThan(0);
  });
});

describe('what is to be paid', () => {
  const feesOf = (name: string) => jsonAt<ProcedureRecord>(PROCEDURES, name, 'procedure.json').fees;
  const linesFor = (name: string, more: Partial<FeeCircumstances>) => {
    const lines = feesFor(feesOf(name), { channel: 'DIRECT', onDay: '2026-11-21' as CivilDay, exemptionGroups: [], ...more });
    return lines.ok ? lines.value : lines.error;
  };
  const declared = (birthDate: string, copyCount: number) => ({
    form: jsonAt<FormDefinition>(PROCEDURES, 'birth-registration', 'forms/declaration.json'),
    values: { child: { birthDate }, closing: { copyRequested: copyCount > 0, copyCount } },
  });

  it('is nothing for a household business filed online, by Resolution 289/2022', () => {
    expect(linesFor('household-business', { channel: 'ONLINE' })).toMatchObject([{ amount: 0, exemption: { legalBasis: 'Nghị quyết 289/2022/NQ-HĐND tỉnh Thanh Hóa' } }]);
    expect(linesFor('household-business', {})).toMatchObject([{ amount: 100_000 }]);
    expect(linesFor('household-business', { channel: 'ONLINE', onDay: '2022-07-12' as CivilDay })).toMatchObject([{ amount: 100_000 }]);
  });

  it('is 30 % less for a building permit filed online, until the end of 2023', () => {
    expect(linesFor('building-permit', { channel: 'ONLINE', onDay: '2023-12-31' as CivilDay })).toMatchObject([{ amount: 52_500 }]);
    expect(linesFor('building-permit', { channel: 'ONLINE', onDay: '2024-01-01' as CivilDay })).toMatchObject([{ amount: 75_000 }]);
  });

  it.each([
    ['on the 60th day', '2026-09-22', []],
    ['on the 61st day', '2026-09-21', [{ item: 'lateRegistration', amount: 8_000 }]],
  ])('for a birth registered %s, with nothing said of lateness to who is in time', (_day, birthDate, late) => {
    expect(linesFor('birth-registration', { declared: declared(birthDate, 2) })).toMatchObject([...late, { item: 'extractCopies', amount: 16_000 }]);
    expect(linesFor('birth-registration', { declared: declared(birthDate, 0) })).toMatchObject(late);
  });

  it('is nothing for poor households that register late', () => {
    expect(linesFor('birth-registration', { declared: declared('2026-01-01', 0), exemptionGroups: ['poorHousehold'] })).toMatchObject([
      { item: 'lateRegistration', fullAmount: 8_000, amount: 0, exemption: { group: 'poorHousehold' } },
    ]);
  });

  it('is not known for a birth without its declaration', () => {
    expect(linesFor('birth-registration', {})).toMatchObject({ code: 'filing.fee_unknown', params: { item: 'lateRegistration' } });
  });

  it('goes by pages and copies for certified copies', () => {
    expect(linesFor('certified-copies', { pages: 3, copies: 2 })).toMatchObject([{ amount: 10_000 }]);
    expect(linesFor('certified-copies', { pages: 500, copies: 2 })).toMatchObject([{ amount: 400_000 }]);
  });
});
