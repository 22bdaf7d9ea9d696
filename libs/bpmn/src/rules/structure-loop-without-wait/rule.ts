import { loopWithoutWait } from '../../model/waiting.js';
import { called, type Rule } from '../rule.js';

export const structureLoopWithoutWait: Rule = {
  code: 'structure.loop_without_wait',
  severity: 'error',
  meaning: {
    vi: 'Vòng lặp không có phần tử nào chờ người, thông điệp hay thời hạn: hệ thống có thể chạy vòng mãi trong một lần xử lý.',
    en: 'A loop in which nothing waits for a person, a message or a time: the system could go round in it without end.',
  },
  remedy: {
    vi: 'Hãy đặt vào vòng lặp một công việc hoặc một sự kiện chờ, hoặc bỏ luồng quay lại.',
    en: 'Put a task or a waiting event into the loop, or remove the flow that leads back.',
  },
  check: (subject) =>
    subject.scopes.flatMap((scope) => {
      const [first, ...others] = loopWithoutWait(scope);
      if (first === undefined) return [];
      return [
        {
          elementId: first.id,
          params: { elements: [first, ...others].map(({ id }) => id) },
          trace: subject.traceTo(first),
          message: { vi: `Vòng lặp qua ${called(first.element)} không chờ gì.`, en: `The loop through ${called(first.element)} waits for nothing.` },
        },
      ];
    }),
};
