import type { PaperTemplate } from '@app/contracts';

export interface PreviewAsked {
  readonly template: PaperTemplate;
  /** What to write where the dossier speaks, by its place: `child.fullName`. */
  readonly labels: Readonly<Record<string, string>>;
  readonly procedure: string;
}
/** Who draws papers. Given by whoever composes the house: procedures know words, and no page. */
export abstract class PaperPreviews {
  /** @returns a PDF that says it is a draft */
  abstract draw(asked: PreviewAsked): Promise<Uint8Array>;
}
