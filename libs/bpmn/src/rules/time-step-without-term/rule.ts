import { nodesIn } from '../../plan-nodes.js';
import { isUntimed } from '../../terms/untimed.js';
import { called, type Rule } from '../rule.js';

export const timeStepWithoutTerm: Rule = {
  code: 'time.step_without_term',
  severity: 'warning',
  meaning: {
    vi: 'Quy trình có thời hạn giải quyết, nhưng một bước tính giờ không có thời hạn, nên tổng không gồm bước đó.',
    en: 'The process has a processing term, but a step whose clock runs has no term of its own, so that the sum leaves it out.',
  },
  remedy: {
    vi: 'Hãy đặt thời hạn cho bước đó, hoặc nói rõ đồng hồ tạm dừng khi chờ.',
    en: 'Give the step a term, or say that the clock is paused while it waits.',
  },
  check: ({ plan }) => {
    if (!plan || (plan.processingTerm === undefined && plan.cases === undefined)) return [];
    return [...nodesIn(plan.body)].flatMap(({ node, isAside }) => {
      if (isAside || (node.type !== 'step' && node.type !== 'call') || !isUntimed(node)) return [];
      const name = called(node);
      return [{ elementId: node.id, message: { vi: `Bước ${name} không có thời hạn.`, en: `The step ${name} has no term.` } }];
    });
  },
};
