import type { Text } from '@app/kernel';

/** The printed forms of Circular 03/2025/TT-VPCP, Appendix I, in their order: drawn by the house, their words are the law's. */
const FORM_KINDS = [
  'appointmentSlip', 'supplementRequest', 'refusalNotice', 'apologyLetter', 'stopNotice', 'routingSheet', 'dossierRegister',
] as const;
export type FormKind = (typeof FORM_KINDS)[number];
export const isForm = (kind: string): kind is FormKind => (FORM_KINDS as readonly string[]).includes(kind);

/** How a result of a procedure, or another paper of its own, reads: part of a version of the procedure. */
export interface PaperTemplate {
  /** By which the drawing names it: `birthCertificate`. */
  readonly code: string;
  readonly title: Text;
  /** Whoever last did a step of this role signs it. */
  readonly signerRole: string;
  /** Originals on paper: drawn that many times, numbered, where it is signed by hand. 1 to 20. */
  readonly copies: number;
  readonly fields: readonly TemplateField[];
  /** Behind the number: `Số: 12/GPXD`. */
  readonly symbol?: string;
  /** Sentence above the fields, and below them. Places in it as in the parts of fields. */
  readonly opening?: string;
  readonly closing?: string;
  /** What the procedure gives in the end: it is numbered, signed and may be looked at as a draft. */
  readonly isResult?: boolean;
}
export interface TemplateField {
  readonly name: string;
  readonly label: Text;
  /**
   * What it says, in parts: words with `{path}` or `{path|format}` over the declaration, `facts` and `dossier`. A part one of
   * whose places is empty is left out whole; the others are joined by `separator`.
   */
  readonly parts?: readonly string[];
  readonly separator?: string;
}

/** What a paper can say of any dossier, whatever was declared: `{dossier.code}`. */
export const DOSSIER_PLACES = ['code', 'agency', 'place', 'day', 'procedure', 'day7', 'day12', 'workingDay2', 'workingDay3'] as const;
/** Ways to write what was declared. `rows` is followed by columns: `rows:name,code`. */
export const PLACE_FORMATS = ['upper', 'date', 'dateInWords', 'money', 'rows'] as const;

export interface TemplatePlace {
  readonly path: string;
  /** Null: as it was declared. */
  readonly format: string | null;
}
const PLACE = /\{([\w.-]+)(?:\|([\w:,]+))?\}/g;

/** The words with something else in every place. */
export const fillPlaces = (words: string, fill: (place: TemplatePlace) => string): string =>
  words.replace(PLACE, (_, path: string, format: string | undefined) => fill({ path, format: format ?? null }));

/** The places of a text, in their order. */
export function placesIn(words: string): readonly TemplatePlace[] {
  return [...words.matchAll(PLACE)].map(([, path = '', format]) => ({ path, format: format ?? null }));
}
