import type { Term } from '@app/contracts';
import { never, type Text } from '@app/kernel';

/** A term as people say it: `½` of a unit is written with a comma in Vietnamese and a point in English. */
export function plainTerm({ quantity, unit }: Term): Text {
  const vi = String(quantity).replace('.', ',');
  if (quantity === 0) return { vi: 'ngay trong ngày làm việc', en: 'the same working day' };
  const plural = quantity === 1 ? '' : 's';
  switch (unit) {
    case 'WORKING_DAY':
      return { vi: `${vi} ngày làm việc`, en: `${quantity} working day${plural}` };
    case 'WORKING_HOUR':
      return { vi: `${vi} giờ làm việc`, en: `${quantity} working hour${plural}` };
    case 'DAY':
      return { vi: `${vi} ngày`, en: `${quantity} day${plural}` };
    case 'MONTH':
      return { vi: `${vi} tháng`, en: `${quantity} month${plural}` };
    default:
      return never(unit);
  }
}
