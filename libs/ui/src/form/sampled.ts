import type { ApplicantData, CopyFromApplicant, FilingProcedureView, FormDefinition, FormField, FormSection } from '@app/contracts';
import { readPersonalId } from '@app/kernel';
import { todayInVietnam } from '../format/device-clock.js';
import { isDay } from '../format/months.js';
import { type Answers, askedFields, askedSections, type Asks, blankFields, isBlank, isParts, withAnswer } from './answers.js';
import { following, knownOf } from './following.js';
import { opened } from './proposals.js';

/** Answers as somebody gave them on a civil day. */
export interface Sample {
  readonly day: string;
  readonly answers: Answers;
}
interface Edited {
  readonly values: Answers;
  readonly applicant: ApplicantData;
}
interface Given<T> {
  readonly procedure: FilingProcedureView;
  readonly asks: Asks;
  readonly edit: T;
}

/**
 * The declaration with an answer to every question of its case nobody has answered. What a machine can type, and what is known of who files, goes
 * before the sample; of several samples the first is taken that suits them, or what comes nearest.
 */
export function sampled<T extends Edited>(given: Given<T>, samples: readonly Sample[]): T {
  let best: { readonly edit: T; readonly troubles: number } | null = null;
  for (const sample of samples) {
    const edit = filledFrom(given, movedTo(todayInVietnam(), sample));
    const troubles = troublesIn(given.procedure.form, edit.values, given.asks);
    if (best === null || troubles < best.troubles) best = { edit, troubles };
    if (troubles === 0) break;
  }
  return best?.edit ?? given.edit;
}

/** The same for the form of a step, which knows nothing of who files. */
export function filledIn(form: FormDefinition, answers: Answers, asks: Asks, sample: Sample): Answers {
  const moved = movedTo(todayInVietnam(), sample);
  return askedSections(form, answers, asks).reduce(
    (all, section) => askedFields(section, all, asks).reduce((next, field) => (isOpen(section, field, next, moved) ? withAnswer(next, section.name, field.name, moved[section.name]?.[field.name]) : next), all),
    answers,
  );
}

/** A case shows its questions one after the other: more answers, more questions. */
const ROUNDS = 3;

function filledFrom<T extends Edited>({ procedure, asks, edit }: Given<T>, sample: Answers): T {
  const follow = following<T>(procedure, asks);
  let next = follow(edit, { ...edit, applicant: told(procedure.copies, edit.applicant, sample) });
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = next.values;
    for (const section of procedure.form.sections) next = withSection({ procedure, asks, edit: next }, section, { sample, follow });
    if (next.values === before) break;
  }
  return next;
}

interface Filling<T> {
  readonly sample: Answers;
  readonly follow: (before: T, after: T) => T;
}
function withSection<T extends Edited>({ procedure, asks, edit }: Given<T>, section: FormSection, { sample, follow }: Filling<T>): T {
  if (!askedSections(procedure.form, edit.values, asks).includes(section)) return edit;
  const values = opened(procedure.form, section, edit.values, knownOf(procedure, asks, edit.applicant));
  let next = values === edit.values ? edit : follow(edit, { ...edit, values });
  for (const field of section.fields) {
    if (!isOpen(section, field, next.values, sample) || !askedFields(section, next.values, asks).includes(field)) continue;
    next = follow(next, { ...next, values: withAnswer(next.values, section.name, field.name, sample[section.name]?.[field.name]) });
  }
  return next;
}

/** Pledges are made by whoever files, over everything, at the end. */
const isOpen = ({ name: section }: FormSection, { name, kind }: FormField, answers: Answers, sample: Answers): boolean =>
  kind !== 'agency' && kind !== 'pledge' && isBlank(answers[section]?.[name]) && !isBlank(sample[section]?.[name]);

/** What the account does not say of who files. Sex and year of birth are those of the ID number, where it has one. */
function told(copies: readonly CopyFromApplicant[], applicant: ApplicantData, sample: Answers): ApplicantData {
  const known = readPersonalId(applicant.personalId ?? '');
  const fitting = (from: CopyFromApplicant['from'], value: unknown): unknown => {
    if (known && from === 'gender') return known.gender;
    return known && from === 'birthDate' && typeof value === 'string' ? `${known.birthYear}${value.slice(4)}` : value;
  };
  const missing = copies.filter(({ from, section, field }) => isBlank(applicant[from]) && !isBlank(sample[section]?.[field]));
  return { ...applicant, ...Object.fromEntries(missing.map(({ from, section, field }) => [from, fitting(from, sample[section]?.[field])])) };
}

const YEAR_DAYS = 366;
const DAY_MILLISECONDS = 86_400_000;

/** Days about the day it was given move with it; a birthday of long ago stays. */
function movedTo(today: string, { day, answers }: Sample): Answers {
  const by = daysBetween(day, today);
  const moved = (value: unknown): unknown => {
    if (typeof value === 'string') return isDay(value) && Math.abs(daysBetween(day, value)) <= YEAR_DAYS ? dayAfter(value, by) : value;
    if (Array.isArray(value)) return value.map(moved);
    return isParts(value) ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, moved(part)])) : value;
  };
  return moved(answers) as Answers;
}
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS);
const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY_MILLISECONDS).toISOString().slice(0, 10);

/** Questions without an answer, and ID numbers of somebody else. */
function troublesIn(form: FormDefinition, answers: Answers, asks: Asks): number {
  const blank = blankFields(form, answers, asks).filter((path) => !isPledge(form, path));
  const others = askedSections(form, answers, asks).flatMap((section) => askedFields(section, answers, asks).filter((field) => isSomebodyElses(section, field, answers)));
  return blank.length + others.length;
}

const isPledge = ({ sections }: FormDefinition, path: string): boolean => sections.some(({ name, fields }) => fields.some((field) => field.kind === 'pledge' && `${name}.${field.name}` === path));

function isSomebodyElses({ name: section }: FormSection, { name, personalIdOf }: FormField, answers: Answers): boolean {
  const read = readPersonalId(String(answers[section]?.[name] ?? ''));
  if (!read || !personalIdOf) return false;
  const { birthDate, gender, sex } = personalIdOf;
  const [year, said] = [String(answerAt(answers, birthDate) ?? '').slice(0, 4), sex ?? answerAt(answers, gender)];
  return (year !== '' && Number(year) !== read.birthYear) || (!isBlank(said) && said !== read.gender);
}

function answerAt(answers: Answers, path: string | undefined): unknown {
  const [section = '', field = ''] = path?.split('.') ?? [];
  return answers[section]?.[field];
}
