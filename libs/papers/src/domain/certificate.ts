import { dueAt } from '@app/calendar';
import type { PaperTemplate, Term } from '@app/contracts';
import type { Instant } from '@app/kernel';
import { codesOf, fullName, type PrintedAt } from './form-parts.js';
import type { Block, PaperDocument, Signature } from './paper-document.js';
import type { InPlaceOf, PaperSource } from './paper-source.js';
import { fieldText, partText, type TemplateValues } from './paper-template.js';
import { signingLines } from './sign-for-another.js';
import { dayInWords, placeOfAgency, timeAndDate } from './vietnamese-dates.js';

/** What makes a result out of a draft. */
export interface IssuedResult {
  readonly number: number;
  readonly year: number;
  readonly at: Instant;
  readonly signer: string | null;
  readonly inPlaceOf?: InPlaceOf;
  /** Whose signature goes on it: none is ink on paper. */
  readonly signing: 'INK' | 'TRIAL' | 'DIGITAL';
}
/** Drawn in the head, not among the fields. */
const IN_THE_HEAD = new Set(['issuingBody', 'number', 'placeAndDate']);
const BLANK = '………………………';

/** A result of a procedure, by its template. Without `issued` it is a draft: no number, nobody's signature, and it says so. */
export function certificate(source: PaperSource, template: PaperTemplate, issued: (IssuedResult & { readonly madeAt: Instant }) | { readonly draftAt: Instant }, printed: PrintedAt): PaperDocument {
  const at = 'draftAt' in issued ? issued.draftAt : issued.at;
  const values = valuesOf(source, at, 'draftAt' in issued);
  const number = 'draftAt' in issued ? BLANK : numberText(issued.number, template);
  return {
    title: `${template.title.vi} – ${source.code}`,
    subject: `${template.title.vi} · hồ sơ ${source.code}`,
    sheet: template.isResult ? 'certificate' : 'form',
    head: {
      parent: source.agency.parent?.vi ?? null, body: fullName(source.agency.name.vi), number, form: null,
      placeAndDate: `${placeOfAgency(source.agency.name.vi)}, ${dayInWords(at)}`,
    },
    heading: [template.title.vi.toLocaleUpperCase('vi')],
    copies: 'draftAt' in issued ? [] : originalsOf(template, issued.signing),
    codes: { ...codesOf(source, printed), caption: ['Quét mã để tra cứu hồ sơ'] },
    blocks: [...sentence(template.opening, values), fieldsOf(template, values), ...sentence(template.closing, values)],
    signatures: [signatureOf(source, template, issued)],
    recipients: [template.isResult ? 'Người được cấp' : 'Như trên', 'Lưu hồ sơ'],
    footer: `Hồ sơ ${source.code} · ${source.agency.name.vi}`,
    ...('draftAt' in issued ? { watermark: 'DỰ THẢO' } : issued.signing === 'TRIAL' ? { watermark: 'BẢN THỬ NGHIỆM' } : {}),
    madeAt: at,
  };
}

export const numberText = (number: number, { symbol }: Pick<PaperTemplate, 'symbol'>): string =>
  `${String(number).padStart(2, '0')}${symbol === undefined ? '' : `/${symbol}`}`;

/** As many originals as the procedure says, where each is signed by hand; a file is signed once, whoever gets it. */
const originalsOf = ({ copies }: PaperTemplate, signing: IssuedResult['signing']): readonly string[] =>
  signing === 'INK' && copies > 1 ? Array.from({ length: copies }, (_, index) => `Bản số ${index + 1}`) : [];

function fieldsOf(template: PaperTemplate, values: TemplateValues): Block {
  const rows = template.fields.filter(({ name }) => !IN_THE_HEAD.has(name)).map((field) => [field.label.vi, fieldText(field, values) || BLANK] as const);
  return { kind: 'fields', rows };
}
const sentence = (text: string | undefined, values: TemplateValues): readonly Block[] => (text === undefined ? [] : [{ kind: 'text', text: partText(text, values) || text }]);

/** Everything declared by the applicant and found by officials, forms of steps by their keys under `forms`, and the dossier itself under `dossier`. */
const valuesOf = (source: PaperSource, at: Instant, isDraft: boolean): TemplateValues => ({
  ...source.declared,
  facts: source.facts,
  forms: formsOf(source, isDraft ? undefined : at),
  dossier: {
    code: source.code, agency: fullName(source.agency.name.vi), place: placeOfAgency(source.agency.name.vi), day: dayInWords(at), procedure: source.procedure.name.vi,
    day7: lastDay(source, at, 7, 'DAY'), day12: lastDay(source, at, 12, 'DAY'), workingDay2: lastDay(source, at, 2, 'WORKING_DAY'), workingDay3: lastDay(source, at, 3, 'WORKING_DAY'),
  },
});

/** What was filled in last of each form; what an issued paper says does not change with what is filled in later. */
const formsOf = ({ moves }: PaperSource, until: Instant | undefined): TemplateValues =>
  Object.fromEntries(moves.flatMap(({ at, entered }) => (entered && (until === undefined || at <= until) ? [[entered.form, entered.values]] : [])));

/** Last day of a term that begins with the paper; empty where the calendar ends before. */
function lastDay({ calendar }: PaperSource, at: Instant, quantity: number, unit: Term['unit']): string {
  const due = dueAt(at, { quantity, unit }, calendar);
  return due.ok ? dayInWords(due.value.at) : '';
}

/** Results are signed for the committee; other papers by who makes them. */
const COMMITTEE = 'TM. ỦY BAN NHÂN DÂN';
const SIGNERS: Readonly<Record<string, string>> = { divisionHead: 'TRƯỞNG PHÒNG', civilStatusOfficer: 'CÔNG CHỨC TƯ PHÁP – HỘ TỊCH', specialist: 'NGƯỜI LẬP' };

function signatureOf(source: PaperSource, { isResult, signerRole }: PaperTemplate, issued: Parameters<typeof certificate>[2]): Signature {
  const title = (isResult ? undefined : SIGNERS[signerRole]) ?? COMMITTEE;
  if ('draftAt' in issued) return { title, hint: '(Dự thảo, chưa ký)', name: null };
  const { signer, signing, at, inPlaceOf } = issued;
  const lines = signingLines(title, signerRole, inPlaceOf);
  if (signing === 'INK') return { ...lines, hint: '(Ký, ghi rõ họ tên, đóng dấu)', name: signer };
  return {
    ...lines, hint: '', name: signer,
    digital: { lines: [signing === 'TRIAL' ? 'CHỮ KÝ THỬ NGHIỆM' : 'Chữ ký số', `Người ký: ${signer ?? '—'}`, ...(inPlaceOf ? [`Ký thay: ${inPlaceOf.name}`] : []), `Cơ quan: ${source.agency.name.vi}`, `Thời gian ký: ${timeAndDate(at)}`] },
    ...(signing === 'TRIAL' && { stamp: { lines: ['DẤU THỬ', 'hệ thống thử nghiệm', 'không có giá trị'] } }),
  };
}
