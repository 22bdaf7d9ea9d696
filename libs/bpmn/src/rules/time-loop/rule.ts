import { longestPath, NOMINAL_HOURS } from '../../model/longest-path.js';
import type { Rule } from '../rule.js';

export const timeLoop: Rule = {
  code: 'time.loop',
  severity: 'warning',
  meaning: {
    vi: 'Một vòng lặp có các bước tính giờ có thể lặp lại không giới hạn, nên tổng thời hạn chỉ tính một lần. Vòng lặp chờ người nộp bổ sung đã được giới hạn bởi số lần bổ sung.',
    en: 'A loop with steps whose clock runs can be repeated without limit, so the sum of the terms counts it once. A loop that waits for the applicant is limited by the supplement policy.',
  },
  remedy: { vi: 'Hãy nêu lý do, hoặc vẽ lại để không quay lại bước đã làm.', en: 'Give a reason, or redraw so that no step is done again.' },
  check: ({ plan }) => {
    if (plan?.processingTerm === undefined) return [];
    return longestPath(plan.body, null, NOMINAL_HOURS).loops.map((steps) => ({
      elementId: steps[0] ?? null,
      params: { steps },
      message: { vi: `Các bước ${steps.join(', ')} có thể lặp lại không giới hạn.`, en: `The steps ${steps.join(', ')} can be repeated without limit.` },
    }));
  },
};
