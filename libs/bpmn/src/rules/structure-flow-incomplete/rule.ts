import { nearestId } from '../../read/element.js';
import { called, type Rule } from '../rule.js';

export const structureFlowIncomplete: Rule = {
  code: 'structure.flow_incomplete',
  severity: 'error',
  meaning: { vi: 'Luồng tuần tự không nối hai phần tử.', en: 'A sequence flow does not connect two elements.' },
  remedy: { vi: 'Hãy nối cả hai đầu của luồng, hoặc xóa luồng.', en: 'Connect both of its ends, or remove it.' },
  check: ({ model }) =>
    (model?.loose ?? [])
      .filter(({ why }) => why !== 'crosses')
      .map(({ element, why }) => ({
        elementId: nearestId(element),
        params: { missing: why === 'no_source' ? 'sourceRef' : 'targetRef' },
        message:
          why === 'no_source'
            ? { vi: `Luồng ${called(element)} không có điểm đầu.`, en: `The flow ${called(element)} comes from nowhere.` }
            : { vi: `Luồng ${called(element)} không có điểm cuối.`, en: `The flow ${called(element)} leads nowhere.` },
      })),
};
