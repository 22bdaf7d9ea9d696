import { CHANNELS, type Commanded, type MessageCame, type Scenario, type ScenarioExpectation, type StepDone, type TimeCame } from '@app/contracts';

type Members = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);
const isMoment = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isAbsentOr = (value: unknown, is: (value: unknown) => boolean): boolean => value === undefined || is(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isListOf = (value: unknown, is: (value: unknown) => boolean): boolean => Array.isArray(value) && value.every(is);

const isGiven = (value: unknown): boolean =>
  isObject(value) && isMoment(value['at']) && CHANNELS.some((channel) => channel === value['channel']) && isObject(value['form']) && Object.values(value['form']).every(isObject) && isAbsentOr(value['facts'], isObject);
const TEXTS = ['by', 'complete', 'outcome', 'instance', 'reason', 'refusedWith', 'command', 'message', 'timer'] as const satisfies readonly (keyof StepDone | keyof Commanded | keyof MessageCame | keyof TimeCame)[];
const KINDS = ['complete', 'command', 'message', 'timer'] as const satisfies typeof TEXTS[number][];
const isEvent = (value: unknown): boolean => isObject(value) && KINDS.filter((kind) => value[kind] !== undefined).length === 1 && isMoment(value['at']) && TEXTS.every((name) => isAbsentOr(value[name], isText)) && isAbsentOr(value['gives'], isObject);
const LISTS = ['waitsAt', 'passed', 'statuses', 'papers'] as const satisfies readonly (keyof ScenarioExpectation)[];
const isExpected = (value: unknown): boolean =>
  isObject(value) && LISTS.every((name) => isAbsentOr(value[name], (list) => isListOf(list, isText))) && isAbsentOr(value['dueAt'], isMoment) && isAbsentOr(value['facts'], isObject);

/** Whether a page can show it as a scenario. Whether it can be played, the server says. */
export function isScenario(value: unknown): value is Scenario {
  if (!isObject(value)) return false;
  const { name, title, given, when, then } = value;
  return isText(name) && isObject(title) && isText(title['vi']) && isText(title['en']) && isGiven(given) && isListOf(when, isEvent) && isExpected(then);
}

/** One scenario or a list of them, no two of one name; null where the text is something else. */
export function scenariosIn(text: string): readonly Scenario[] | null {
  try {
    const read: unknown = JSON.parse(text);
    return areScenarios(Array.isArray(read) ? read : [read]);
  } catch {
    return null;
  }
}
export function areScenarios(list: readonly unknown[]): readonly Scenario[] | null {
  const isGood = list.every(isScenario) && new Set(list.map(({ name }) => name)).size === list.length;
  return isGood ? list : null;
}
