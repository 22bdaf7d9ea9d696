import { conditionsWith } from '../conditions.js';
import type { Rule } from '../rule.js';

export const structureDefaultMissing: Rule = {
  code: 'structure.default_missing',
  severity: 'error',
  meaning: { vi: 'Có thể không điều kiện nào đúng, và không có luồng mặc định: hồ sơ sẽ kẹt lại.', en: 'It can be that no condition holds, and there is no default flow: a dossier would be stuck.' },
  remedy: { vi: 'Hãy đặt một luồng ra làm luồng mặc định.', en: 'Make one of the flows out the default flow.' },
  check: conditionsWith('default_missing', (on) => ({ vi: `Các điều kiện sau ${on} không bao quát mọi trường hợp.`, en: `The conditions behind ${on} do not cover every case.` })),
};
