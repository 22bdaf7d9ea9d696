import { nearestId } from '../../read/element.js';
import { called, type Rule } from '../rule.js';

export const structureBoundaryWithoutHost: Rule = {
  code: 'structure.boundary_without_host',
  severity: 'error',
  meaning: { vi: 'Sự kiện biên không gắn vào hoạt động nào của cùng quy trình.', en: 'A boundary event is not attached to an activity of the same process.' },
  remedy: { vi: 'Hãy gắn sự kiện vào công việc hoặc quy trình con mà nó theo dõi.', en: 'Attach it to the task or subprocess it watches.' },
  check: ({ nodes }) =>
    nodes
      .filter(({ kind, host }) => kind === 'boundary' && (host === undefined || !['step', 'call', 'subprocess'].includes(host.kind)))
      .map(({ element }) => ({
        elementId: nearestId(element),
        message: { vi: `${called(element)} không gắn vào hoạt động nào.`, en: `${called(element)} is attached to no activity.` },
      })),
};
