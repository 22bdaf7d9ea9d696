import type { PlanNode } from '../plan.js';
import { termOfTimer } from './cost.js';

const hasTimer = (node: PlanNode): boolean =>
  'boundaries' in node && node.boundaries.some(({ interrupting, trigger }) => interrupting && trigger.type === 'timer' && termOfTimer(trigger.timer) !== undefined);

/** Waits with a running clock, and nothing says how long. What the system does by itself takes no time. */
export function isUntimed(node: PlanNode): boolean {
  switch (node.type) {
    case 'step':
      return node.term === undefined && node.clock === 'running' && node.assigns.length === 0 && (node.performer.kind !== 'SYSTEM' || node.task === 'receive') && !hasTimer(node);
    case 'call':
      return node.term === undefined && node.clock === 'running' && !hasTimer(node);
    case 'catch':
      return node.clock === 'running' && !(node.trigger.type === 'timer' && termOfTimer(node.trigger.timer) !== undefined);
    case 'eventChoice':
      return node.clock === 'running' && !node.options.some(({ trigger }) => trigger.type === 'timer' && termOfTimer(trigger.timer) !== undefined);
    default:
      return false;
  }
}
