import { CHANNELS, type Commanded, type MessageCame, type Scenario, SCENARIO_COMMANDS, type ScenarioExpectation, type StepDone, type TimeCame } from '@app/contracts';
import { type FieldProblem, listOf, object, oneOf, optional, problem, type Shape, text, words } from './shape.js';

const instant = words({ maxLength: 40, pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/ });
const short = words({ maxLength: 200 });
const anObject: Shape = (value, field, found) => {
  if (!isObject(value)) found.push(problem(field, 'not_an_object'));
};
const realInstant: Shape = (value, field, found) => {
  instant(value, field, found);
  if (typeof value === 'string' && Number.isNaN(Date.parse(value))) found.push(problem(field, 'wrong_pattern'));
};
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Section, field, value: sections are objects. */
const declaration: Shape = (value, field, found) => {
  anObject(value, field, found);
  if (isObject(value)) for (const [section, fields] of Object.entries(value)) anObject(fields, `${field}.${section}`, found);
};

const HAPPENINGS: Readonly<Record<'complete' | 'command' | 'message' | 'timer', Shape>> = {
  complete: object<StepDone>({
    at: realInstant,
    by: short,
    complete: short,
    outcome: optional(short),
    instance: optional(short),
    gives: optional(anObject),
    form: optional(declaration),
    reason: optional(short),
    refusedWith: optional(short),
  }),
  command: object<Commanded>({ at: realInstant, by: short, command: oneOf(SCENARIO_COMMANDS), reason: optional(short), refusedWith: optional(short) }),
  message: object<MessageCame>({ at: realInstant, message: short, gives: optional(anObject) }),
  timer: object<TimeCame>({ at: realInstant, timer: short, dueAt: optional(realInstant) }),
};
/** One of four things happens, and nothing of the others is said. */
const event: Shape = (value, field, found) => {
  if (!isObject(value)) return void found.push(problem(field, 'not_an_object'));
  const given = new Map(Object.entries(value));
  const [kind, another] = Object.entries(HAPPENINGS).filter(([name]) => given.get(name) !== undefined);
  if (kind === undefined || another !== undefined) return void found.push(problem(field, 'not_one_of'));
  kind[1](value, field, found);
};

/** Null is an answer here: the dossier has not ended. */
const ended: Shape = (value, field, found) => {
  if (value !== null) oneOf(['done', 'refused', 'stopped'])(value, field, found);
};
const scenario = object<Scenario>({
  name: words({ maxLength: 100, pattern: /^[a-z0-9-]+$/ }),
  title: text,
  given: object<Scenario['given']>({ at: realInstant, channel: oneOf(CHANNELS), form: declaration, facts: optional(anObject) }),
  when: listOf(event, 200),
  then: object<ScenarioExpectation>({
    status: optional(short),
    ended: optional(ended),
    waitsAt: optional(listOf(short)),
    passed: optional(listOf(short)),
    statuses: optional(listOf(short)),
    papers: optional(listOf(short)),
    dueAt: optional(realInstant),
    timing: optional(oneOf(['EARLY', 'ON_TIME', 'OVERDUE'])),
    facts: optional(anObject),
  }),
});

/** What is wrong with saved scenarios (docs/scenario.schema.json); empty: they can be played. */
export function scenarioProblems(scenarios: unknown): readonly FieldProblem[] {
  const found: FieldProblem[] = [];
  listOf(scenario, 100)(scenarios, 'scenarios', found);
  return found;
}
