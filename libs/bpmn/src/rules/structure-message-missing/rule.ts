import { eventTypeOf, messageOf } from '../../model/events.js';
import type { ModelNode } from '../../model/model.js';
import { called, type Rule } from '../rule.js';

const catches = ({ kind, element }: ModelNode): boolean =>
  element.$type === 'bpmn:ReceiveTask' || ((kind === 'catch' || kind === 'boundary') && eventTypeOf(element) === 'message');
const sends = ({ kind, element }: ModelNode): boolean => (kind === 'throw' || kind === 'end') && eventTypeOf(element) === 'message';

export const structureMessageMissing: Rule = {
  code: 'structure.message_missing',
  severity: 'error',
  meaning: {
    vi: 'Không nói thông điệp nào được chờ hoặc được gửi. Khi gửi thì chỉ là cảnh báo: thông điệp mang id của phần tử.',
    en: 'It is not said which message is awaited or sent. A warning where it is sent: the message is then named by the id of the element.',
  },
  remedy: { vi: 'Hãy đặt tên thông điệp (messageRef hoặc motcua:message).', en: 'Name the message (messageRef or motcua:message).' },
  check: ({ nodes }) =>
    nodes
      .filter((node) => (catches(node) || sends(node)) && messageOf(node.element) === undefined)
      .map((node) => ({
        elementId: node.id,
        severity: catches(node) ? ('error' as const) : ('warning' as const),
        message: catches(node)
          ? { vi: `${called(node.element)} chờ một thông điệp không có tên.`, en: `${called(node.element)} waits for a message without a name.` }
          : { vi: `${called(node.element)} gửi một thông điệp không có tên.`, en: `${called(node.element)} sends a message without a name.` },
      })),
};
