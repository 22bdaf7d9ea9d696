import { nearestId } from '../../read/element.js';
import { called, type Rule } from '../rule.js';
import { unsupportedIn } from '../../model/unsupported.js';

export const bpmnNotExecutable: Rule = {
  code: 'bpmn.not_executable',
  severity: 'error',
  meaning: {
    vi: 'Phần tử vẽ được và được giữ lại, nhưng Motcua không thực hiện được nó. Danh sách đầy đủ: bpmn-coverage.md.',
    en: 'The element can be drawn and is kept, but Motcua cannot carry it out. The full list is in bpmn-coverage.md.',
  },
  remedy: { vi: 'Hãy thay bằng phần tử được hỗ trợ.', en: 'Replace it by an element that is supported.' },
  check: ({ model }) =>
    (model === null ? [] : unsupportedIn(model)).map(({ element, what }) => ({
      elementId: nearestId(element),
      params: { construct: what.id },
      message: { vi: `${called(element)}: không thực hiện được ${what.name.vi}.`, en: `${called(element)}: ${what.name.en} cannot be carried out.` },
    })),
};
