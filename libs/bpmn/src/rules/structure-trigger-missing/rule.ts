import { nearestId } from '../../read/element.js';
import { eventTypeOf } from '../../model/events.js';
import { called, type Rule } from '../rule.js';

export const structureTriggerMissing: Rule = {
  code: 'structure.trigger_missing',
  severity: 'error',
  meaning: { vi: 'Sự kiện chờ hoặc sự kiện biên không nói nó chờ gì.', en: 'A catching or boundary event does not say what it waits for.' },
  remedy: { vi: 'Hãy chọn loại thông điệp hoặc hẹn giờ.', en: 'Make it a message or a timer event.' },
  check: ({ nodes }) =>
    nodes
      .filter(({ kind, element }) => (kind === 'catch' || kind === 'boundary') && eventTypeOf(element) === 'none')
      .map(({ element }) => ({
        elementId: nearestId(element),
        message: { vi: `${called(element)} không chờ điều gì.`, en: `${called(element)} waits for nothing.` },
      })),
};
