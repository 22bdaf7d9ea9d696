import { called, type Rule } from '../rule.js';

export const structureNotBlockStructured: Rule = {
  code: 'structure.not_block_structured',
  severity: 'error',
  meaning: {
    vi: 'Luồng đúng, nhưng các nhánh song song không lồng nhau: một cổng gộp phải gộp đúng các nhánh do cổng chia của nó tạo ra.',
    en: 'The flow is sound, but its parallel branches are not nested: a join has to join exactly the branches of its own fork.',
  },
  remedy: {
    vi: 'Hãy thêm một cổng gộp cho riêng cổng chia này, hoặc vẽ lại để mỗi cặp chia và gộp nằm trọn trong một nhánh.',
    en: 'Give this fork a join of its own, or redraw so that each fork and its join lie within one branch.',
  },
  check: (subject) =>
    subject.nets.flatMap(({ structure: { clash }, exploration }) => {
      if (clash === null || exploration === null) return [];
      if (!exploration.isDecided || exploration.troubles.length > 0 || exploration.idle.length > 0) return [];
      const { fork, other } = clash;
      return [
        {
          elementId: fork.id,
          params: { elements: [fork.id, other.id] },
          message: {
            vi: `Các nhánh từ ${called(fork.element)} gặp ${called(other.element)} mà không khớp với nhau.`,
            en: `The branches from ${called(fork.element)} meet ${called(other.element)} without matching it.`,
          },
        },
      ];
    }),
};
