import { compileCondition, compileExpression, knownOfFee, knownOfForm, type ConditionProblem, type KnownVariables } from '@app/bpmn';
import type { FieldProposal, FormDefinition, FormField, FormSection, ProcedureRecord } from '@app/contracts';
import type { Result } from '@app/kernel';
import { isSafePattern } from './patterns.js';
import { type FieldProblem, problem } from './shape.js';

interface Written {
  readonly record: ProcedureRecord;
  readonly forms: readonly FormDefinition[];
}
type Door = (feel: string, known: KnownVariables) => Result<unknown, ConditionProblem>;

/** FEEL and patterns that could not be used later: whoever files must never be the first to find out. */
export const expressionProblems = ({ record, forms }: Written): readonly FieldProblem[] => [
  ...forms.flatMap((form, index) => problemsOfForm(form, `forms[${index}]`)),
  ...problemsOfRecord(record, forms),
];

/** Of one form. */
export function problemsOfForm(form: FormDefinition, path: string): readonly FieldProblem[] {
  const known = knownOfForm(form);
  return [
    ...form.sections.flatMap((section, s) => [
      ...refused(`${path}.sections[${s}].visibleWhen`, section.visibleWhen, compileCondition, [known]),
      ...problemsOfCopies(form, section, `${path}.sections[${s}].copyFrom`, known),
      ...section.fields.flatMap((field, f) => [
        ...problemsOfField(field, `${path}.sections[${s}].fields[${f}]`, known),
        ...problemsOfProposal(form, field, `${path}.sections[${s}].fields[${f}]`, known),
      ]),
    ]),
    ...form.rules.flatMap(({ expression }, r) => refused(`${path}.rules[${r}].expression`, expression, compileCondition, [known])),
  ];
}

function problemsOfCopies(form: FormDefinition, { name, copyFrom = [] }: FormSection, path: string, known: KnownVariables): readonly FieldProblem[] {
  return copyFrom.flatMap(({ section, when }, index) => [
    ...(section !== name && form.sections.some((one) => one.name === section) ? [] : [problem(`${path}[${index}].section`, 'not_found')]),
    ...refused(`${path}[${index}].when`, when, compileCondition, [known]),
  ]);
}

/** What is to be written in words must be a day, or an amount: anything else would be proposed to nobody, or wrongly. */
const WRITTEN_OUT: Readonly<Partial<Record<FieldProposal['from'], readonly FormField['kind'][]>>> = { dayInWords: ['date'], amountInWords: ['money', 'integer'] };

function problemsOfProposal(form: FormDefinition, { proposal, columns = [] }: FormField, path: string, known: KnownVariables): readonly FieldProblem[] {
  const ofColumns = columns.flatMap((column, c) => (column.proposal === undefined ? [] : [problem(`${path}.columns[${c}].proposal`, 'unknown_field')]));
  if (proposal === undefined) return ofColumns;
  const { from, of, when } = proposal;
  const needsAnswer = from !== 'today' && from !== 'agencyPlace';
  const source = form.sections.flatMap(({ name, fields }) => fields.filter((field) => `${name}.${field.name}` === of))[0];
  return [
    ...ofColumns,
    ...(needsAnswer ? (source && (WRITTEN_OUT[from]?.includes(source.kind) ?? true) ? [] : [problem(`${path}.proposal.of`, 'not_found')]) : of === undefined ? [] : [problem(`${path}.proposal.of`, 'unknown_field')]),
    ...refused(`${path}.proposal.when`, when, compileCondition, [known]),
  ];
}

function problemsOfField(field: FormField, path: string, known: KnownVariables): readonly FieldProblem[] {
  const { visibleWhen, requiredWhen, pattern, columns = [] } = field;
  return [
    ...refused(`${path}.visibleWhen`, visibleWhen, compileCondition, [known]),
    ...refused(`${path}.requiredWhen`, requiredWhen, compileCondition, [known]),
    ...(pattern === undefined || isSafePattern(pattern, lettersOf(field)) ? [] : [problem(`${path}.pattern`, 'unsafe_pattern')]),
    ...columns.flatMap((column, c) => problemsOfField(column, `${path}.columns[${c}]`, known)),
  ];
}
/** The longest answer a pattern can meet: a longer one is refused before. */
const lettersOf = ({ maxLength, kind }: FormField): number => maxLength ?? (kind === 'longText' ? 5_000 : 500);

function problemsOfRecord({ components, executionCases = [], fees }: ProcedureRecord, forms: readonly FormDefinition[]): readonly FieldProblem[] {
  return [
    ...components.flatMap(({ requiredWhen }, index) =>
      refused(`record.components[${index}].requiredWhen`, requiredWhen, compileCondition, forms.map(knownOfForm)),
    ),
    ...executionCases.flatMap(({ when }, index) => refused(`record.executionCases[${index}].when`, when, compileCondition, forms.map(knownOfForm))),
    ...fees.flatMap(({ formula }, index) =>
      refused(`record.fees[${index}].formula`, formula, compileAmount, [...forms.map((form) => knownOfFee(form)), knownOfFee()]),
    ),
  ];
}
const compileAmount: Door = (feel, known) => {
  const compiled = compileExpression(feel, known);
  if (!compiled.ok || compiled.value.kind.type === 'number' || compiled.value.kind.type === 'any') return compiled;
  return { ok: false, error: { code: 'type_mismatch', params: { expected: 'number', found: compiled.value.kind.type } } };
};

/** What is said of a procedure as a whole may lean on any one of its forms. */
function refused(field: string, feel: string | undefined, door: Door, known: readonly KnownVariables[]): readonly FieldProblem[] {
  if (feel === undefined) return [];
  if (known.length === 0) return [problem(field, 'not_found')]; // no form there to lean on
  const answers = known.map((names) => door(feel, names));
  const [first] = answers;
  if (first === undefined || first.ok || answers.some(({ ok }) => ok)) return [];
  return [problem(field, 'unusable_expression', { reason: first.error.code, ...first.error.params })];
}
