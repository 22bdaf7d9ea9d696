import { STATE_LIMIT } from '../../net/explore.js';
import { called, type Rule } from '../rule.js';

export const tokensTooLarge: Rule = {
  code: 'tokens.too_large',
  severity: 'error',
  meaning: {
    vi: 'Quy trình không lồng nhau và có quá nhiều trạng thái (hơn 100.000) để chứng minh là đúng.',
    en: 'The process is not nested and has too many states (more than 100,000) to be proved right.',
  },
  remedy: { vi: 'Hãy vẽ lại để mỗi cổng chia có cổng gộp của nó; khi đó không cần thử từng trạng thái.', en: 'Redraw so that each fork has a join of its own; then no state has to be tried.' },
  check: (subject) =>
    subject.nets.flatMap((net) => {
      const { structure: { clash }, exploration } = net;
      if (clash === null || exploration === null || exploration.isDecided || exploration.troubles.length > 0) return [];
      return [
        {
          elementId: clash.fork.id,
          // To the fork; where even that is too far, as far as was tried.
          trace: subject.traceTo(clash.fork) ?? subject.trace(net, exploration.lastMoves),
          params: { states: STATE_LIMIT, elements: [clash.fork.id, clash.other.id] },
          message: {
            vi: `Không quyết định được quy trình có đúng không: các nhánh từ ${called(clash.fork.element)} không lồng nhau.`,
            en: `It could not be decided whether the process is sound: the branches from ${called(clash.fork.element)} are not nested.`,
          },
        },
      ];
    }),
};
