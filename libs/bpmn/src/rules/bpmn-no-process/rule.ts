import { nearestId } from '../../read/element.js';
import type { Rule } from '../rule.js';

export const bpmnNoProcess: Rule = {
  code: 'bpmn.no_process',
  severity: 'error',
  meaning: { vi: 'Tệp không có quy trình nào có bước.', en: 'The file holds no process with a step in it.' },
  remedy: { vi: 'Hãy vẽ quy trình: một sự kiện bắt đầu, các bước và ít nhất một sự kiện kết thúc.', en: 'Draw the process: a start event, its steps and at least one end event.' },
  check: ({ model, tree }) =>
    model !== null
      ? []
      : [{ elementId: nearestId(tree.definitions), message: { vi: 'Tệp không có quy trình để thực hiện.', en: 'There is no process in this file to carry out.' } }],
};
