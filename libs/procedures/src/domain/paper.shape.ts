import { declarationForms, DOSSIER_PLACES, type FormDefinition, isForm, PLACE_FORMATS, type PaperTemplate, placesIn, type ProcedureRecord, type TemplateField } from '@app/contracts';
import { type FieldProblem, listOf, number, object, optional, problem, type Shape, text, words, yesNo } from './shape.js';

const short = words({ maxLength: 200 });
const part = words({ maxLength: 2_000 });
const name = words({ maxLength: 100, pattern: /^(?!__proto__$)[A-Za-z_][A-Za-z0-9_]*$/ });
/** What stands between two parts: blanks are words here. */
const separator: Shape = (value, field, found) => {
  if (typeof value !== 'string') found.push(problem(field, 'not_a_text'));
  else if (value.length > 20) found.push(problem(field, 'too_long'));
};

/** How a paper reads: every field of `PaperTemplate`, and no other. */
export const PAPER_SHAPE: Shape = object<PaperTemplate>({
  code: words({ maxLength: 100, pattern: /^[A-Za-z][A-Za-z0-9_]*$/ }),
  title: text,
  signerRole: short,
  copies: number({ min: 1, max: 20, whole: true }),
  fields: listOf(object<TemplateField>({ name, label: text, parts: optional(listOf(part, 50)), separator: optional(separator) }), 100),
  symbol: optional(words({ maxLength: 30 })),
  opening: optional(part),
  closing: optional(part),
  isResult: optional(yesNo),
});

const FACTS = 'facts.';
const fieldsIn = ({ sections }: FormDefinition): readonly string[] => sections.flatMap(({ name: section, fields }) => fields.map((field) => `${section}.${field.name}`));

/** What was declared is said by its field alone, what was filled in at a step by its form too. Codes twice, codes of printed forms of the law (their words are the law's), and places nothing is declared for. */
export function paperProblems({ record, forms, papers }: { readonly record: ProcedureRecord; readonly forms: readonly FormDefinition[]; readonly papers: readonly PaperTemplate[] }): readonly FieldProblem[] {
  const declared = declarationForms(record, forms);
  const known = new Set([...declared.flatMap(fieldsIn), ...forms.flatMap((form) => fieldsIn(form).map((path) => `forms.${form.key}.${path}`)), ...DOSSIER_PLACES.map((place) => `dossier.${place}`)]);
  const codes = papers.map(({ code }) => code);
  return papers.flatMap((paper, index) => {
    const path = `papers[${index}]`;
    return [
      ...(codes.indexOf(paper.code) < index ? [problem(`${path}.code`, 'duplicate')] : []),
      ...(isForm(paper.code) ? [problem(`${path}.code`, 'words_of_the_law')] : []),
      ...textsOf(paper).flatMap(([field, words]) => wrongPlaces(words, known).map((place) => problem(`${path}.${field}`, 'unknown_place', { place }))),
    ];
  });
}

function textsOf({ opening, closing, fields }: PaperTemplate): readonly (readonly [field: string, words: string])[] {
  const parts = fields.flatMap(({ parts: own = [] }, field) => own.map((words, index) => [`fields[${field}].parts[${index}]`, words] as const));
  return [['opening', opening ?? ''], ...parts, ['closing', closing ?? '']];
}

/** Facts that a paper's words name. */
export const factsNamed = (paper: PaperTemplate): readonly (readonly [field: string, fact: string])[] =>
  textsOf(paper).flatMap(([field, words]) => placesIn(words).flatMap(({ path }) => (path.startsWith(FACTS) ? [[field, path.slice(FACTS.length)] as const] : [])));

/** Whether a fact is one is known with the process only. */
function wrongPlaces(words: string, known: ReadonlySet<string>): readonly string[] {
  const isKnown = (path: string): boolean => known.has(path) || path.startsWith(FACTS);
  const isFormat = (format: string | null): boolean => format === null || (PLACE_FORMATS as readonly string[]).includes(format.split(':')[0] ?? '');
  return placesIn(words).filter(({ path, format }) => !isKnown(path) || !isFormat(format)).map(({ path }) => path);
}
