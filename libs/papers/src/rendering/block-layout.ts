import { never } from '@app/kernel';
import type { Block } from '../domain/paper-document.js';
import { blanksLayout, isSmall } from './blank-layout.js';
import type { Drawn } from './drawn.js';

const LABEL_WIDTH = 172;
const HAIR = 0.5;

export function blockLayout(block: Block): Drawn {
  switch (block.kind) {
    case 'text':
      return textLayout(block.text, block.style ?? 'plain');
    case 'fields':
      return { stack: block.rows.map(([label, value]) => ({ text: [`${label}: `, { text: value, bold: isBoldField(label) }], margin: [0, 0, 0, 3] })), margin: [0, 2, 0, 3] };
    case 'list':
      return { ul: [...block.items], margin: [0, 2, 0, 4] };
    case 'highlight':
      return highlightLayout(block.rows);
    case 'table':
      return tableLayout(block);
    case 'group':
      return groupLayout(block);
    case 'blanks':
      return blanksLayout(block.blanks);
    default:
      return never(block);
  }
}

const isBoldField = (label: string): boolean => /^(Tiếp nhận hồ sơ của|Mã hồ sơ|Tên|Họ|Hộ kinh doanh)/u.test(label);

function textLayout(text: string, style: 'plain' | 'bold' | 'italic' | 'center'): Drawn {
  const margin = [0, 2, 0, 5];
  if (style === 'center') return { text, alignment: 'center', margin };
  if (style === 'bold') return { text, bold: true, margin: [0, 4, 0, 3] };
  if (style === 'italic') return { text, italics: true, fontSize: 11, margin };
  return { text, alignment: 'justify', leadingIndent: 28, margin };
}

/** What the reader came for: between two rules, in bold. */
const highlightLayout = (rows: readonly (readonly [string, string])[]): Drawn => ({
  table: { widths: [LABEL_WIDTH, '*'], body: rows.map(([label, value]) => [{ text: label }, { text: value, bold: true }]) },
  layout: {
    hLineWidth: (line: number, node: { readonly table: { readonly body: readonly unknown[] } }) => (line === 0 || line === node.table.body.length ? 1 : 0),
    vLineWidth: () => 0, paddingTop: () => 4, paddingBottom: () => 4, paddingLeft: () => 2, paddingRight: () => 2,
  },
  margin: [0, 6, 0, 8],
});

/** A first block that is a group itself keeps its own lead: two leads with all that follows might be more than a page. */
function groupLayout({ lead, blocks: [first, ...more], isIndented = false }: Extract<Block, { readonly kind: 'group' }>): Drawn {
  const isJoined = first !== undefined && first.kind !== 'group' && (first.kind !== 'blanks' || first.blanks.every(isSmall));
  const rest = isJoined || first === undefined ? more : [first, ...more];
  return { stack: [{ unbreakable: true, stack: [...lead, ...(isJoined ? [first] : [])].map(blockLayout) }, ...rest.map(blockLayout)], margin: isIndented ? [14, 3, 0, 0] : [0, 6, 0, 0] };
}

const tableLayout = ({ columns, rows, rowHeight, isDense = false }: Extract<Block, { readonly kind: 'table' }>): Drawn => ({
  fontSize: isDense ? 9.5 : 11,
  table: {
    headerRows: 1,
    keepWithHeaderRows: 1,
    ...(rowHeight !== undefined && { heights: (row: number) => (row === 0 ? 'auto' : rowHeight) }),
    dontBreakRows: true,
    widths: columns.map(({ width }) => (width === 'fill' ? '*' : width)),
    body: [
      columns.map(({ title }) => ({ text: title, bold: true, alignment: 'center', margin: [0, 1, 0, 1] })),
      ...rows.map((row) => columns.map(({ align = 'left' }, index) => ({ text: row[index] ?? '', alignment: align }))),
    ],
  },
  layout: { hLineWidth: () => HAIR, vLineWidth: () => HAIR, paddingTop: () => (isDense ? 2 : 3), paddingBottom: () => (isDense ? 2 : 3), paddingLeft: () => (isDense ? 3 : 4), paddingRight: () => (isDense ? 3 : 4) },
  margin: [0, 2, 0, 6],
});
