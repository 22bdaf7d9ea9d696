import type { Channel, Term, TermByChannel } from '@app/contracts';
import { longestPath, NOMINAL_HOURS, OFFICE_HOURS, termFor, type LongestPath } from '../../model/longest-path.js';
import type { ProcessPlan } from '../../plan.js';
import type { Finding, Rule } from '../rule.js';
import type { Subject } from '../subject.js';

const round = (hours: number): number => Math.round(hours * 100) / 100;

function findingFor(subject: Subject, path: LongestPath, limit: number, channel: Channel | null): Finding {
  const [sum, allowed] = [round(path.hours), round(limit)];
  const on = channel === null ? { vi: '', en: '' } : { vi: ` (kênh ${channel})`, en: ` (channel ${channel})` };
  return {
    elementId: path.steps[0] ?? subject.model?.process.id ?? null,
    params: { sumHours: sum, termHours: allowed, channel, steps: path.steps },
    trace: [...subject.entrance, ...path.moves],
    message: {
      vi: `Trên đường dài nhất${on.vi}, các bước cộng lại ${String(sum)} giờ làm việc, trong khi thời hạn giải quyết là ${String(allowed)} giờ.`,
      en: `On the longest path${on.en} the steps add up to ${String(sum)} working hours, while the processing term is ${String(allowed)}.`,
    },
  };
}

/** A quantity of zero is the same day: what is received before the cut-off is done by the end of a working day of eight hours. */
const hoursOf = ({ quantity, unit }: Term, hours: Readonly<Record<Term['unit'], number>>): number =>
  quantity === 0 ? hours.WORKING_DAY : quantity * hours[unit];

function check(subject: Subject, plan: ProcessPlan, term: TermByChannel, channel: Channel | null): readonly Finding[] {
  const allowed = termFor(term, channel);
  const path = longestPath(plan.body, channel, NOMINAL_HOURS);
  if (path.steps.length === 0) return [];
  const limit = hoursOf(allowed, NOMINAL_HOURS);
  if (path.hours > limit + 1e-6) return [findingFor(subject, path, limit, channel)];
  const inOffice = longestPath(plan.body, channel, OFFICE_HOURS);
  const officeLimit = hoursOf(allowed, OFFICE_HOURS);
  if (inOffice.hours <= officeLimit + 1e-6) return [];
  return [{ ...findingFor(subject, inOffice, officeLimit, channel), severity: 'warning' }];
}

export const timeTermSum: Rule = {
  code: 'time.term_sum',
  severity: 'error',
  meaning: {
    vi: 'Tổng thời hạn các bước trên một đường vượt thời hạn giải quyết. Tính bằng giờ làm việc: 1 ngày = 8 giờ, 1 tháng = 22 ngày; bước tạm dừng không tính; mỗi vòng lặp tính một lần. Chỉ là cảnh báo nếu chỉ vượt khi thời hạn theo ngày lịch được đổi ra ngày làm việc (7 ngày = 5 ngày làm việc).',
    en: 'The terms of the steps on a path add up to more than the processing term. In working hours: a day is 8, a month 22 days; paused steps do not count; each loop counts once. Only a warning where it exceeds no more than the calendar days of the term turned into working days (7 days = 5 working days).',
  },
  remedy: { vi: 'Hãy rút ngắn thời hạn các bước trên đường đó, hoặc cho chúng chạy song song.', en: 'Shorten the steps on that path, or let them run in parallel.' },
  check: (subject) => {
    const { plan } = subject;
    if (plan?.processingTerm === undefined) return [];
    const term = plan.processingTerm;
    const channels: readonly (Channel | null)[] = [null, 'DIRECT', 'ONLINE', 'POSTAL'];
    const found = channels.flatMap((channel) => check(subject, plan, term, channel));
    // A channel is told only where it differs from the term in general.
    const general = found.find(({ params }) => params?.['channel'] === null);
    return found.filter(({ params }) => params?.['channel'] === null || general === undefined || params?.['sumHours'] !== general.params?.['sumHours'] || params?.['termHours'] !== general.params?.['termHours']);
  },
};
