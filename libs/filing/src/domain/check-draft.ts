import type { ApplicantData, CheckView, FilingProblem, FormDefinition, FormSection, ProcedureRecord, SectionState } from '@app/contracts';
import { type CivilDay, isTaxCode, readPersonalId } from '@app/kernel';
import { askedComponents, paperProblems } from './components.js';
import { problemAt, type DeclarationProblemCode } from './declaration-problem.js';
import type { Draft } from './draft.js';
import { isBlank, isDay, isRecord, readPhone } from './field-value.js';
import { answerOf, type FormValues } from './form-expressions.js';
import { validateDeclaration } from './validate-declaration.js';

/** What a draft is judged by. */
export interface Judging {
  readonly record: ProcedureRecord;
  readonly form: FormDefinition;
  readonly today: CivilDay;
  /** Codes of components with at least one file. */
  readonly attached: ReadonlySet<string>;
  /** Whose account an officer chose, as the account says; null where none was. */
  readonly submitter: ApplicantData | null;
}

/** Everything that stands between this draft and its sending, in the order of the pages. */
export function checkDraft(draft: Draft, judging: Judging): CheckView {
  const { record, form, today, attached, submitter } = judging;
  const { values, applicant, receiving, papers } = draft.content;
  const declared = validateDeclaration(form, values, { today });
  const declaration = declared.ok ? [] : (declared.error.params.problems as readonly FilingProblem[]);
  const asked = askedComponents(form, record, values, today);
  const given = { papers, attached, mayComeOnPaper: draft.channel !== 'ONLINE' };
  return {
    problems: [...applicantProblems(applicant, draft.onBehalf), ...accountProblems(applicant, submitter), ...postProblems(draft, today), ...declaration, ...paperProblems(asked, given), ...receivingProblems(receiving, record)],
    warnings: declared.ok ? declared.value.warnings : [],
  };
}

/** Of one page: a section of the form, `applicant`, `papers` or `receiving`. Pledges are not asked there: they are made once, over everything, with the sending. */
export const ofPage = ({ problems, warnings }: CheckView, page: string): CheckView => {
  const isHere = (one: FilingProblem): boolean => (one.field === page || one.field.startsWith(`${page}.`)) && !isOpenPledge(one);
  return { problems: problems.filter(isHere), warnings: warnings.filter(isHere) };
};

/** Of the form itself, `closing.pledge`; a member's signature in a row belongs to its row. */
const isOpenPledge = ({ field, code }: FilingProblem): boolean => code === 'not_pledged' && /^\w+\.\w+$/.test(field);

/** An officer says whom the dossier is for; whoever files for himself is known by his account. */
function applicantProblems(applicant: ApplicantData, onBehalf: boolean): readonly FilingProblem[] {
  const { fullName, personalId, organizationCode, phone, birthDate, email } = applicant;
  const said = (field: keyof ApplicantData, code: DeclarationProblemCode): FilingProblem => problemAt(`applicant.${field}`, code);
  return [
    ...(onBehalf && isBlank(fullName) ? [said('fullName', 'required')] : []),
    ...(!isBlank(personalId) && !readPersonalId(String(personalId)) ? [said('personalId', 'not_a_personal_id')] : []),
    ...(!isBlank(organizationCode) && !isTaxCode(String(organizationCode)) ? [said('organizationCode', 'not_a_tax_code')] : []),
    ...(!isBlank(phone) && readPhone(phone) === undefined ? [said('phone', 'not_a_phone')] : []),
    ...(!isBlank(birthDate) && !isDay(String(birthDate)) ? [said('birthDate', 'not_a_date')] : []),
    ...(!isBlank(email) && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(email)) ? [said('email', 'not_an_email')] : []),
  ];
}

/** The account of somebody else than the card or the tax code says would show a stranger this dossier. */
function accountProblems({ fullName = '', personalId = '', organizationCode = '' }: ApplicantData, submitter: ApplicantData | null): readonly FilingProblem[] {
  if (!submitter) return [];
  const isSame = letters(fullName) === letters(submitter.fullName ?? '') && isSameNumber(personalId, submitter.personalId) && isSameNumber(organizationCode, submitter.organizationCode);
  const field = submitter.organizationCode === undefined ? 'personalId' : 'organizationCode';
  return isSame || isBlank(fullName) ? [] : [problemAt(`applicant.${field}`, 'not_the_account')];
}
const isSameNumber = (told: string, known: string | undefined): boolean => known === undefined || told.trim() === known;
/** As read off a card by a hurried eye: without marks, capitals and spaces. */
const letters = (name: string): string => name.normalize('NFD').replace(/\p{M}|\s/gu, '').replace(/đ/gi, 'd').toLowerCase();

/** An officer who takes in what came by post says when it came. */
function postProblems({ onBehalf, channel, content: { post } }: Draft, today: CivilDay): readonly FilingProblem[] {
  if (!onBehalf || channel !== 'POSTAL') return [];
  const day = post?.receivedOn;
  const said = (code: DeclarationProblemCode): readonly FilingProblem[] => [problemAt('post.receivedOn', code)];
  if (day === undefined || isBlank(day)) return said('required');
  if (!isDay(day)) return said('not_a_date');
  return day > today ? said('after_today') : [];
}

/** All but papers that lack: what an officer may take in all the same, and ask for by form 02. */
export const butLackingPapers = (problems: readonly FilingProblem[]): readonly FilingProblem[] => problems.filter(({ field, code }) => !(code === 'required' && field.startsWith('papers.')));

function receivingProblems(receiving: Draft['content']['receiving'], record: ProcedureRecord): readonly FilingProblem[] {
  if (receiving === null) return [problemAt('receiving.method', 'required')];
  if (!record.returnMethods.includes(receiving.method)) return [problemAt('receiving.method', 'not_an_option')];
  const { province, commune } = receiving.address ?? {};
  const isWhole = receiving.method !== 'POSTAL' || (!isBlank(province) && !isBlank(commune));
  return isWhole ? [] : [problemAt('receiving.address', 'required')];
}

/** How far each section of the form is. */
export function sectionStates(form: FormDefinition, values: unknown, today: CivilDay): readonly { readonly name: string; readonly title: FormSection['title']; readonly state: SectionState }[] {
  const declared = validateDeclaration(form, values, { today });
  const problems = declared.ok ? [] : (declared.error.params.problems as readonly FilingProblem[]).filter((one) => !isOpenPledge(one));
  const sections: FormValues = Object.fromEntries(form.sections.map(({ name }) => [name, answersOf(values, name)]));
  return form.sections.map((section) => ({ name: section.name, title: section.title, state: stateOf(section) }));

  function stateOf({ name, visibleWhen }: FormSection): SectionState {
    if (visibleWhen !== undefined && answerOf(form, visibleWhen, sections, today) !== true) return 'NOT_ASKED';
    if (Object.values(sections[name] ?? {}).every(isBlank)) return 'NOT_STARTED';
    return problems.some(({ field }) => field === name || field.startsWith(`${name}.`)) ? 'STARTED' : 'DONE';
  }
}

const answersOf = (values: unknown, section: string): Readonly<Record<string, unknown>> => {
  const answers = isRecord(values) && Object.hasOwn(values, section) ? values[section] : undefined;
  return isRecord(answers) ? answers : {};
};
