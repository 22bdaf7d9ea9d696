import type { Text } from '@app/kernel';
import type { Rule } from '../rule.js';

const REASONS: Readonly<Record<string, Text>> = {
  character: { vi: 'có ký tự mà XML không cho phép', en: 'it holds a character XML does not allow' },
  encoding: { vi: 'không đúng bảng mã mà nó khai báo', en: 'it is not in the encoding it declares' },
  file: { vi: 'không mở được tệp', en: 'the file could not be opened' },
  defect: { vi: 'Motcua gặp lỗi khi đọc tệp này', en: 'Motcua itself failed on this file' },
  entity: { vi: 'có thực thể (&…;) không được định nghĩa', en: 'it uses an entity (&…;) that is not defined' },
  attribute: { vi: 'có thuộc tính không đặt trong dấu nháy', en: 'it has an attribute without quotes' },
  unclosed: { vi: 'có thẻ mở mà không đóng, hoặc đóng mà không mở', en: 'a tag is opened and not closed, or closed and not opened' },
  second_root: { vi: 'có hơn một phần tử gốc', en: 'it has more than one root element' },
  no_element: { vi: 'không có phần tử XML nào', en: 'it holds no XML element' },
  not_bpmn: { vi: 'phần tử gốc không phải là definitions của BPMN 2.0', en: 'its root element is not the definitions of BPMN 2.0' },
};

export const bpmnUnreadable: Rule = {
  code: 'bpmn.unreadable',
  severity: 'error',
  meaning: { vi: 'Tệp không phải là BPMN 2.0 đọc được.', en: 'The file is no BPMN 2.0 that can be read.' },
  remedy: { vi: 'Hãy xuất lại sơ đồ từ công cụ vẽ, dạng BPMN 2.0 XML.', en: 'Export the diagram again from the drawing tool, as BPMN 2.0 XML.' },
  refuse: ({ params }) => {
    const reason = REASONS[String(params['what'])] ?? { vi: 'không đúng định dạng', en: 'it is not well formed' };
    const line = params['line'] === undefined ? { vi: '', en: '' } : { vi: ` (dòng ${String(params['line'])})`, en: ` (line ${String(params['line'])})` };
    return {
      elementId: null,
      params,
      message: { vi: `Không đọc được tệp: ${reason.vi}${line.vi}.`, en: `The file cannot be read: ${reason.en}${line.en}.` },
    };
  },
};
