import { called, type Rule } from '../rule.js';

export const structureFlowDirection: Rule = {
  code: 'structure.flow_direction',
  severity: 'error',
  meaning: {
    vi: 'Luồng đi vào sự kiện bắt đầu hoặc sự kiện biên, hoặc đi ra từ sự kiện kết thúc.',
    en: 'A flow leads into a start or boundary event, or out of an end event.',
  },
  remedy: { vi: 'Hãy đổi loại sự kiện hoặc bỏ luồng đó.', en: 'Change the kind of event, or remove the flow.' },
  check: ({ nodes }) =>
    nodes.flatMap((node) => {
      const mayNot = node.kind === 'end' ? node.outgoing : node.kind === 'start' || node.kind === 'boundary' ? node.incoming : [];
      return mayNot.map((flow) => ({
        elementId: flow.id,
        params: { event: node.id },
        message:
          node.kind === 'end'
            ? { vi: `Luồng đi ra từ sự kiện kết thúc ${called(node.element)}.`, en: `A flow leaves the end event ${called(node.element)}.` }
            : { vi: `Luồng đi vào sự kiện ${called(node.element)}.`, en: `A flow enters the event ${called(node.element)}.` },
      }));
    }),
};
