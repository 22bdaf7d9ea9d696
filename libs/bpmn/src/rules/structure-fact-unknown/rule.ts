import { assignedFacts } from '../../model/events.js';
import { called, type Rule } from '../rule.js';

export const structureFactUnknown: Rule = {
  code: 'structure.fact_unknown',
  severity: 'error',
  meaning: { vi: 'Một bước hỏi hoặc ghi một dữ kiện không được khai báo.', en: 'A step asks for or sets a fact that is not declared.' },
  remedy: { vi: 'Hãy khai báo dữ kiện đó trên quy trình (motcua:fact), hoặc sửa tên.', en: 'Declare the fact on the process (motcua:fact), or correct its name.' },
  check: ({ nodes, facts, decisions }) => {
    const declared = new Set(facts.map(({ name }) => name));
    return nodes
      .filter(({ kind }) => kind === 'step')
      .flatMap((node) => {
        const used = [...decisions.outcomesOf(node).flatMap(({ asks }) => asks ?? []), ...assignedFacts(node.element)];
        return [...new Set(used)]
          .filter((name) => !declared.has(name))
          .map((fact) => ({
            elementId: node.id,
            params: { fact, declared: [...declared] },
            message: { vi: `${called(node.element)} dùng dữ kiện “${fact}” chưa khai báo.`, en: `${called(node.element)} uses the fact “${fact}”, which is not declared.` },
          }));
      });
  },
};
