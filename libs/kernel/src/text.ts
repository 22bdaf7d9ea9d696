/** A text people read. Vietnamese is the source; English is complete. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}
