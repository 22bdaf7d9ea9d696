import { nearestId } from '../../read/element.js';
import { called, type Finding, type Rule } from '../rule.js';
import { type Unsupported, unsupportedIn } from '../../model/unsupported.js';

export const bpmnNotExecutable: Rule = {
  code: 'bpmn.not_executable',
  severity: 'error',
  meaning: {
    vi: 'Phần tử vẽ được và được giữ lại, nhưng Motcua không thực hiện được nó; là cảnh báo khi phần tử vẫn chạy và chỉ một phần của nó không được thực hiện. Danh sách đầy đủ: bpmn-coverage.md.',
    en: 'The element can be drawn and is kept, but Motcua cannot carry it out; a warning where the element runs and only a part of it is not carried out. The full list is in bpmn-coverage.md.',
  },
  remedy: { vi: 'Hãy thay bằng phần tử hoặc thiết lập được hỗ trợ.', en: 'Replace it by an element or a setting that is supported.' },
  check: ({ model }) => (model === null ? [] : unsupportedIn(model)).map(findingOf),
};

function findingOf({ element, what }: Unsupported): Finding {
  const { id, name, note, coverage } = what;
  const more = note === undefined ? { vi: '', en: '' } : { vi: ` ${note.vi}`, en: ` ${note.en}` };
  return {
    elementId: nearestId(element),
    params: { construct: id },
    ...(coverage === 'not_carried_out' && { severity: 'warning' as const }),
    message: { vi: `${called(element)}: không thực hiện được ${name.vi}.${more.vi}`, en: `${called(element)}: ${name.en} cannot be carried out.${more.en}` },
  };
}
