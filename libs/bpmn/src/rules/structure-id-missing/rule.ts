import { nearestId } from '../../read/element.js';
import type { Rule } from '../rule.js';

export const structureIdMissing: Rule = {
  code: 'structure.id_missing',
  severity: 'error',
  meaning: { vi: 'Một phần tử của luồng không có id, nên không gì có thể chỉ tới nó.', en: 'An element of the flow has no id, so nothing can refer to it.' },
  remedy: { vi: 'Hãy cho phần tử đó một id.', en: 'Give it an id.' },
  check: ({ model }) =>
    (model?.nameless ?? []).map((element) => {
      const [kind, name] = [element.$type.replace(/^bpmn:/, ''), element.name ?? ''];
      return {
        elementId: nearestId(element),
        params: { type: kind, name },
        message: { vi: `${kind} “${name}” không có id.`, en: `${kind} “${name}” has no id.` },
      };
    }),
};
