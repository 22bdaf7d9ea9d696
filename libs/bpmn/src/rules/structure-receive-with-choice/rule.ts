import { nearestId, settingOf } from '../../read/element.js';
import { called, type Rule } from '../rule.js';

export const structureReceiveWithChoice: Rule = {
  code: 'structure.receive_with_choice',
  severity: 'error',
  meaning: {
    vi: 'Bước nhận thông điệp đi tiếp khi thông điệp đến: không ai chọn kết quả ở đó, và một thông điệp không cho biết phần nào của phép lặp đã xong. Hồ sơ sẽ đứng lại mãi.',
    en: 'A receive task goes on with its message: nobody chooses an outcome there, and one message does not say which part of a multi-instance is done. The dossier would stand still for ever.',
  },
  remedy: {
    vi: 'Hãy ghi điều thông điệp mang lại vào một dữ kiện và rẽ nhánh theo dữ kiện đó, hoặc dùng một bước của người hay của hệ thống.',
    en: 'Keep what the message brings in a fact and branch on that, or use a step of a person or of a system.',
  },
  check: ({ nodes }) =>
    nodes
      .filter(({ element }) => element.$type === 'bpmn:ReceiveTask')
      .flatMap(({ element }) => {
        const chooses = settingOf(element, 'Outcome') !== undefined;
        const repeats = element.loopCharacteristics !== undefined || settingOf(element, 'Each') !== undefined;
        if (!chooses && !repeats) return [];
        const [vi, en] = chooses ? ['có kết quả để chọn', 'has outcomes to choose from'] : ['được lặp', 'is repeated'];
        return [{ elementId: nearestId(element), message: { vi: `${called(element)} chờ một thông điệp mà ${vi}.`, en: `${called(element)} waits for a message and ${en}.` } }];
      }),
};
