import { nearestId } from '../../read/element.js';
import { reachedIn } from '../../model/reach.js';
import { called, type Rule } from '../rule.js';

export const structureUnreachable: Rule = {
  code: 'structure.unreachable',
  severity: 'error',
  meaning: { vi: 'Không có đường nào từ sự kiện bắt đầu tới phần tử này.', en: 'There is no way from the start event to this element.' },
  remedy: { vi: 'Hãy nối phần tử vào quy trình, hoặc xóa nó.', en: 'Connect it to the process, or remove it.' },
  check: ({ scopes }) =>
    scopes.flatMap((scope) => {
      if (scope.starts.length === 0) return [];
      const reached = reachedIn(scope);
      return scope.nodes
        .filter((node) => !reached.has(node) && (node.kind !== 'boundary' || node.host !== undefined))
        .map(({ element }) => ({
          elementId: nearestId(element),
          message: { vi: `Không có đường nào từ bắt đầu tới ${called(element)}.`, en: `No way leads from the start to ${called(element)}.` },
        }));
    }),
};
