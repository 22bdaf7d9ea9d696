/** A paper before it is drawn: what stands where, and no fonts, no millimetres. Plain JSON: it travels to another thread. */
export interface PaperDocument {
  readonly title: string;
  /** What the reader of the file sees in its properties. */
  readonly subject: string;
  readonly orientation?: 'portrait' | 'landscape';
  /** `certificate` is framed and set larger. */
  readonly sheet: 'form' | 'certificate';
  readonly head: PaperHead;
  readonly heading: readonly string[];
  /** One printed copy for each, with its marker; none prints one without. */
  readonly copies: readonly string[];
  readonly codes?: PaperCodes;
  readonly blocks: readonly Block[];
  readonly signatures: readonly Signature[];
  /** Who gets one: "Nơi nhận". */
  readonly recipients: readonly string[];
  readonly footer: string;
  /** Across the page: what this file is not. */
  readonly watermark?: string;
  /** Instant of the paper itself, so that the same paper has the same bytes. */
  readonly madeAt: string;
}
export interface PaperHead {
  readonly parent: string | null;
  /** Null for what no office writes: the motto stands in the middle, and who signs signs at the right. */
  readonly body: string | null;
  /** Without "Số:"; null where the form has none. */
  readonly number: string | null;
  /** Null where it stands above the signature, or nowhere. */
  readonly placeAndDate: string | null;
  /** "Mẫu số 01". */
  readonly form: string | null;
}
export interface PaperCodes {
  /** Address the QR leads to. */
  readonly url: string;
  readonly barcode: string;
  readonly caption: readonly string[];
}
export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly style?: 'plain' | 'bold' | 'italic' | 'center' }
  | { readonly kind: 'fields'; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'highlight'; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[]; /** Points; by their words without it. */ readonly rowHeight?: number; /** In small letters: a book of many columns. */ readonly isDense?: boolean }
  /** `lead` is never parted from what follows it. */
  | { readonly kind: 'group'; readonly lead: readonly Block[]; readonly blocks: readonly Block[]; readonly isIndented?: boolean }
  /** Places to write by hand, beside one another. */
  | { readonly kind: 'blanks'; readonly blanks: readonly Blank[] };
/** One thing to be written by hand. */
export interface Blank {
  readonly label: string;
  /** Small, below. */
  readonly hint?: string;
  readonly fill: BlankFill;
}
export type BlankFill =
  /** Dotted lines; `unit` ends the last. */
  | { readonly kind: 'lines'; readonly count: number; readonly unit?: string }
  | { readonly kind: 'day' }
  /** One box for each digit. */
  | { readonly kind: 'boxes'; readonly count: number }
  | { readonly kind: 'options'; readonly options: readonly string[] };
export interface Column {
  readonly title: string;
  /** Points, or `fill` for what is left. */
  readonly width: number | 'fill';
  readonly align?: 'left' | 'center' | 'right';
}
export interface Signature {
  /** In italics over the title: place and day. */
  readonly above?: string;
  /** Capitals: "NGƯỜI NHẬN HỒ SƠ". */
  readonly title: string;
  /** Between title and hint: in whose place, and as what. */
  readonly below?: readonly string[];
  readonly hint: string;
  readonly name: string | null;
  /** Shown instead of ink. */
  readonly digital?: { readonly lines: readonly string[] };
  /** In a circle, the first line the largest. */
  readonly stamp?: { readonly lines: readonly string[] };
}
