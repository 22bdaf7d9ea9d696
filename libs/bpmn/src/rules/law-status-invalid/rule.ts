import { nearestId, settingOf } from '../../read/element.js';
import { called, type Rule } from '../rule.js';

export const lawStatusInvalid: Rule = {
  code: 'law.status_invalid',
  severity: 'error',
  meaning: { vi: 'Trạng thái hồ sơ không thuộc danh mục quốc gia, từ 1 đến 10.', en: 'A dossier status is none of the national list, 1 to 10.' },
  remedy: { vi: 'Hãy chọn một trạng thái từ 1 (mới đăng ký) đến 10 (đã trả kết quả).', en: 'Choose a status from 1 (registered) to 10 (returned).' },
  check: ({ nodes }) =>
    nodes.flatMap(({ element }) => {
      const setting = settingOf(element, 'Status');
      const id = setting?.id as unknown;
      const isRight = typeof id === 'number' && Number.isInteger(id) && id >= 1 && id <= 10;
      if (setting === undefined || isRight) return [];
      return [
        {
          elementId: nearestId(element),
          params: { status: id ?? null },
          message: { vi: `${called(element)} đặt trạng thái “${String(id)}”.`, en: `${called(element)} sets the status “${String(id)}”.` },
        },
      ];
    }),
};
