import { canEndIn, reachedIn } from '../../model/reach.js';
import { called, type Rule } from '../rule.js';

export const structureNoWayToEnd: Rule = {
  code: 'structure.no_way_to_end',
  severity: 'error',
  meaning: { vi: 'Từ phần tử này không thể tới kết thúc: hồ sơ sẽ quay vòng mãi.', en: 'No end can be reached from this element: a dossier would go round for ever.' },
  remedy: { vi: 'Hãy vẽ lối ra khỏi vòng lặp tới một sự kiện kết thúc.', en: 'Draw a way out of the loop to an end event.' },
  check: (subject) =>
    subject.scopes.flatMap((scope) => {
      const [reached, canEnd] = [reachedIn(scope), canEndIn(scope)];
      const lost = scope.nodes.find((node) => reached.has(node) && !canEnd.has(node) && node.kind !== 'start');
      return lost === undefined
        ? []
        : [
            {
              elementId: lost.id,
              params: { elements: scope.nodes.filter((node) => reached.has(node) && !canEnd.has(node)).map(({ id }) => id) },
              trace: subject.traceTo(lost),
              message: { vi: `Từ ${called(lost.element)} không tới được kết thúc nào.`, en: `From ${called(lost.element)} no end can be reached.` },
            },
          ];
    }),
};
