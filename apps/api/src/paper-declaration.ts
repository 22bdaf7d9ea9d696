import type { DossierComponent, FormDefinition, FormField } from '@app/contracts';
import type { HandedIn, PaperApplicant } from '@app/papers';

type Values = Readonly<Record<string, unknown>>;
export const isRecord = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Sections in which a form asks who applies, the likeliest first. */
const PERSON_SECTIONS = ['applicant', 'requester', 'owner', 'investor'];
const ADDRESS_FIELDS = ['residence', 'currentAddress', 'permanentAddress', 'address'];

export function applicantOf(declared: Values): PaperApplicant {
  const person = PERSON_SECTIONS.map((name) => declared[name]).find((section): section is Values => isRecord(section) && typeof section['fullName'] === 'string') ?? {};
  const text = (name: string): string | null => (typeof person[name] === 'string' && person[name] !== '' ? person[name] : null);
  const address = ADDRESS_FIELDS.map((name) => person[name]).map(addressText).find((one) => one !== null) ?? null;
  return { name: text('fullName'), phone: text('phone'), email: text('email'), personalId: text('personalId'), address };
}

function addressText(value: unknown): string | null {
  if (typeof value === 'string') return value || null;
  if (!isRecord(value)) return null;
  const parts = ['detail', 'commune', 'province'].map((name) => value[name]).filter((part): part is string => typeof part === 'string' && part !== '');
  return parts.length === 0 ? null : parts.join(', ');
}

/** What was handed in, by the record's names; where nobody noted it, what the law asks for in every case. */
export function handedIn(components: readonly DossierComponent[], noted: unknown): readonly HandedIn[] {
  const codes = Array.isArray(noted) ? noted.filter(isRecord).map(({ code }) => code) : [];
  const chosen = codes.length > 0 ? components.filter(({ code }) => codes.includes(code)) : components.filter(({ required }) => required);
  return chosen.map(({ code, name, originalQuantity, copyQuantity, toShow }) => ({ code, name, originalQuantity, copyQuantity, ...(toShow && { toShow }) }));
}

/** The declaration in words: choices by their Vietnamese label, rows of tables as well. */
export function declaredValues(declared: Values, form: FormDefinition | undefined): Values {
  if (!form) return declared;
  return Object.fromEntries(
    Object.entries(declared).map(([name, section]) => {
      const fields = form.sections.find((one) => one.name === name)?.fields ?? [];
      return [name, isRecord(section) ? labelled(section, fields) : section];
    }),
  );
}
function labelled(values: Values, fields: readonly FormField[]): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, labelOf(value, fields.find((field) => field.name === name))]));
}
function labelOf(value: unknown, field: FormField | undefined): unknown {
  if (Array.isArray(value)) return value.map((row) => (isRecord(row) ? labelled(row, field?.columns ?? []) : row));
  return field?.options?.find((option) => option.value === value)?.label.vi ?? value;
}
