/** Sections in which a form asks who applies, the likeliest first. */
const PERSON_SECTIONS = ['applicant', 'requester', 'owner', 'investor'] as const;

/** The applicant's name as the declaration has it: `fullName` of the form's own person section. Null where there is none. */
export function applicantName(declaration: unknown): string | null {
  if (!isRecord(declaration)) return null;
  for (const section of PERSON_SECTIONS) {
    const person = declaration[section];
    const name = isRecord(person) ? person['fullName'] : undefined;
    if (typeof name === 'string' && name.trim() !== '') return name;
  }
  return null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
