import { type Channel, CHANNELS, type Term, type TermByChannel } from '@app/contracts';
import { never, type Text } from '@app/kernel';

/** A term as people say it: `½` of a unit is written with a comma in Vietnamese and a point in English. */
function plainTerm({ quantity, unit }: Term): Text {
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

const FILED: Readonly<Record<Channel, Text>> = {
  DIRECT: { vi: 'nộp trực tiếp', en: 'filed at the counter' },
  ONLINE: { vi: 'nộp trực tuyến', en: 'filed online' },
  POSTAL: { vi: 'nộp qua bưu chính', en: 'filed by post' },
};
/** Where the term is another for each way of filing, each is told with its way: `nộp trực tuyến: 0,5 giờ làm việc; nộp trực tiếp, nộp qua bưu chính: 1 giờ làm việc`. */
export function plainTerms({ default: usual, byChannel = {} }: TermByChannel): Text {
  const others = CHANNELS.filter((channel) => byChannel[channel] === undefined);
  if (others.length === CHANNELS.length) return plainTerm(usual);
  const told = CHANNELS.flatMap((channel) => (byChannel[channel] ? [{ channels: [channel], term: plainTerm(byChannel[channel]) }] : []));
  const all = others.length === 0 ? told : [...told, { channels: others, term: plainTerm(usual) }];
  const said = (language: keyof Text) => all.map(({ channels, term }) => `${channels.map((channel) => FILED[channel][language]).join(', ')}: ${term[language]}`).join('; ');
  return { vi: said('vi'), en: said('en') };
}
