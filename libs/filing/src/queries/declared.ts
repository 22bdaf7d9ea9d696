import { Injectable } from '@nestjs/common';
import type { DeclarationView, EnteredView, FormDefinition, RatingView } from '@app/contracts';
import { askedPapers } from '../domain/components.js';
import { addressLine, type CodeNames, readableDeclaration } from '../domain/readable-declaration.js';
import { FilingStore } from '../store/filing.store.js';
import type { EnteredAtStep, SeenDossier } from './filed-dossiers.js';
import { FormsInForce } from './forms-in-force.js';

/** What was declared, in readable form. */
@Injectable()
export class Declared {
  constructor(
    private readonly forms: FormsInForce,
    private readonly filings: FilingStore,
  ) {}

  async view({ by, id, code, forms, declaration, record, openedOn }: SeenDossier, filledIn: readonly EnteredAtStep[]): Promise<DeclarationView> {
    const [filed, place] = await Promise.all([this.filings.of(id, by), this.forms.placeName()]);
    const form = forms.find(({ key }) => key === declaration?.formKey) ?? null;
    const codes = agencyCodesIn([declaration?.content, ...filledIn.map(({ content }) => content)]);
    const agencies = new Map(await Promise.all(codes.map(async (each) => [each, await this.forms.agencyName(each)] as const)));
    const names = { agency: (each: string) => agencies.get(each) ?? { vi: each, en: each }, place };
    const sections = form && declaration ? readableDeclaration(form, declaration.content, names) : null;
    return {
      code, formKey: declaration?.formKey ?? null, title: form?.title ?? null, sections, entered: filledIn.flatMap((one) => enteredView(one, forms, names)), applicant: filed?.applicant ?? null,
      receiving: filed?.receiving ?? null, receivingAt: filed?.receiving?.address ? addressLine({ ...filed.receiving.address }, { place }) : null, papers: filed?.papers ?? [], post: filed?.post ?? null,
      asked: askedPapers(declaration ? form : null, record, declaration?.content, openedOn), feeGroups: filed?.feeGroups ?? [],
    };
  }

  rating({ by, id }: SeenDossier): Promise<RatingView | null> {
    return this.filings.rating(id, by);
  }
}

/** A form nobody knows any more is not shown. */
function enteredView({ form: key, content, ...about }: EnteredAtStep, forms: readonly FormDefinition[], names: CodeNames): readonly EnteredView[] {
  const form = forms.find((one) => one.key === key);
  return form ? [{ ...about, title: form.title, sections: readableDeclaration(form, content, names) }] : [];
}

/** Codes that may be an agency's, wherever they stand: names are looked up before the form is walked through. */
function agencyCodesIn(content: unknown): readonly string[] {
  if (typeof content === 'string') return /^[A-Z]\d{2}(\.\d{2,3}){0,6}$/.test(content) ? [content] : [];
  return typeof content === 'object' && content !== null ? [...new Set(Object.values(content).flatMap(agencyCodesIn))] : [];
}
