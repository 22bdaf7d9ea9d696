import type { FormDefinition, FormField, FormSection } from '@app/contracts';
import type { Instant, Text } from '@app/kernel';
import { choicesBelow, emptyTable, fillOf, isHalf, labelOf, type Say } from './blank-field.js';
import { ConditionWords } from './condition-words.js';
import type { Blank, Block, PaperDocument } from './paper-document.js';

/** One form of a published version, and what it belongs to. */
export interface BlankFormSource {
  readonly procedure: { readonly code: string; readonly name: Text };
  readonly version: { readonly number: number; /** Civil day. */ readonly effectiveFrom: string; readonly publishedAt: Instant };
  readonly form: FormDefinition;
  /** What the list of papers says of it, such as that no law asks for it. */
  readonly note: Text | null;
}
export type BlankLanguage = keyof Text;
interface Drawing {
  readonly say: Say;
  readonly language: BlankLanguage;
  readonly conditions: ConditionWords;
}

const HOW: Text = { vi: 'Viết bằng bút mực, chữ rõ ràng; đánh dấu X vào ô □ thích hợp. Mục có dấu (*) phải ghi.', en: 'Write clearly, in ink; put an X in the box □ that applies. What is marked (*) must be filled in.' };
const SIGNER: Text = { vi: 'NGƯỜI KHAI', en: 'DECLARANT' };
const INK: Text = { vi: '(Ký, ghi rõ họ tên)', en: '(signature and full name)' };
const PLACE_AND_DAY = '…………, ngày …… tháng …… năm ……';

/** A form to be filled in by hand. In English every text stands behind the Vietnamese one: an office reads it too. */
export function blankForm({ procedure, version, form, note }: BlankFormSource, language: BlankLanguage): PaperDocument {
  const say: Say = language === 'vi' ? ({ vi }) => vi : ({ vi, en }) => (vi === en ? vi : `${vi} / ${en}`);
  const drawing = { say, language, conditions: new ConditionWords(form) };
  const { code, name } = procedure;
  const day = version.effectiveFrom.split('-').reverse().join('/');
  return {
    title: `${form.title.vi} – ${code}`, subject: `${form.title.vi} · thủ tục ${code}`, sheet: 'form',
    head: { parent: null, body: null, number: null, placeAndDate: null, form: form.legalForm === undefined ? null : basisOf(form.legalForm) },
    heading: [form.title.vi.toLocaleUpperCase('vi'), ...(language === 'en' ? [form.title.en] : [])],
    copies: [], recipients: [], madeAt: version.publishedAt,
    blocks: [
      { kind: 'text', style: 'center', text: `Thủ tục: ${name.vi} (mã ${code})${language === 'en' ? `\n${name.en}` : ''}` },
      ...(note === null ? [] : [italic(sentence(note[language]))]),
      italic(HOW[language]),
      ...form.sections.map((section, index) => sectionOf(section, index, drawing)),
    ],
    signatures: [{ ...(asksForDay(form) ? {} : { above: PLACE_AND_DAY }), title: say(SIGNER), hint: say(INK), name: null }],
    footer: `${form.title.vi} · thủ tục ${code} · phiên bản ${version.number}, hiệu lực từ ${day}`,
  };
}
const basisOf = (legalForm: string): string => (/^mẫu/iu.test(legalForm) ? legalForm : `Theo ${legalForm}`);
const italic = (text: string): Block => ({ kind: 'text', style: 'italic', text });
/** Then the day stands among the fields, and once is enough. */
const asksForDay = ({ sections }: FormDefinition): boolean => sections.some(({ fields }) => fields.some(({ proposal }) => proposal?.from === 'today'));

function sectionOf({ title, visibleWhen, fields }: FormSection, index: number, drawing: Drawing): Block {
  const lead: readonly Block[] = [
    { kind: 'text', style: 'bold', text: `${roman(index + 1)}. ${drawing.say(title)}` },
    ...(visibleWhen === undefined ? [] : [condition(visibleWhen, drawing, SECTION_WHEN)]),
  ];
  return { kind: 'group', lead, blocks: runs(fields).flatMap((run) => runOf(run, drawing)) };
}

/** Neighbours that are asked for under one condition. */
function runs(fields: readonly FormField[]): readonly (readonly FormField[])[] {
  const found: FormField[][] = [];
  for (const field of fields) {
    const last = found.at(-1);
    if (last && last[0]?.visibleWhen === field.visibleWhen) last.push(field);
    else found.push([field]);
  }
  return found;
}
function runOf(fields: readonly FormField[], drawing: Drawing): readonly Block[] {
  const visibleWhen = fields[0]?.visibleWhen;
  const blocks = rowsOf(fields, drawing);
  return visibleWhen === undefined ? blocks : [{ kind: 'group', isIndented: true, lead: [condition(visibleWhen, drawing, FIELDS_WHEN)], blocks }];
}

const SECTION_WHEN: Text = { vi: 'Chỉ khai phần này nếu', en: 'This part only if' };
const FIELDS_WHEN: Text = { vi: 'Nếu', en: 'If' };
const condition = (feel: string, { conditions, language }: Drawing, opening: Text): Block => italic(`${opening[language]} ${conditions.of(feel)[language]}:`);

/** Short ones two by two, every other with a row of its own. */
function rowsOf(fields: readonly FormField[], drawing: Drawing): readonly Block[] {
  const rows: Block[] = [];
  let waiting: Blank | null = null;
  for (const field of fields) {
    const blank = blankOf(field, drawing);
    const isShort = isHalf(field, blank);
    if (waiting && isShort) rows.push({ kind: 'blanks', blanks: [waiting, blank] });
    else if (waiting) rows.push({ kind: 'blanks', blanks: [waiting] });
    if (!isShort) rows.push(...blocksOf(field, blank, drawing));
    waiting = isShort && !waiting ? blank : null;
  }
  return waiting ? [...rows, { kind: 'blanks', blanks: [waiting] }] : rows;
}

function blocksOf(field: FormField, blank: Blank, { say }: Drawing): readonly Block[] {
  if (field.kind === 'pledge') return [{ kind: 'text', text: `${say(field.label)}.` }];
  if (field.kind !== 'table') return [{ kind: 'blanks', blanks: [blank] }];
  return [{ kind: 'group', lead: [{ kind: 'blanks', blanks: [{ ...blank, fill: { kind: 'lines', count: 0 } }] }], blocks: [emptyTable(field, say), ...choicesBelow(field, say).map(italic)] }];
}

const REQUIRED_WHEN: Text = { vi: 'Phải ghi nếu', en: 'Must be filled in if' };
function blankOf(field: FormField, drawing: Drawing): Blank {
  const { language, conditions, say } = drawing;
  const { hint, proposal, requiredWhen, visibleWhen, required } = field;
  // What is asked for under a condition only has its words above already.
  const must = requiredWhen === undefined || required || requiredWhen === visibleWhen ? [] : [`${REQUIRED_WHEN[language]} ${conditions.of(requiredWhen)[language]}.`];
  // What a machine proposes on the page is explained there; by hand nobody proposes anything.
  const below = [...(hint && !proposal ? [sentence(hint[language])] : []), ...must].join(' ');
  const label = requiredWhen !== undefined && requiredWhen === visibleWhen ? labelOf({ ...field, required: true }, say) : labelOf(field, say);
  return { label, fill: fillOf(field, say), ...(below !== '' && { hint: below }) };
}
const sentence = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);

const ROMAN = [[10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']] as const;
function roman(number: number): string {
  const part = ROMAN.find(([value]) => value <= number);
  return part === undefined ? '' : `${part[1]}${roman(number - part[0])}`;
}
