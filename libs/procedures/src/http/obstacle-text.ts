import type { Text } from '@app/kernel';
import type { ProcedureObstacle } from '../domain/procedure.obstacles.js';

export const PROCEDURE_OBSTACLE_TEXT = {
  'procedures.not_found': { vi: 'Không có thủ tục {code} đang có hiệu lực.', en: 'No procedure {code} is in force.' },
  'procedures.no_such_form': { vi: 'Thủ tục không có mẫu {form}.', en: 'The procedure has no form {form}.' },
  'procedures.no_such_agency': {
    vi: 'Không có cơ quan {agency} đang hoạt động.',
    en: 'No agency {agency} is in office.',
  },
  'procedures.invalid_bundle': {
    vi: 'Bản ghi hoặc biểu mẫu của thủ tục chưa đúng. Xem từng trường trong errors.',
    en: 'The record or the forms of the procedure are not right. See each field in errors.',
  },
  'procedures.not_publishable': {
    vi: 'Quy trình chưa công bố được. Xem từng phần tử trong params.problems.',
    en: 'The process cannot be published. See each element in params.problems.',
  },
} as const satisfies Record<ProcedureObstacle['code'], Text>;
