/** Something pdfmake draws. */
export type Drawn = Readonly<Record<string, unknown>>;
