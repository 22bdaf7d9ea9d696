import { nearestId } from '../../read/element.js';
import { called, type Rule } from '../rule.js';

export const structureNoEnd: Rule = {
  code: 'structure.no_end',
  severity: 'error',
  meaning: { vi: 'Quy trình hoặc quy trình con không có sự kiện kết thúc.', en: 'A process or subprocess has no end event.' },
  remedy: { vi: 'Hãy thêm sự kiện kết thúc sau bước cuối cùng.', en: 'Add an end event behind the last step.' },
  check: ({ scopes }) =>
    scopes
      .filter(({ nodes }) => nodes.every(({ kind }) => kind !== 'end'))
      .map(({ element }) => ({
        elementId: nearestId(element),
        message: { vi: `${called(element)} không có sự kiện kết thúc.`, en: `${called(element)} has no end event.` },
      })),
};
