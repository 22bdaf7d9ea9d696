import type { DossierComponent, FormDefinition, FormField } from '@app/contracts';
import type { HandedIn, PaperApplicant } from '@app/papers';

type Values = Readonly<Record<string, unknown>>;
export const isRecord = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Sections in which a form asks who applies, the likeliest first. */
const PERSON_SECTIONS = ['applicant', 'requester', 'owner', 'investor'];
const ADDRESS_FIELDS = ['residence', 'currentAddress', 'permanentAddress', 'address'];

/** Name of a place by its code in the national list; empty for a code nobody here knows, and what is no code stays as it was declared. */
export type PlaceName = (code: string) => string;

export function applicantOf(declared: Values, placeName: PlaceName): PaperApplicant {
  const person = PERSON_SECTIONS.map((name) => declared[name]).find((section): section is Values => isRecord(section) && typeof section['fullName'] === 'string') ?? {};
  const text = (name: string): string | null => (typeof person[name] === 'string' && person[name] !== '' ? person[name] : null);
  const address = ADDRESS_FIELDS.map((name) => person[name]).map((value) => addressText(value, placeName)).find((one) => one !== null) ?? null;
  return { name: text('fullName'), phone: text('phone'), email: text('email'), personalId: text('personalId'), address };
}

function addressText(value: unknown, placeName: PlaceName): string | null {
  if (typeof value === 'string') return value || null;
  if (!isRecord(value)) return null;
  const { detail, commune, province } = named(value, placeName);
  const parts = [detail, commune, province].filter((part): part is string => typeof part === 'string' && part !== '');
  return parts.length === 0 ? null : parts.join(', ');
}

function named(address: Values, placeName: PlaceName): Values {
  const nameOf = (code: unknown) => (typeof code === 'string' ? placeName(code) : code);
  return { ...address, ...('commune' in address && { commune: nameOf(address['commune']) }), ...('province' in address && { province: nameOf(address['province']) }) };
}

/** What was handed in, by the record's names, with the declaration itself; where nobody noted it, what the law asks for in every case. */
export function handedIn(components: readonly DossierComponent[], noted: unknown): readonly HandedIn[] {
  const came = new Map(Array.isArray(noted) ? noted.filter(isRecord).map((one) => [one['code'], one] as const) : []);
  const chosen = came.size > 0 ? components.filter(({ code, formKey }) => came.has(code) || formKey !== undefined) : components.filter(({ required }) => required);
  return chosen.flatMap((component) => {
    const { code, name, toShow } = component;
    const counted = countedIn(component, came.get(code));
    return counted ? [{ code, name, ...counted, ...(toShow && { toShow }) }] : [];
  });
}

/** As many as were counted over the counter; what came as a file alone is no paper; else as many as the law asks for. Null for what did not come. */
function countedIn({ originalQuantity, copyQuantity }: DossierComponent, came: Values | undefined): Pick<HandedIn, 'originalQuantity' | 'copyQuantity' | 'isFile'> | null {
  const { originals, copies, files } = came ?? {};
  const isFile = Array.isArray(files) && files.length > 0;
  const [first, second] = [typeof originals === 'number' ? originals : 0, typeof copies === 'number' ? copies : 0];
  if (first + second > 0) return { originalQuantity: first, copyQuantity: second };
  if (isFile) return { originalQuantity: 0, copyQuantity: 0, isFile };
  const isCounted = originals !== undefined || copies !== undefined || came?.['missingBecause'] !== undefined;
  return isCounted ? null : { originalQuantity, copyQuantity };
}

/** The declaration in words: choices by their Vietnamese label, places by their name, rows of tables as well. */
export function declaredValues(declared: Values, form: FormDefinition | undefined, placeName: PlaceName): Values {
  if (!form) return declared;
  return Object.fromEntries(
    Object.entries(declared).map(([name, section]) => {
      const fields = form.sections.find((one) => one.name === name)?.fields ?? [];
      return [name, isRecord(section) ? labelled(section, fields, placeName) : section];
    }),
  );
}
function labelled(values: Values, fields: readonly FormField[], placeName: PlaceName): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, labelOf(value, fields.find((field) => field.name === name), placeName)]));
}
function labelOf(value: unknown, field: FormField | undefined, placeName: PlaceName): unknown {
  if (Array.isArray(value)) return value.map((row) => (isRecord(row) ? labelled(row, field?.columns ?? [], placeName) : row));
  if (field?.kind === 'address' && isRecord(value)) return named(value, placeName);
  return field?.options?.find((option) => option.value === value)?.label.vi ?? value;
}
