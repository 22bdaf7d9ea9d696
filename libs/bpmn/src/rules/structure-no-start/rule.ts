import { nearestId } from '../../read/element.js';
import { called, type Rule } from '../rule.js';

export const structureNoStart: Rule = {
  code: 'structure.no_start',
  severity: 'error',
  meaning: { vi: 'Quy trình hoặc quy trình con không có sự kiện bắt đầu.', en: 'A process or subprocess has no start event.' },
  remedy: { vi: 'Hãy thêm một sự kiện bắt đầu và nối nó với bước đầu tiên.', en: 'Add a start event and connect it to the first step.' },
  check: ({ scopes }) =>
    scopes
      .filter(({ starts }) => starts.length === 0)
      .map(({ element }) => ({
        elementId: nearestId(element),
        message: { vi: `${called(element)} không có sự kiện bắt đầu.`, en: `${called(element)} has no start event.` },
      })),
};
