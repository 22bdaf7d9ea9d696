import type { Block, PaperDocument, PaperHead, Signature } from '../domain/paper-document.js';
import { barcode, qrCode } from './barcodes.js';
import { blockLayout } from './block-layout.js';
import type { Drawn } from './drawn.js';
import { SIZE, stampLayout } from './stamp.js';

const MILLIMETRE = 72 / 25.4;
/** Margins of official papers: 20 mm above and below, 30 mm left, 15 mm right (Decree 30/2020/NĐ-CP, Appendix I). */
const MARGINS = [30, 20, 15, 20].map((each) => each * MILLIMETRE);
const A4_WIDTH = 595.28;
const A4_HEIGHT = 841.89;
const RED = '#b3261e';

/** The whole definition for pdfmake: fonts and millimetres live here, words do not. */
export function pageLayout(paper: PaperDocument): Drawn {
  const isWide = paper.orientation === 'landscape';
  const width = (isWide ? A4_HEIGHT : A4_WIDTH) - (MARGINS[0] ?? 0) - (MARGINS[2] ?? 0);
  const copies = paper.copies.length === 0 ? [null] : paper.copies;
  return {
    pageSize: 'A4',
    pageOrientation: isWide ? 'landscape' : 'portrait',
    pageMargins: MARGINS,
    language: 'vi',
    info: { title: paper.title, subject: paper.subject, author: paper.head.body ?? 'Motcua', creator: 'Motcua', producer: 'Motcua', creationDate: new Date(paper.madeAt), modDate: new Date(paper.madeAt) },
    displayTitle: true,
    defaultStyle: { font: 'Tinos', fontSize: 13, lineHeight: 1.12 },
    ...(paper.watermark !== undefined && { watermark: { text: paper.watermark, color: RED, opacity: 0.12, bold: true, angle: -45, fontSize: 64 } }),
    ...(paper.sheet === 'certificate' && { background: frame }),
    footer: (page: number, pages: number): Drawn => ({
      columns: [{ text: paper.footer, width: '*' }, { text: pageNumber(page, pages / copies.length), width: 'auto' }], columnGap: 12,
      fontSize: 9, color: '#444444', margin: [MARGINS[0] ?? 0, paper.sheet === 'certificate' ? 4 : 18, MARGINS[2] ?? 0, 0],
    }),
    content: copies.flatMap((copy, index) => copyLayout(paper, { copy, width, isFirst: index === 0 })),
  };
}

/** Every copy has the same pages, and counts its own. */
const pageNumber = (page: number, each: number): string => `Trang ${((page - 1) % each) + 1}/${each}`;

function copyLayout(paper: PaperDocument, { copy, width, isFirst }: { readonly copy: string | null; readonly width: number; readonly isFirst: boolean }): readonly Drawn[] {
  const isSigned = paper.signatures.length + paper.recipients.length > 0;
  const [free, kept] = isSigned ? partedForSigning(paper.blocks) : [paper.blocks, []];
  return [
    { ...headLayout(paper.head, copy), ...(!isFirst && { pageBreak: 'before' }) },
    headingLayout(paper),
    ...free.map(blockLayout),
    ...(isSigned ? [{ unbreakable: true, stack: [...kept.map(blockLayout), signing(paper, width)] }] : []),
  ];
}

/** Signatures alone on a page could stand under anything: what is short goes with them, of a list its end. */
function partedForSigning(blocks: readonly Block[]): readonly [free: readonly Block[], kept: readonly Block[]] {
  const last = blocks.at(-1);
  const before = blocks.slice(0, -1);
  if (last === undefined) return [blocks, []];
  if (isShort(last)) return [before, [last]];
  if (last.kind !== 'fields') return [blocks, []];
  const end: Block = { kind: 'fields', rows: last.rows.slice(-2) };
  return isShort(end) ? [[...before, { kind: 'fields', rows: last.rows.slice(0, -2) }], [end]] : [blocks, []];
}

const SHORT_LETTERS = 600;
const SHORT_ROWS = 4;
function isShort(block: Block): boolean {
  if (block.kind === 'text') return block.text.length <= SHORT_LETTERS;
  if (block.kind !== 'fields' && block.kind !== 'highlight') return false;
  return block.rows.length <= SHORT_ROWS && block.rows.reduce((letters, row) => letters + row.join('').length, 0) <= SHORT_LETTERS;
}

/** Left the body above and the body, right the country's name and motto, each with its rule; below them number, place and date. */
function headLayout({ parent, body, number, placeAndDate, form }: PaperHead, copy: string | null): Drawn {
  const left = body === null ? null : [
    ...(parent === null ? [] : [{ text: parent.toLocaleUpperCase('vi'), fontSize: 12 }]),
    { text: brokenName(body.toLocaleUpperCase('vi')), bold: true, fontSize: 12 },
    rule(60),
    ...(number === null ? [] : [{ text: `Số: ${number}`, margin: [0, 6, 0, 0] }]),
  ];
  const right = [
    { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, fontSize: 12, noWrap: true },
    { text: 'Độc lập - Tự do - Hạnh phúc', bold: true },
    rule(160),
    ...(placeAndDate === null ? [] : [{ text: placeAndDate, italics: true, margin: [0, 6, 0, 0] }]),
  ];
  const above = [form, copy].filter((part) => part !== null);
  return {
    stack: [
      ...(above.length === 0 ? [] : [{ columns: [{ text: form ?? '' }, { text: copy ?? '', alignment: 'right' }], fontSize: 10, italics: true, margin: [0, -16, 0, 6] }]),
      left === null ? { stack: right, alignment: 'center' } : { columns: [{ width: '*', stack: left, alignment: 'center' }, { width: 256, stack: right, alignment: 'center' }], columnGap: 6 },
    ],
    margin: [0, 0, 0, 12],
  };
}

/** A long name is broken where it is read, not where the line ends. */
const brokenName = (name: string): string => (name.length > 28 ? name.replace(/^ỦY BAN NHÂN DÂN /u, 'ỦY BAN NHÂN DÂN\n') : name);

/** A rule in the middle of its column, drawn as text is: centred. */
const rule = (width: number): Drawn => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="3"><line x1="0" y1="1.5" x2="${width}" y2="1.5" stroke="#000" stroke-width="0.8"/></svg>`,
  width, alignment: 'center',
});

const CODE_WIDTH = 116;
/** Capitals of 18 points that fit between barcode and QR. */
const LETTERS_BETWEEN = 18;
function headingLayout({ heading, codes, sheet }: PaperDocument): Drawn {
  const isCertificate = sheet === 'certificate';
  const lines = { stack: heading.map((text) => ({ text, bold: true, fontSize: isCertificate ? 18 : 14 })), alignment: 'center', color: isCertificate ? RED : '#000000' };
  if (!codes) return { ...lines, margin: [0, 6, 0, 12] };
  const left = [{ svg: barcode(codes.barcode), width: CODE_WIDTH, margin: [0, 3, 0, 0] }, { text: codes.barcode, fontSize: 8, alignment: 'center', margin: [0, 2, 0, 0] }];
  const right = [{ svg: qrCode(codes.url), width: 54, alignment: 'right' }, ...codes.caption.map((text) => ({ text, fontSize: 8, alignment: 'right', margin: [0, 2, 0, 0] }))];
  // A long name of a certificate has the whole line: between the codes it would break in the middle of a word.
  const isBelow = isCertificate && heading.some(({ length }) => length > LETTERS_BETWEEN);
  const between = isBelow ? { text: '' } : lines;
  const row = { columns: [{ width: CODE_WIDTH, stack: left }, { width: '*', ...between, margin: [0, 6, 0, 0] }, { width: CODE_WIDTH, stack: right }], columnGap: 6, margin: [0, 0, 0, 6] };
  return isBelow ? { stack: [row, { ...lines, margin: [0, 0, 0, 12] }] } : row;
}

/** Who signs, at the right; who gets the paper, or who else signs, at the left. */
function signing({ head, signatures, recipients }: PaperDocument, width: number): Drawn {
  const places = signatures.map(signatureLayout);
  const to = recipients.length === 0 ? [] : [{ stack: [{ text: 'Nơi nhận:', bold: true, italics: true, fontSize: 12 }, ...recipients.map((one, index) => ({ text: `- ${one}${index === recipients.length - 1 ? '.' : ';'}`, fontSize: 11 }))] }];
  const columns = [...(head.body === null ? [{ text: '' }] : places.length < 2 ? to : []), ...places];
  const each = width / Math.max(columns.length, 1);
  return {
    stack: [{ columns: columns.map((column) => ({ width: each, ...column })) }, ...(places.length > 1 && to[0] ? [{ ...to[0], margin: [0, 10, 0, 0] }] : [])],
    margin: [0, 10, 0, 0],
  };
}

function signatureLayout({ above, title, below = [], hint, name, digital, stamp }: Signature): Drawn {
  const trial = digital && {
    table: { widths: ['auto'], body: [[{ stack: digital.lines.map((text, index) => ({ text, bold: index === 0 })), fontSize: 9, color: RED, alignment: 'left' }]] },
    layout: { hLineWidth: () => 0.8, vLineWidth: () => 0.8, hLineColor: () => RED, vLineColor: () => RED, paddingTop: () => 4, paddingBottom: () => 4, paddingLeft: () => 6, paddingRight: () => 6 },
    margin: stamp ? [0, 16, 0, 0] : [24, 6, 24, 6],
  };
  // As on paper the stamp stands at the left of the signature.
  const both = [...(stamp ? [{ width: SIZE, ...stampLayout(stamp) }] : []), ...(trial ? [trial] : [])];
  return {
    alignment: 'center',
    stack: [
      ...(above === undefined ? [] : [{ text: above, italics: true, margin: [0, 0, 0, 3] }]),
      { text: title, bold: true },
      ...below.map((text) => ({ text, bold: true })),
      { text: digital ? '' : hint, italics: true, fontSize: 11 },
      ...(both.length > 1 ? [{ columns: both, columnGap: 6, margin: [0, 2, 0, 4] }] : both.length > 0 ? both : [{ text: ' ', margin: [0, 28, 0, 0] }]),
      { text: name ?? ' ', bold: true },
    ],
  };
}

/** A double frame around a certificate. */
const frame = (_page: number, size: { readonly width: number; readonly height: number }): Drawn => ({
  canvas: [
    { type: 'rect', x: 28, y: 28, w: size.width - 56, h: size.height - 56, lineWidth: 2, lineColor: RED },
    { type: 'rect', x: 33, y: 33, w: size.width - 66, h: size.height - 66, lineWidth: 0.6, lineColor: RED },
  ],
});
