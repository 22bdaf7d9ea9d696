import { CASE_FACT, nodesOf, type ProcessPlan, stepsOf } from '@app/bpmn';
import type { JsonObject } from '../documents/json.js';
import { objects, text, textOf } from '../documents/json.js';
import type { KnownField } from '../settings/known-fields.js';

/** Id and name of what may happen by itself: timers, and the messages that are awaited. */
export function happeningsOf(plan: ProcessPlan): { readonly timers: readonly (readonly [string, string])[]; readonly messages: readonly string[] } {
  const found = [...nodesOf(plan).values()].flatMap((node) => [
    ...('boundaries' in node ? node.boundaries : []).map(({ id, name, trigger }) => ({ id, name: name ?? node.name, trigger })),
    ...(node.type === 'catch' ? [{ id: node.id, name: node.name, trigger: node.trigger }] : []),
    ...(node.type === 'eventChoice' ? node.options.map(({ id, trigger }) => ({ id, name: node.name, trigger })) : []),
  ]);
  const awaited = stepsOf(plan).flatMap(({ task, message }) => (task === 'receive' && message !== undefined ? [message] : []));
  return {
    timers: found.flatMap(({ id, name, trigger }) => (trigger.type === 'timer' ? [[id, name || id] as const] : [])),
    messages: [...new Set([...awaited, ...found.flatMap(({ trigger }) => (trigger.type === 'message' ? [trigger.message] : []))])],
  };
}

/** A fact of the process as the pages ask for it: values by the words of the form it is taken from. */
export function factFields(plan: ProcessPlan, forms: readonly JsonObject[]): readonly KnownField[] {
  return plan.facts.map(({ name, type, label, values, fromForm }) => {
    const field = fromForm === undefined ? undefined : formField(forms, fromForm);
    const words = new Map(objects(field?.['options']).map((option) => [text(option['value']), textOf(option['label'])]));
    return {
      name,
      label: label ?? { vi: name, en: name },
      kind: type === 'string' ? 'text' : type,
      values: name === CASE_FACT ? casesIn(plan) : (values ?? [...words.keys()]).map((id) => ({ id, vi: words.get(id)?.vi || id, en: words.get(id)?.en || id })),
    };
  });
}

/** Cases with a term of their own, by their names. */
const casesIn = ({ cases }: ProcessPlan): KnownField['values'] => (cases?.terms ?? []).map(({ number, name }) => ({ id: number, vi: name.vi || number, en: name.en || name.vi || number }));

/** The field of a declaration at `section.field`. */
function formField(forms: readonly JsonObject[], path: string): JsonObject | undefined {
  const [section, name] = path.split('.');
  const sections = forms.flatMap((form) => objects(form['sections']));
  return sections.filter((each) => each['name'] === section).flatMap((each) => objects(each['fields'])).find((each) => each['name'] === name);
}
