import { nearestId } from '../../read/element.js';
import { called, type Rule } from '../rule.js';

export const structureDeadEnd: Rule = {
  code: 'structure.dead_end',
  severity: 'error',
  meaning: { vi: 'Phần tử không có luồng đi ra và không phải sự kiện kết thúc.', en: 'An element has no flow out and is no end event.' },
  remedy: { vi: 'Hãy nối nó với bước tiếp theo hoặc với một sự kiện kết thúc.', en: 'Connect it to the next step, or to an end event.' },
  check: ({ nodes }) =>
    nodes
      .filter(({ kind, outgoing }) => kind !== 'end' && outgoing.length === 0)
      .map(({ element }) => ({
        elementId: nearestId(element),
        message: { vi: `Sau ${called(element)} không còn gì.`, en: `Nothing follows ${called(element)}.` },
      })),
};
