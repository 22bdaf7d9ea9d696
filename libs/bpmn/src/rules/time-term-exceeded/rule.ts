import type { Text } from '@app/kernel';
import type { TermProof } from '../../terms/prove-terms.js';
import type { Finding, Rule } from '../rule.js';
import type { Subject } from '../subject.js';

const round = (hours: number): number => Math.round(hours * 100) / 100;

function findingFor({ entrance, model }: Subject, proof: TermProof, everywhere: boolean): Finding {
  const { bound, limit, steps, path } = proof;
  const [sum, allowed, channel] = [round(proof.sumHours), round(proof.limitHours), everywhere ? null : proof.channel];
  const on = told(proof, channel);
  const worst = bound === 'exact' ? { vi: '', en: '' } : { vi: ' khi rơi vào những ngày nghỉ bất lợi nhất', en: ' over the least favourable days' };
  const most = proof.isEstimate === true ? { vi: 'nhiều nhất ', en: 'at most ' } : { vi: '', en: '' };
  const longest = steps.reduce<TermProof['steps'][number] | null>((most, step) => (most === null || hoursOf(step) > hoursOf(most) ? step : most), null);
  return {
    elementId: longest?.id ?? model?.process.id ?? null,
    params: { sumHours: sum, limitHours: allowed, channel, bound, limit, steps: steps.map(({ id }) => id), ...(proof.case && { case: proof.case }) },
    trace: [...entrance, ...path],
    message: {
      vi: `Trên đường dài nhất${on.vi}, các bước cộng lại ${most.vi}${String(sum)} giờ làm việc${worst.vi}, trong khi thời hạn giải quyết là ${String(allowed)} giờ.`,
      en: `On the longest path${on.en} the steps add up to ${most.en}${String(sum)} working hours${worst.en}, while the processing term is ${String(allowed)}.`,
    },
  };
}
/** About which filings it is: a channel, a case of the record, both, or all. */
function told({ case: of }: TermProof, channel: TermProof['channel'] | null): Text {
  const vi = [...(of ? [`trường hợp ${of.name.vi}`] : []), ...(channel ? [`hình thức nộp ${channel}`] : [])].join(', ');
  const en = [...(of ? [`case ${of.name.en}`] : []), ...(channel ? [`channel ${channel}`] : [])].join(', ');
  return vi === '' ? { vi, en } : { vi: ` (${vi})`, en: ` (${en})` };
}
const hoursOf = ({ hours, days = 0, months = 0 }: TermProof['steps'][number]): number => hours + days * 8 + months * 176;

/** One finding where every channel says the same, else one for each that does not fit. */
function findingsFor(subject: Subject, proofs: readonly TermProof[]): readonly Finding[] {
  const exceeded = proofs.filter(({ verdict }) => verdict === 'exceeded');
  const [first] = exceeded;
  const isSame = exceeded.length === proofs.length && exceeded.every(({ sumHours, limitHours }) => sumHours === first?.sumHours && limitHours === first.limitHours);
  return first === undefined ? [] : isSame ? [findingFor(subject, first, true)] : exceeded.map((proof) => findingFor(subject, proof, false));
}

export const timeTermExceeded: Rule = {
  code: 'time.term_exceeded',
  severity: 'error',
  meaning: {
    vi: 'Tổng thời hạn các bước trên một đường vượt thời hạn giải quyết. Cộng bằng giờ làm việc: 1 ngày làm việc = 8 giờ; nhánh song song tính nhánh chậm nhất; bước tạm dừng không tính; vòng lặp tính theo số lần được khai báo. Ngày, tháng theo lịch đổi ra giờ làm việc theo trường hợp bất lợi nhất của một tuần nghỉ thứ Bảy, Chủ nhật.',
    en: 'The terms of the steps on a path add up to more than the processing term. In working hours: a working day is 8; of parallel branches the slowest counts; paused steps do not; loops count as often as is declared. Calendar days and months are turned into working hours by the worst case of weeks with Saturday and Sunday off.',
  },
  remedy: { vi: 'Hãy rút ngắn thời hạn các bước trên đường đó, hoặc cho chúng chạy song song.', en: 'Shorten the steps on that path, or let them run in parallel.' },
  check: (subject) => {
    const groups = new Map<string, TermProof[]>();
    for (const proof of subject.proofs) groups.set(proof.case?.number ?? '', [...(groups.get(proof.case?.number ?? '') ?? []), proof]);
    return [...groups.values()].flatMap((proofs) => findingsFor(subject, proofs));
  },
};
