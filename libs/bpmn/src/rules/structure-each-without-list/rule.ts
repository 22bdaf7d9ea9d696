import { nearestId, settingOf } from '../../read/element.js';
import { called, type Rule } from '../rule.js';

export const structureEachWithoutList: Rule = {
  code: 'structure.each_without_list',
  severity: 'error',
  meaning: {
    vi: 'Công việc lặp song song không nói lặp trên danh sách nào, hoặc danh sách đó không được khai báo; hoặc có motcua:each mà không có lặp song song.',
    en: 'A parallel multi-instance task does not say over which list, or the list is not declared; or motcua:each stands without a multi-instance.',
  },
  remedy: {
    vi: 'Hãy khai báo một dữ kiện kiểu list trên quy trình và ghi <motcua:each in="tên" as="phần tử"/> trên công việc lặp song song.',
    en: 'Declare a fact of type list on the process and write <motcua:each in="name" as="item"/> on the parallel multi-instance task.',
  },
  check: ({ nodes, facts }) => {
    const lists = new Set(facts.filter(({ type }) => type === 'list').map(({ name }) => name));
    return nodes
      .filter(({ kind, element }) => kind === 'step' && element.$type !== 'bpmn:AdHocSubProcess')
      .flatMap(({ element }) => {
        const each = settingOf(element, 'Each');
        const loop = element.loopCharacteristics;
        const isParallel = loop?.$type === 'bpmn:MultiInstanceLoopCharacteristics' && loop.isSequential !== true;
        if (!isParallel && each === undefined) return [];
        if (isParallel && each?.in !== undefined && each.as !== undefined && each.as !== '' && lists.has(each.in)) return [];
        return [
          {
            elementId: nearestId(element),
            params: { list: each?.in ?? null, declared: [...lists] },
            message: { vi: `${called(element)} không nói được lặp trên danh sách nào.`, en: `${called(element)} does not say over which list it runs.` },
          },
        ];
      });
  },
};
