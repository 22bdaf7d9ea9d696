import type { ProcessPlan } from '@app/bpmn';
import type { FormDefinition } from '@app/contracts';
import type { Facts } from '@app/engine';
import type { FormContent } from './revision.js';

/** Answers of the caller's declaration to fields the called form has as well, by section and name. Nothing else of it is handed on. */
export function answersHandedOver({ sections }: Pick<FormDefinition, 'sections'>, declared: FormContent): FormContent {
  const content: Record<string, unknown> = {};
  for (const { name, fields } of sections) {
    const given = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (!isRecord(given)) continue;
    const known = fields.filter((field) => Object.hasOwn(given, field.name)).map((field) => [field.name, given[field.name]]);
    if (known.length > 0) content[name] = Object.fromEntries(known);
  }
  return content;
}

/** Facts the called procedure declares under the same name and has no beginning of its own for: neither a field of its form nor an initial value. */
export const factsHandedOver = ({ facts: declared }: Pick<ProcessPlan, 'facts'>, facts: Facts): Facts =>
  Object.fromEntries(
    declared.flatMap(({ name, fromForm, initial }) => {
      const value = Object.hasOwn(facts, name) ? facts[name] : undefined;
      return fromForm === undefined && initial === undefined && value !== undefined && value !== null ? [[name, value] as const] : [];
    }),
  );

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
