import type { ApplicantData, CopyFromApplicant, FieldKind, FormDefinition } from '@app/contracts';

/** What forms call the things that are known of an applicant, and of which kind they must be. */
const KNOWN: readonly { readonly from: keyof ApplicantData; readonly names: readonly string[]; readonly kinds: readonly FieldKind[] }[] = [
  { from: 'fullName', names: ['fullName'], kinds: ['text'] },
  { from: 'birthDate', names: ['birthDate'], kinds: ['date'] },
  { from: 'gender', names: ['gender'], kinds: ['choice'] },
  { from: 'personalId', names: ['personalId'], kinds: ['personalId'] },
  { from: 'phone', names: ['phone'], kinds: ['phone'] },
  { from: 'email', names: ['email'], kinds: ['email'] },
  { from: 'address', names: ['residence', 'permanentAddress', 'address'], kinds: ['address'] },
];
/** Sections about the person who applies. The child, its parents, the premises are somebody and something else. */
const ABOUT_APPLICANT = new Set(['requester', 'owner', 'investor', 'applicant']);

/** Which fields of the form the pages may fill in from what is known of the applicant. */
export const copiesFromApplicant = (form: FormDefinition): readonly CopyFromApplicant[] =>
  form.sections.filter(({ name }) => ABOUT_APPLICANT.has(name)).flatMap((section) =>
    section.fields.flatMap(({ name: field, kind }) => {
      const known = KNOWN.find(({ names, kinds }) => names.includes(field) && kinds.includes(kind));
      return known ? [{ section: section.name, field, from: known.from }] : [];
    }),
  );

/**
 * The values a new draft begins with: what is known of the applicant, and the agency it is filed with. Nothing the applicant
 * would have to take back: only fields that are asked in every case.
 */
export function prefilled(form: FormDefinition, applicant: ApplicantData, agencyCode: string): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const values: Record<string, Record<string, unknown>> = {};
  const put = (section: string, field: string, value: unknown): void => {
    if (value !== undefined && value !== '') (values[section] ??= {})[field] = value;
  };
  for (const { section, field, from } of copiesFromApplicant(form)) if (!isConditional(form, section, field)) put(section, field, applicant[from]);
  for (const section of form.sections) {
    if (section.visibleWhen !== undefined) continue;
    for (const { name, kind, visibleWhen, defaultValue } of section.fields) {
      if (visibleWhen !== undefined) continue;
      if (kind === 'agency') put(section.name, name, agencyCode);
      else if (values[section.name]?.[name] === undefined) put(section.name, name, defaultValue);
    }
  }
  return values;
}

const isConditional = (form: FormDefinition, sectionName: string, fieldName: string): boolean => {
  const section = form.sections.find(({ name }) => name === sectionName);
  return section?.visibleWhen !== undefined || section?.fields.find(({ name }) => name === fieldName)?.visibleWhen !== undefined;
};
