import { faultsWith } from '../faults.js';
import type { Rule } from '../rule.js';

export const bpmnUnreadablePart: Rule = {
  code: 'bpmn.unreadable_part',
  severity: 'error',
  meaning: { vi: 'Một chỗ trong tệp không đúng cú pháp nên không được đọc.', en: 'A place in the file is not well formed and was not read.' },
  remedy: { vi: 'Hãy sửa chỗ đó, hoặc xuất lại sơ đồ từ công cụ vẽ.', en: 'Correct it, or export the diagram again from the drawing tool.' },
  check: faultsWith('bpmn.unreadable_part', ({ params }) => ({
    vi: `Không đọc được một chỗ trong tệp (dòng ${String(params['line'] ?? '?')}): ${String(params['reason'])}.`,
    en: `A place in the file cannot be read (line ${String(params['line'] ?? '?')}): ${String(params['reason'])}.`,
  })),
};
