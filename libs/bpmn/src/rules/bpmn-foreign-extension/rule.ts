import { nearestId } from '../../read/element.js';
import { foreignExtensionsOf } from '../../model/foreign-extensions.js';
import { called, type Rule } from '../rule.js';

export const bpmnForeignExtension: Rule = {
  code: 'bpmn.foreign_extension',
  severity: 'warning',
  meaning: {
    vi: 'Phần tử có thiết lập dành cho phần mềm khác (camunda, zeebe, flowable, activiti, operaton, drools): chúng được giữ nguyên nhưng không được thực hiện.',
    en: 'The element has settings meant for another engine (camunda, zeebe, flowable, activiti, operaton, drools): they are kept but not carried out.',
  },
  remedy: {
    vi: 'Hãy thay bằng thiết lập motcua tương ứng (người thực hiện, biểu mẫu, điều kiện, thông điệp), hoặc xóa nếu không cần.',
    en: 'Put the matching motcua settings in their place (performer, form, conditions, messages), or remove them where they are not needed.',
  },
  check: ({ model, nodes, scopes }) =>
    (model === null ? [] : [model.process, ...[...nodes, ...scopes.flatMap(({ flows }) => flows)].map(({ element }) => element)]).flatMap((element) => {
      const names = foreignExtensionsOf(element);
      if (names.length === 0) return [];
      const list = names.slice(0, 10).join(', ');
      return [
        {
          elementId: nearestId(element),
          params: { extensions: names },
          message: { vi: `${called(element)}: không thực hiện ${list}.`, en: `${called(element)}: ${list} are not carried out.` },
        },
      ];
    }),
};
