import type { FormDefinition, FormField, FormSection } from '@app/contracts';
import { amountInWords, dayInWords, never } from '@app/kernel';
import { isDay } from '../format/months.js';
import { type Answers, askedFields, askedSections, type Asks, isBlank } from './answers.js';
import { placeNameOf } from './places.js';
import { isDateOrYear } from './typed.js';

/** What is known without asking. */
export interface Known {
  readonly asks: Asks;
  /** Civil day, `2026-11-21`. */
  readonly today: string;
  /** The agency's name in Vietnamese: declarations are in that language. */
  readonly agency: string | null;
  /** What the account says of who files, by path of the field: `requester.fullName`. */
  readonly account: Readonly<Record<string, unknown>>;
}

/** What the pages write into a field nobody has written into; undefined where there is nothing to propose. */
function proposalFor(form: FormDefinition, section: FormSection, field: FormField, { answers, known }: { readonly answers: Answers; readonly known: Known }): unknown {
  const made = ofProposal(field, answers, known);
  if (!isBlank(made)) return made;
  const account = known.account[`${section.name}.${field.name}`];
  if (!isBlank(account)) return account;
  const same = sameAnswers(form, section, answers, known.asks)?.values[field.name];
  return isBlank(same) ? field.defaultValue : same;
}

function ofProposal({ proposal }: FormField, answers: Answers, { asks, today, agency }: Known): unknown {
  if (!proposal || (proposal.when !== undefined && asks(proposal.when, answers) !== true)) return undefined;
  const [section = '', name = ''] = (proposal.of ?? '').split('.');
  const answer = answers[section]?.[name];
  switch (proposal.from) {
    case 'today': return today;
    case 'agencyPlace': return agency === null ? undefined : placeNameOf(agency);
    case 'answer': return answer;
    case 'dayInWords': return typeof answer === 'string' && isDay(answer) ? dayInWords(answer) : undefined;
    case 'amountInWords': return typeof answer === 'number' && Number.isSafeInteger(answer) && answer >= 0 ? amountInWords(answer) : undefined;
    default: return never(proposal.from);
  }
}

/** What a section may take over from another one, as the form says for this case: of the same name and kind, a date of birth also where a year would do. */
export function sameAnswers({ sections }: FormDefinition, target: FormSection, answers: Answers, asks: Asks): { readonly source: FormSection; readonly values: Readonly<Record<string, unknown>> } | null {
  const copy = target.copyFrom?.find(({ when }) => when === undefined || asks(when, answers) === true);
  const source = sections.find(({ name }) => name === copy?.section);
  if (!source) return null;
  const given = answers[source.name] ?? {};
  const pairs = target.fields.flatMap((field) => {
    const like = source.fields.find((one) => isLike(one, field));
    return like && !isBlank(given[like.name]) && fits(field, given[like.name]) ? [[field.name, given[like.name]] as const] : [];
  });
  return { source, values: Object.fromEntries(pairs) };
}

const isLike = (one: FormField, other: FormField): boolean =>
  (one.name === other.name && one.kind === other.kind) || (one.kind === 'date' && isDateOrYear(other) && other.name.startsWith(one.name));
const fits = ({ options }: FormField, value: unknown): boolean => options === undefined || options.some((option) => option.value === value);

/** The answers with a section's proposals, where nobody has answered anything in it yet but what was proposed. */
export function opened(form: FormDefinition, section: FormSection, answers: Answers, known: Known): Answers {
  const fields = askedFields(section, answers, known.asks);
  const proposals = fields.map((field) => [field.name, proposalFor(form, section, field, { answers, known })] as const);
  const given = answers[section.name] ?? {};
  const isTouched = fields.some(({ kind, name }, index) => kind !== 'agency' && !isBlank(given[name]) && !isSame(given[name], proposals[index]?.[1]));
  if (isTouched) return answers;
  const missing = proposals.filter(([name, proposal]) => isBlank(given[name]) && !isBlank(proposal));
  return missing.length === 0 ? answers : { ...answers, [section.name]: { ...given, ...Object.fromEntries(missing) } };
}

interface Changed {
  readonly before: Answers;
  readonly after: Answers;
  /** As it was known before, where that changed too. */
  readonly knownBefore?: Known;
}
/** `after`, with what hangs on the change written anew, where nobody has written something else: the date in words follows the date. */
export function keptUp(form: FormDefinition, { before, after, knownBefore }: Changed, known: Known): Answers {
  let next = after;
  for (const section of askedSections(form, after, known.asks)) {
    for (const field of askedFields(section, next, known.asks)) {
      const was = proposalFor(form, section, field, { answers: before, known: knownBefore ?? known });
      const is = proposalFor(form, section, field, { answers: next, known });
      const given = next[section.name]?.[field.name];
      if (isSame(was, is) || !(isBlank(given) || isSame(given, was))) continue;
      next = { ...next, [section.name]: { ...next[section.name], [field.name]: is } };
    }
  }
  return next;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
