import type { ProcessPlan } from '@app/bpmn';
import { type DossierStatus, type MissedExpectation, STATUS_WORDS } from '@app/contracts';
import { nodeNames, statusId, type Decision, type PlayedMove, type PlayedScenario } from '@app/dossiers';
import { instantOf, millisecondsOf, type Instant } from '@app/kernel';

/** A played scenario for people to read: who did what, where, when, and what became of status, date and clock. */
export function timelineOf(plan: ProcessPlan, played: PlayedScenario): string {
  const { scenario, moves, missed } = played;
  const lines = [
    `${scenario.title.vi}  (${scenario.name})`,
    `${plan.name} · ${CHANNEL_WORDS[scenario.given.channel]}`,
    '',
    ...moves.flatMap((move, index) => moveLines(plan, move, moves.slice(0, index).findLast((each) => each.decision !== null) ?? null)),
    '',
    ...(missed.length === 0 ? ['Đạt: mọi điều kịch bản đòi hỏi đều đúng.'] : ['HỎNG:', ...missed.map((each) => `  ${failureOf(played, each)}`)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** What did not hold, on one line. */
export function failureOf({ scenario }: PlayedScenario, { what, event, expected, actual }: MissedExpectation): string {
  const where = event < 0 ? what : `when[${event}] ${JSON.stringify(scenario.when[event])}`;
  return event < 0 ? `${where}: cần ${JSON.stringify(expected)}, được ${JSON.stringify(actual)}` : `${where}: được ${JSON.stringify(actual)}`;
}

const CHANNEL_WORDS = { DIRECT: 'nộp trực tiếp', ONLINE: 'nộp trực tuyến', POSTAL: 'nộp qua bưu chính' } as const;
const COMMAND_WORDS: Readonly<Record<string, string>> = {
  open: 'Nộp hồ sơ', timer: 'Đến hạn', message: 'Có trả lời', withdraw: 'Xin rút hồ sơ', stop: 'Dừng giải quyết',
  'confirm-withdrawal': 'Đồng ý cho rút', 'decline-withdrawal': 'Không đồng ý cho rút', complete: 'Xong',
};

function moveLines(plan: ProcessPlan, move: PlayedMove, before: PlayedMove | null): readonly string[] {
  const { decision } = move;
  const head = `${moment(move.at)}  ${whoOf(plan, move)}: ${actOf(plan, move)}`;
  if (!decision) return [`${head}  → bị từ chối: ${move.refusedWith?.code ?? ''}`];
  const { dossier, papers } = decision;
  const earlier = before?.decision?.dossier ?? null;
  const notes = [
    decision.statuses.length > 0 ? `trạng thái ${decision.statuses.map(statusOf).join(' → ')}` : '',
    dossier.clock.dueAt && dossier.clock.dueAt !== earlier?.clock.dueAt ? `hẹn trả ${moment(dossier.clock.dueAt)}` : '',
    ...pauseNotes(dossier.clock.pauses.length, earlier?.clock.pauses.length ?? 0, decision),
    papers.length > 0 ? `giấy tờ ${papers.join(', ')}` : '',
    dossier.position.ended ? `kết thúc (${dossier.position.ended.how})` : `đang ở ${dossier.position.steps.map((step) => nodeNames(plan).get(step.id) ?? step.id).join(' + ')}`,
  ].filter((note) => note !== '');
  return [head, ...notes.map((note) => `${' '.repeat(20)}${note}`)];
}

function pauseNotes(now: number, before: number, { dossier }: Decision): readonly string[] {
  const last = dossier.clock.pauses.at(-1);
  if (!last) return [];
  if (now > before && last.to === null) return [`tạm dừng tính thời hạn (${last.reason})`];
  return last.to === dossier.movedAt ? ['tính tiếp thời hạn'] : [];
}

function actOf(plan: ProcessPlan, { command, step, outcome }: PlayedMove): string {
  const words = COMMAND_WORDS[command] ?? command;
  return [words, step === undefined ? '' : (nodeNames(plan).get(step) ?? step), outcome === undefined ? '' : `[${outcome}]`].filter(Boolean).join(' ');
}

const ROLE_WORDS: Readonly<Record<string, string>> = {
  submitter: 'người nộp hồ sơ', calendar: 'đồng hồ', system: 'hệ thống', intakeOfficer: 'cán bộ tiếp nhận', returnOfficer: 'cán bộ trả kết quả',
  centerLeader: 'lãnh đạo Trung tâm', civilStatusOfficer: 'công chức tư pháp – hộ tịch', specialist: 'chuyên viên', divisionHead: 'lãnh đạo phòng',
  approver: 'lãnh đạo UBND', clerk: 'văn thư', consultee: 'cơ quan được lấy ý kiến',
};

/** Who acted, and for which unit: the name of its lane, or the code that stands after the agency in the log. */
function whoOf({ lanes }: ProcessPlan, { by, decision }: PlayedMove): string {
  const role = ROLE_WORDS[by.split('#')[0] ?? by] ?? by;
  const division = decision?.transition.divisionId?.split('/').at(-1);
  const unit = lanes.find((lane) => lane.division === division)?.name ?? division;
  return unit === undefined ? role : `${unit}, ${role}`;
}

const statusOf = (status: DossierStatus): string => `${statusId(status)} ${STATUS_WORDS[status].vi}`;

const WEEKDAYS = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'] as const;
/** Civil time of Viet Nam: weekday, day, hour. */
function moment(at: Instant): string {
  const shifted = instantOf(millisecondsOf(at) + 7 * 3_600_000);
  const [day = '', time = ''] = shifted.split('T');
  const weekday = WEEKDAYS[new Date(shifted).getUTCDay()] ?? '';
  return `${weekday} ${day.split('-').reverse().join('/')} ${time.slice(0, 5)}`;
}
