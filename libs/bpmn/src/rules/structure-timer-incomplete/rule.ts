import { nearestId } from '../../read/element.js';
import { definitionsOf, eventTypeOf, timerOf } from '../../model/events.js';
import { called, type Rule } from '../rule.js';

export const structureTimerIncomplete: Rule = {
  code: 'structure.timer_incomplete',
  severity: 'error',
  meaning: { vi: 'Sự kiện hẹn giờ không có thời hạn đọc được.', en: 'A timer event has no time that can be read.' },
  remedy: {
    vi: 'Hãy ghi thời hạn (motcua:term), khoảng thời gian ISO 8601 như P3D, hoặc ngày như 2026-09-02.',
    en: 'Write a term (motcua:term), an ISO 8601 duration such as P3D, or a date such as 2026-09-02.',
  },
  check: ({ nodes }) =>
    nodes
      .filter(({ kind, element }) => (kind === 'catch' || kind === 'boundary') && eventTypeOf(element) === 'timer')
      .flatMap(({ element }) => {
        const timer = timerOf(element);
        if (!('why' in timer) || definitionsOf(element)[0]?.timeCycle !== undefined) return [];
        const value = timer.value ?? '';
        return [
          {
            elementId: nearestId(element),
            params: { value },
            message:
              timer.why === 'missing'
                ? { vi: `${called(element)} không nói chờ bao lâu.`, en: `${called(element)} does not say how long.` }
                : { vi: `${called(element)}: không đọc được “${value}”.`, en: `${called(element)}: “${value}” cannot be read.` },
          },
        ];
      }),
};
