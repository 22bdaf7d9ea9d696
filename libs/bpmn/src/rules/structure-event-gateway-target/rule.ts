import { eventTypeOf } from '../../model/events.js';
import type { ModelNode } from '../../model/model.js';
import { called, type Rule } from '../rule.js';

const isTarget = (node: ModelNode): boolean =>
  node.incoming.length === 1 &&
  (node.element.$type === 'bpmn:ReceiveTask'
    ? node.boundaries.length === 0
    : node.kind === 'catch' && eventTypeOf(node.element) !== 'none');

export const structureEventGatewayTarget: Rule = {
  code: 'structure.event_gateway_target',
  severity: 'error',
  meaning: {
    vi: 'Sau cổng theo sự kiện phải là ít nhất hai sự kiện chờ (hoặc công việc nhận), mỗi sự kiện chỉ có một luồng vào.',
    en: 'An event-based gateway is followed by at least two catching events (or receive tasks), each with no other flow in.',
  },
  remedy: { vi: 'Hãy đặt một sự kiện thông điệp hoặc hẹn giờ ngay sau mỗi luồng ra của cổng.', en: 'Put a message or timer event directly behind each flow out of the gateway.' },
  check: ({ nodes }) =>
    nodes
      .filter(({ kind }) => kind === 'eventBased')
      .flatMap((gateway) => {
        const few = gateway.outgoing.length < 2 ? [{ elementId: gateway.id, message: { vi: `${called(gateway.element)} có ít hơn hai lựa chọn.`, en: `${called(gateway.element)} has fewer than two options.` } }] : [];
        const wrong = gateway.outgoing.filter(({ target }) => !isTarget(target)).map(({ target }) => ({
          elementId: target.id,
          params: { gateway: gateway.id },
          message: { vi: `${called(target.element)} không thể đứng sau cổng theo sự kiện.`, en: `${called(target.element)} cannot follow an event-based gateway.` },
        }));
        return [...few, ...wrong];
      }),
};
