import { never } from '@app/kernel';
import type { Blank } from '../domain/paper-document.js';
import type { Drawn } from './drawn.js';

const GAP = 14;
const BOX = 15;
const DOTTED = { length: 0.9, space: 1.8 };
const NONE = [false, false, false, false];
const BELOW = [false, false, false, true];
/** Room for a hand, above every line. */
const HAND = 7;
/** What a label may take of its line: past it the line begins below. Letters of 13 points, about. */
const LETTERS_BESIDE = { whole: 52, half: 26 } as const;

export function blanksLayout(blanks: readonly Blank[]): Drawn {
  return { columns: blanks.map((blank) => ({ width: '*', ...blankLayout(blank, blanks.length === 1) })), columnGap: GAP, margin: [0, 0, 0, 1] };
}

/** What is not parted must fit a page: pdfmake draws nothing of a larger one. */
const OPTIONS_OF_A_PAGE = 16;
export const isSmall = ({ fill }: Blank): boolean => fill.kind !== 'options' || fill.options.length <= OPTIONS_OF_A_PAGE;

function blankLayout(blank: Blank, isWhole: boolean): Drawn {
  const hint = blank.hint === undefined ? [] : [{ text: blank.hint, italics: true, fontSize: 10, margin: [0, 2, 0, 0] }];
  return { unbreakable: isSmall(blank), stack: [...filled(blank, isWhole), ...hint] };
}

function filled({ label, fill }: Blank, isWhole: boolean): readonly Drawn[] {
  const name = `${label}:`;
  switch (fill.kind) {
    case 'day':
      return [{ text: `${name} …… / …… / …………`, margin: [0, HAND, 0, 0] }];
    case 'boxes':
      return [{ columns: [{ width: 'auto', text: name, margin: [0, HAND, 0, 0] }, { width: 'auto', ...boxes(fill.count) }], columnGap: 8 }];
    case 'options':
      return optionsLayout(name, fill.options);
    case 'lines':
      return linesLayout(name, fill, isWhole ? LETTERS_BESIDE.whole : LETTERS_BESIDE.half);
    default:
      return never(fill);
  }
}

function linesLayout(name: string, { count, unit }: Extract<Blank['fill'], { readonly kind: 'lines' }>, letters: number): readonly Drawn[] {
  if (count === 0) return [{ text: name, margin: [0, HAND, 0, 2] }];
  const isBeside = name.length <= letters;
  const line = { text: ' ', border: BELOW };
  const first = [...(isBeside ? [{ text: name, border: NONE }] : []), line, ...(unit === undefined ? [] : [{ text: unit, border: NONE }])];
  const more = Array.from({ length: count - 1 }, () => [{ ...line, colSpan: first.length }, ...first.slice(1).map(() => ({}))]);
  const widths = [...(isBeside ? ['auto'] : []), '*', ...(unit === undefined ? [] : ['auto'])];
  const lines = { table: { widths, body: [first, ...more] }, layout: { ...DOTS, paddingLeft: (column: number) => (column === 0 ? 0 : 4), paddingTop: () => HAND } };
  return isBeside ? [lines] : [{ text: name, margin: [0, HAND, 0, -4] }, lines];
}
const DOTS = { defaultBorder: false, hLineWidth: () => 0.8, vLineWidth: () => 0, hLineStyle: () => ({ dash: DOTTED }), paddingRight: (column: number, node: { readonly table: { readonly widths: readonly unknown[] } }) => (column < node.table.widths.length - 1 ? 4 : 0), paddingBottom: () => 0 };

const boxes = (count: number): Drawn => ({
  table: { widths: Array.from({ length: count }, () => BOX), heights: BOX + 1, body: [Array.from({ length: count }, () => ({ text: '' }))] },
  layout: { hLineWidth: () => 0.6, vLineWidth: () => 0.6, paddingLeft: () => 0, paddingRight: () => 0, paddingTop: () => 0, paddingBottom: () => 0 },
  margin: [0, HAND - 2, 0, 1],
});

const LETTERS = { line: 76, four: 15, three: 22, two: 36 } as const;
/** Beside their label where they fit its line, else below it in columns. */
function optionsLayout(name: string, options: readonly string[]): readonly Drawn[] {
  const whole = options.reduce((sum, option) => sum + option.length + 6, name.length);
  if (whole <= LETTERS.line) return [{ text: [`${name}    `, ...options.flatMap((option) => ticked(option, '     '))], margin: [0, HAND - 2, 0, 0] }];
  const longest = Math.max(...options.map(({ length }) => length));
  const across = Math.min(options.length, longest <= LETTERS.four ? 4 : longest <= LETTERS.three ? 3 : longest <= LETTERS.two ? 2 : 1);
  const rows = Array.from({ length: Math.ceil(options.length / across) }, (_, row) => options.slice(row * across, (row + 1) * across));
  const body = rows.map((row) => Array.from({ length: across }, (_, column) => ({ text: row[column] === undefined ? '' : ticked(row[column], '') })));
  return [{ text: name, margin: [0, HAND, 0, 0] }, { table: { widths: Array.from({ length: across }, () => '*'), body }, layout: 'noBorders', margin: [10, 0, 0, 0] }];
}
const ticked = (option: string, after: string): readonly Drawn[] => [{ text: '□ ', fontSize: 16 }, { text: `${option}${after}` }];
