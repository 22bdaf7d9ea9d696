import { nearestId } from '../../read/element.js';
import { startOf } from '../../model/model.js';
import { called, type Rule } from '../rule.js';

export const structureSeveralStarts: Rule = {
  code: 'structure.several_starts',
  severity: 'error',
  meaning: {
    vi: 'Có hơn một sự kiện bắt đầu: không biết hồ sơ bắt đầu ở đâu. Sự kiện bắt đầu thường đầu tiên được coi là chính.',
    en: 'There is more than one start event, so it is not said where a dossier begins. The first plain one counts.',
  },
  remedy: { vi: 'Hãy chỉ giữ một sự kiện bắt đầu, rồi dùng cổng loại trừ để chia trường hợp.', en: 'Keep one start event and tell the cases apart by an exclusive gateway.' },
  check: ({ scopes }) =>
    scopes.flatMap((scope) =>
      scope.starts
        .filter((start) => start !== startOf(scope))
        .map(({ element }) => ({
          elementId: nearestId(element),
          params: { scope: scope.id, counts: startOf(scope)?.id },
          message: {
            vi: `${called(element)} là thêm một sự kiện bắt đầu của ${called(scope.element)}.`,
            en: `${called(element)} is one more start event of ${called(scope.element)}.`,
          },
        })),
    ),
};
