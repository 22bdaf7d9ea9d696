import type { Rule } from '../rule.js';

export const timeUnboundedLoop: Rule = {
  code: 'time.unbounded_loop',
  severity: 'error',
  meaning: {
    vi: 'Một vòng lặp có các bước tính giờ có thể lặp lại không giới hạn, nên không chứng minh được thời hạn giải quyết. Vòng lặp qua bước bổ sung của người nộp (trạng thái 5) đã được giới hạn bởi số lần bổ sung.',
    en: 'A loop with steps whose clock runs can be repeated without limit, so that nothing can be proved about the processing term. A loop through a supplement step of the submitter (status 5) is limited by the supplement policy.',
  },
  remedy: {
    vi: 'Hãy khai báo số lần được quay lại nhiều nhất trên luồng đó (motcua:returns max="…").',
    en: 'Declare on that flow how often it may lead back at most (motcua:returns max="…").',
  },
  check: ({ proofs }) => {
    const loops = new Map(proofs.flatMap((proof) => proof.loops.map((loop) => [loop.flow, loop] as const)));
    return [...loops.values()].map(({ flow, head, steps }) => ({
      elementId: flow,
      params: { flow, head, steps },
      message: {
        vi: `Luồng “${flow}” quay lại “${head}” không giới hạn số lần; mỗi lần lại tính giờ các bước ${steps.join(', ')}.`,
        en: `The flow “${flow}” leads back to “${head}” without limit; each time the steps ${steps.join(', ')} count again.`,
      },
    }));
  },
};
