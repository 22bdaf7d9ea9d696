import { nearestId } from '../../read/element.js';
import { called, type Rule } from '../rule.js';

export const structureCallWithoutTarget: Rule = {
  code: 'structure.call_without_target',
  severity: 'error',
  meaning: { vi: 'Hoạt động gọi không nói gọi thủ tục nào.', en: 'A call activity does not say which procedure it calls.' },
  remedy: { vi: 'Hãy ghi mã thủ tục được gọi vào calledElement.', en: 'Write the code of the called procedure into calledElement.' },
  check: ({ nodes }) =>
    nodes
      .filter(({ kind, element }) => kind === 'call' && (element.calledElement ?? '').trim() === '')
      .map(({ element }) => ({
        elementId: nearestId(element),
        message: { vi: `${called(element)} không nói gọi gì.`, en: `${called(element)} does not say what it calls.` },
      })),
};
