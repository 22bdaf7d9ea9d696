import { declarationForms, DOSSIER_PLACES, fillPlaces, type FormDefinition, type ProcedureRecord } from '@app/contracts';
import { CASE_FACT, type ProcessPlan } from '@app/bpmn';
import type { Text } from '@app/kernel';
import type { Texts } from '@app/ui';
import type { KnownField } from '../settings/known-fields.js';
import { namedOf } from './form-fields.js';
import { type JsonObject, objects, text } from './json.js';

/** Something a paper can say: what stands in its words, and how people call it. */
export interface Place {
  /** As it is written into the words: `child.birthDate|date`. */
  readonly written: string;
  readonly label: Text;
}

/** Everything a paper of this procedure can say: what is declared, what is filled in at steps, what is found on the way, and the dossier itself. */
export function placesOf({ record, forms }: { readonly record: JsonObject; readonly forms: readonly JsonObject[] }, plan: ProcessPlan | null, t: Texts['t']): readonly Place[] {
  const declared = declarationForms({ components: objects(record['components']) as unknown as ProcedureRecord['components'] }, forms as unknown as readonly FormDefinition[]) as unknown as readonly JsonObject[];
  const atSteps = forms.filter((form) => !declared.includes(form));
  const dossier = DOSSIER_PLACES.map((place) => ({ written: `dossier.${place}`, label: same(t(`designer.place.${place}`)) }));
  const facts = (plan?.facts ?? []).filter(({ name }) => name !== CASE_FACT).map(({ name, label }) => ({ written: `facts.${name}`, label: label ?? same(name) }));
  const ofStep = (form: JsonObject) => fieldsOf(form).map((field) => placeOf({ ...field, name: `forms.${text(form['key'])}.${field.name}` }));
  return [...declared.flatMap(fieldsOf).map(placeOf), ...atSteps.flatMap(ofStep), ...facts, ...dossier];
}

const fieldsOf = (form: JsonObject) => namedOf(form).fee.fields;

/** Days as they are written here; of a table every column. */
function placeOf({ name, label, kind, columns = [] }: KnownField): Place {
  const format = kind === 'date' ? '|date' : columns.length > 0 ? `|rows:${columns.map((column) => column.name).join(',')}` : '';
  return { written: `${name}${format}`, label };
}
const same = (words: string): Text => ({ vi: words, en: words });

/** Words with the names of their places: `Sinh ngày ‹Trẻ em: Ngày sinh›`; a place nobody knows is told as it is written. */
export function wordsRead(words: string, places: readonly Place[], pick: Texts['pick']): string {
  const labels = new Map(places.map(({ written, label }) => [written.split('|')[0], pick(label)]));
  return fillPlaces(words, ({ path }) => `‹${labels.get(path) ?? path}›`);
}
