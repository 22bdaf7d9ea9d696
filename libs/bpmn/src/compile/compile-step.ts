import type { DossierStatus } from '@app/contracts';
import type { Text } from '@app/kernel';
import type { Decisions } from '../model/decisions.js';
import { isPersonTask, messageOf } from '../model/events.js';
import type { ModelNode } from '../model/model.js';
import { clockOf, labelOf, performerOf, statusOf, termOf } from '../model/settings.js';
import type { Performer, StepNode } from '../plan.js';
import { listOf, settingOf, settingsOf, type BpmnElement } from '../read/element.js';

/** What every node of a plan has. */
export function baseOf(element: BpmnElement): { readonly id: string; readonly name: string; readonly publicLabel?: Text; readonly status?: DossierStatus } {
  const [publicLabel, status] = [labelOf(element), statusOf(element)];
  return { id: element.id ?? '', name: element.name ?? '', ...(publicLabel && { publicLabel }), ...(status && { status }) };
}

const TASKS: Readonly<Record<string, StepNode['task']>> = {
  'bpmn:UserTask': 'user', 'bpmn:ServiceTask': 'service', 'bpmn:SendTask': 'send', 'bpmn:ReceiveTask': 'receive',
  'bpmn:BusinessRuleTask': 'businessRule',
};

/** A step without what connects it. A task without a type is done by a person, like a manual one. */
export function stepOf(node: ModelNode, decisions: Decisions): Omit<StepNode, 'boundaries' | 'next'> {
  const { element, lane } = node;
  const [term, form, each] = [termOf(element), settingOf(element, 'Form')?.key, settingOf(element, 'Each')];
  const message = messageFor(node);
  return {
    ...baseOf(element),
    type: 'step',
    task: TASKS[element.$type] ?? 'manual',
    performer: performerFor(node),
    ...(lane && { lane: lane.id }),
    ...(term && { term }),
    ...clockOf(element),
    ...(form && { form }),
    papers: settingsOf(element, 'Paper').flatMap(({ code }) => (code ? [code] : [])),
    outcomes: decisions.outcomesOf(node),
    separationFrom: settingsOf(element, 'Separation').flatMap(({ from }) => listOf(from)),
    ...(settingOf(element, 'Bulk')?.forbidden === true && { bulk: false as const }),
    ...(message !== undefined && { message }),
    ...(each?.in && each.as && { forEach: { in: each.in, as: each.as } }),
    assigns: settingsOf(element, 'Assign').flatMap(({ fact, value }) => (fact && value ? [{ fact, value: { feel: value } }] : [])),
  };
}

/** Where nothing is said, an official of the lane's division acts, or the system where the task is the system's. */
function performerFor(node: ModelNode): Performer {
  const division = node.lane?.division;
  const written = performerOf(node.element) ?? { kind: isPersonTask(node) ? ('OFFICIAL' as const) : ('SYSTEM' as const) };
  if (written.kind !== 'OFFICIAL' || written.division !== undefined || division === undefined) return written;
  return { ...written, division };
}
function messageFor({ id, element }: ModelNode): string | undefined {
  const written = messageOf(element);
  return element.$type === 'bpmn:ServiceTask' || element.$type === 'bpmn:SendTask' ? (written ?? id) : written;
}
