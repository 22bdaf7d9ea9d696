import type { Text } from '@app/kernel';
import type { Rule } from '../rule.js';

const MEASURES: Readonly<Record<string, Text>> = {
  bytes: { vi: 'byte', en: 'bytes' },
  namespaces: { vi: 'khai báo không gian tên', en: 'namespace declarations' },
  depth: { vi: 'tầng phần tử lồng nhau', en: 'levels of nested elements' },
  elements: { vi: 'phần tử BPMN', en: 'BPMN elements' },
  tags: { vi: 'thẻ XML', en: 'XML tags' },
  attributes: { vi: 'thuộc tính trên một phần tử', en: 'attributes on one element' },
};

export const bpmnTooLarge: Rule = {
  code: 'bpmn.too_large',
  severity: 'error',
  meaning: {
    vi: 'Tệp vượt giới hạn: 2 MiB, 32 khai báo không gian tên khác nhau (cùng một khai báo lặp lại trên nhiều phần tử chỉ tính một, vì nhiều công cụ viết như vậy), 64 tầng lồng nhau, 5.000 phần tử BPMN (có mã hay không, trừ các tham chiếu), 100.000 thẻ, 256 thuộc tính trên một phần tử.',
    en: 'The file exceeds a limit: 2 MiB, 32 different namespace declarations (one that is repeated on many elements counts once, for many tools write it so), 64 nested levels, 5,000 BPMN elements (with an id or without, references apart), 100,000 tags, 256 attributes on one element.',
  },
  remedy: {
    vi: 'Hãy chia quy trình thành các quy trình nhỏ gọi nhau, hoặc xuất lại không kèm dữ liệu riêng của công cụ vẽ.',
    en: 'Split the process into smaller ones that call each other, or export it again without what the drawing tool keeps for itself.',
  },
  refuse: ({ params }) => {
    const measure = MEASURES[String(params['what'])] ?? { vi: '', en: '' };
    const [found, limit] = [String(params['found']), String(params['limit'])];
    const line = params['line'] === undefined ? { vi: '', en: '' } : { vi: ` (dòng ${String(params['line'])})`, en: ` (line ${String(params['line'])})` };
    return {
      elementId: null,
      params,
      message: { vi: `Tệp có từ ${found} ${measure.vi}, giới hạn là ${limit}${line.vi}.`, en: `The file has ${found} ${measure.en} or more; the limit is ${limit}${line.en}.` },
    };
  },
};
