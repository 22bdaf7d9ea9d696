import type { Text } from '@app/kernel';
import { CHANNELS } from './procedure.js';
import { type Commanded, type MessageCame, type Scenario, SCENARIO_COMMANDS, type ScenarioExpectation, type StepDone, type TimeCame } from './scenario.js';

/** A part of a JSON schema, draft 2020-12. */
export interface JsonSchema {
  readonly [word: string]: unknown;
}
interface Optional {
  readonly optional: JsonSchema;
}
/** A schema for each field of `T`: a field that is added to the contract and forgotten here does not compile. */
type Fields<T> = { readonly [K in keyof T]-?: undefined extends T[K] ? Optional : JsonSchema };

const optional = (schema: JsonSchema): Optional => ({ optional: schema });
const isOptional = (field: Optional | JsonSchema): field is Optional => 'optional' in field;

/** An object with exactly the fields of `T`. */
function object<T extends object>(fields: Fields<T>): JsonSchema {
  const entries = Object.entries<Optional | JsonSchema>(fields);
  const required = entries.flatMap(([name, field]) => (isOptional(field) ? [] : [name]));
  return {
    type: 'object',
    ...(required.length > 0 && { required }),
    additionalProperties: false,
    properties: Object.fromEntries(entries.map(([name, field]) => [name, isOptional(field) ? field.optional : field])),
  };
}
const text: JsonSchema = { type: 'string' };
const anObject: JsonSchema = { type: 'object' };
const said = (description: string, schema: JsonSchema = text): JsonSchema => ({ ...schema, description });
const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const instant = said('instant with offset, 2026-04-21T09:00:00+07:00');
const actor = said('role of the one who acts, or submitter, system, calendar');
const refusal = said('obstacle code expected instead of a move');

const happenings = [
  object<StepDone>({ at: instant, by: actor, complete: said('step id'), outcome: optional(text), instance: optional(text), gives: optional(anObject), form: optional(said('the form of the step, section -> field -> value', { type: 'object', additionalProperties: anObject })), reason: optional(text), refusedWith: optional(refusal) }),
  object<Commanded>({ at: instant, by: actor, command: { enum: SCENARIO_COMMANDS }, reason: optional(text), refusedWith: optional(refusal) }),
  object<MessageCame>({ at: instant, message: text, gives: optional(anObject) }),
  object<TimeCame>({ at: said('not earlier than the timer is due; the runner checks the due instant it computed'), timer: said('id of the timer event'), dueAt: optional(instant) }),
];

const expectation = object<ScenarioExpectation>({
  status: optional(text),
  ended: optional({ enum: ['done', 'refused', 'stopped', null] }),
  waitsAt: optional(listOf(text)),
  passed: optional(said('step ids completed, in order', listOf(text))),
  statuses: optional(listOf(text)),
  papers: optional(listOf(text)),
  dueAt: optional(said('promised due instant')),
  timing: optional({ enum: ['EARLY', 'ON_TIME', 'OVERDUE'] }),
  facts: optional(anObject),
});

/** What docs/scenario.schema.json says, made from the contract. */
export const SCENARIO_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Scenario of a procedure: given / when / then, with instants',
  ...object<Scenario>({
    name: { type: 'string', pattern: '^[a-z0-9-]+$' },
    title: object<Text>({ vi: text, en: text }),
    given: object<Scenario['given']>({ at: instant, channel: { enum: CHANNELS }, form: said('the declaration, section -> field -> value', { type: 'object', additionalProperties: anObject }), facts: optional(anObject) }),
    when: listOf({ oneOf: happenings }),
    then: expectation,
  }),
};
