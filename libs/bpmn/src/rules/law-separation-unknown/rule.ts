import { listOf, settingsOf } from '../../read/element.js';
import { called, type Rule } from '../rule.js';

export const lawSeparationUnknown: Rule = {
  code: 'law.separation_unknown',
  severity: 'error',
  meaning: {
    vi: 'Bước phải do người khác làm (motcua:separation) nhưng trỏ tới bước không có, hoặc tới chính nó.',
    en: 'A step must be done by somebody else (motcua:separation) than a step that does not exist, or than itself.',
  },
  remedy: { vi: 'Hãy ghi id của bước mà người làm không được làm bước này.', en: 'Write the id of the step whose performer may not act here.' },
  check: ({ nodes, model }) =>
    nodes.flatMap((node) =>
      settingsOf(node.element, 'Separation')
        .flatMap(({ from }) => (listOf(from).length === 0 ? [''] : listOf(from)))
        .filter((from) => from === node.id || model?.nodes.get(from)?.kind !== 'step')
        .map((from) => ({
          elementId: node.id,
          params: { from },
          message: { vi: `${called(node.element)}: “${from}” không phải là một bước khác.`, en: `${called(node.element)}: “${from}” is no other step.` },
        })),
    ),
};
