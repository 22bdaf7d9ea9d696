import { nearestId } from '../../read/element.js';
import { called, type Rule } from '../rule.js';

export const structureFlowCrossesScope: Rule = {
  code: 'structure.flow_crosses_scope',
  severity: 'error',
  meaning: {
    vi: 'Luồng tuần tự đi qua biên của quy trình con hoặc của vùng (pool). Chỉ luồng thông điệp được đi qua biên.',
    en: 'A sequence flow crosses the border of a subprocess or a pool. Only message flows may.',
  },
  remedy: { vi: 'Hãy kết thúc luồng ở biên và tiếp tục từ chính quy trình con.', en: 'End the flow inside, and go on from the subprocess itself.' },
  check: ({ model }) =>
    (model?.loose ?? [])
      .filter(({ why }) => why === 'crosses')
      .map(({ element }) => ({
        elementId: nearestId(element),
        params: { from: element.sourceRef?.id, to: element.targetRef?.id },
        message: { vi: `Luồng ${called(element)} nối hai phần tử không cùng một quy trình.`, en: `The flow ${called(element)} connects two elements of different processes.` },
      })),
};
