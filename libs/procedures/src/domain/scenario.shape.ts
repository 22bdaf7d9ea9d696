import { CHANNELS } from '@app/contracts';
import { anything, listOf, oneOf, optional, object, problem, type Shape, text, words, type FieldProblem } from './shape.js';

const instant = words({ maxLength: 40, pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/ });
const short = words({ maxLength: 200 });
const anObject: Shape = (value, field, found) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) found.push(problem(field, 'not_an_object'));
};
const realInstant: Shape = (value, field, found) => {
  instant(value, field, found);
  if (typeof value === 'string' && Number.isNaN(Date.parse(value))) found.push(problem(field, 'wrong_pattern'));
};

interface Event {
  readonly at: string;
  readonly by?: string;
  readonly complete?: string;
  readonly outcome?: string;
  readonly instance?: string;
  readonly gives?: object;
  readonly reason?: string;
  readonly refusedWith?: string;
  readonly command?: string;
  readonly message?: string;
  readonly timer?: string;
  readonly dueAt?: string;
}
const eventParts = object<Event>({
  at: realInstant,
  by: optional(short),
  complete: optional(short),
  outcome: optional(short),
  instance: optional(short),
  gives: optional(anObject),
  reason: optional(short),
  refusedWith: optional(short),
  command: optional(oneOf(['withdraw', 'confirm-withdrawal', 'decline-withdrawal', 'stop'])),
  message: optional(short),
  timer: optional(short),
  dueAt: optional(realInstant),
});
const KINDS = ['complete', 'command', 'message', 'timer'];
/** One of four things happens, and people have a role. */
const event: Shape = (value, field, found) => {
  eventParts(value, field, found);
  const given = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const kinds = KINDS.filter((kind) => given[kind] !== undefined);
  if (kinds.length !== 1) found.push(problem(field, 'not_one_of'));
  if ((kinds[0] === 'complete' || kinds[0] === 'command') && given['by'] === undefined) found.push(problem(`${field}.by`, 'required'));
};

interface Written {
  readonly name: string;
  readonly title: object;
  readonly given: object;
  readonly when: readonly object[];
  readonly then: object;
}
const scenario = object<Written>({
  name: words({ maxLength: 100, pattern: /^[a-z0-9-]+$/ }),
  title: text,
  given: object<{ at: string; channel: string; form: object; facts?: object }>({ at: realInstant, channel: oneOf(CHANNELS), form: anObject, facts: optional(anObject) }),
  when: listOf(event, 200),
  then: object<Expected>({
    status: optional(short),
    ended: optional(anything),
    waitsAt: optional(listOf(short)),
    passed: optional(listOf(short)),
    statuses: optional(listOf(short)),
    papers: optional(listOf(short)),
    dueAt: optional(realInstant),
    timing: optional(oneOf(['EARLY', 'ON_TIME', 'OVERDUE'])),
    facts: optional(anObject),
  }),
});
interface Expected {
  readonly status?: string;
  readonly ended?: unknown;
  readonly waitsAt?: readonly string[];
  readonly passed?: readonly string[];
  readonly statuses?: readonly string[];
  readonly papers?: readonly string[];
  readonly dueAt?: string;
  readonly timing?: string;
  readonly facts?: object;
}

/** What is wrong with saved scenarios (docs/scenario.schema.json); empty: they can be played. */
export function scenarioProblems(scenarios: unknown): readonly FieldProblem[] {
  const found: FieldProblem[] = [];
  listOf(scenario, 100)(scenarios, 'scenarios', found);
  return found;
}
