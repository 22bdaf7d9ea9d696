import { refusalsOf } from '../../model/refusals.js';
import { called, type Rule } from '../rule.js';

export const lawRefusalWithoutReason: Rule = {
  code: 'law.refusal_without_reason',
  severity: 'error',
  meaning: {
    vi: 'Một kết quả dẫn thẳng tới từ chối (sự kiện kết thúc lỗi) mà không bắt buộc nêu lý do và không kèm văn bản. Luật buộc trả lời bằng văn bản và nêu rõ lý do.',
    en: 'An outcome leads straight to a refusal (error end event) without requiring a reason and without a paper. The law asks for a written answer that states the reason.',
  },
  remedy: { vi: 'Hãy đặt requiresReason="true" và paper (ví dụ refusalNotice) cho kết quả đó.', en: 'Set requiresReason="true" and a paper (such as refusalNotice) on that outcome.' },
  check: (subject) =>
    refusalsOf(subject.nodes, subject.decisions)
      .filter(({ outcome }) => outcome.requiresReason !== true || outcome.paper === undefined)
      .map(({ step, outcome, end }) => ({
        elementId: step.id,
        params: { outcome: outcome.id, end: end.id },
        message: {
          vi: `Kết quả “${outcome.label.vi}” của ${called(step.element)} từ chối hồ sơ mà thiếu lý do hoặc văn bản.`,
          en: `The outcome “${outcome.label.en}” of ${called(step.element)} refuses the dossier without a reason or a paper.`,
        },
      })),
};
