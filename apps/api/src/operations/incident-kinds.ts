import type { Text } from '@app/kernel';

/** What happened, and what an operator does about it. "Retry" and "close" are the two acts of an incident. */
export interface IncidentKind {
  /** Parts of the house that open it. */
  readonly sources: readonly string[];
  readonly happened: Text;
  readonly advice: Text;
  /** Trying again would do nothing, and only close it: the advice says what is done instead. */
  readonly isRetried?: false;
}

const RETRY_AFTER: Text = { vi: 'Sau đó bấm Thử lại.', en: 'Then retry.' };
const then = (vi: string, en: string): Text => ({ vi: `${vi} ${RETRY_AFTER.vi}`, en: `${en} ${RETRY_AFTER.en}` });
/** Met when a deadline falls due, or when somebody acts. */
const BOTH = ['deadlines', 'dossiers'] as const;

/** Every kind, by its permanent code. A spec compares them with what the code opens. */
export const INCIDENT_KINDS: Readonly<Record<string, IncidentKind>> = {
  'worker.message_failed': {
    sources: ['worker'],
    happened: { vi: 'Một thông điệp xử lý năm lần không được; các thông điệp khác vẫn đi tiếp.', en: 'A message could not be handled in five tries; the others go on.' },
    advice: then(
      'Chi tiết nói phần nào (handler) và lỗi gì (code, threw, defect, obstacle); nhật ký có cùng số message. Khắc phục nguyên nhân, hoặc báo bộ phận kỹ thuật khi có defect hay threw.',
      'The details say which part (handler) and which error (code, threw, defect, obstacle); the log has the same number of the message. Mend the cause, or report it where it says defect or threw.',
    ),
  },
  'worker.message_never_came_back': {
    sources: ['worker'],
    happened: { vi: 'Một thông điệp được giao nhiều lần mà tiến trình nhận nó đều kết thúc giữa chừng.', en: 'A message was handed out again and again, and each process that had it ended.' },
    advice: then(
      'Xem vì sao tiến trình worker kết thúc (thiếu bộ nhớ, bị dừng; nhật ký: “nobody caught this”). Nếu nó lại kết thúc ở cùng thông điệp thì đóng sự cố, nêu lý do, và báo bộ phận kỹ thuật.',
      'See why the worker ended (memory, killed; in the log: “nobody caught this”). Where it ends at the same message again, close the incident with the reason and report it.',
    ),
  },
  'worker.nobody_does_it': {
    sources: ['worker'],
    happened: {
      vi: 'Một hồ sơ chờ một hệ thống khác làm việc được yêu cầu (asked) ở bước step, mà từ một giờ nay không phần mềm nào nhận việc đó.',
      en: 'A dossier waits at a step for another system to do what was asked, and for an hour now nothing in the installation listens to it.',
    },
    advice: {
      vi: 'Kết nối hệ thống đó rồi bấm Thử lại. Chưa kết nối được: cán bộ của bước ngay trước đó mở hồ sơ ở bàn làm việc và chọn Làm thay hệ thống; sự cố tự đóng trong mười phút. Đóng bằng tay mà hồ sơ vẫn chờ thì trong mười phút sự cố lại mở.',
      en: 'Connect that system, then retry. Where it cannot be connected yet, the officer of the step before opens the dossier at the desk and stands in for the system; the incident closes by itself within ten minutes. Closed by hand while the dossier still waits, it opens again within ten minutes.',
    },
  },
  'dossiers.deadline_failed': {
    sources: ['deadlines'],
    happened: { vi: 'Một thời hạn của hồ sơ đã đến nhưng việc phải làm lúc đó không làm được; các hồ sơ khác không bị ảnh hưởng.', en: 'A deadline of one dossier fell due and could not be carried out; other dossiers are not concerned.' },
    advice: then(
      'Báo bộ phận kỹ thuật kèm chi tiết và mã hồ sơ: dữ liệu của hồ sơ này có lỗi. Đóng mà không sửa thì một ngày sau hệ thống lại thử và lại mở sự cố.',
      'Report it with its details and the dossier: the data of this one dossier is at fault. Closed without being mended, it is tried again a day later, and comes back.',
    ),
  },
  'dossiers.recompute_failed': {
    sources: ['dossiers'],
    happened: {
      vi: 'Lịch nghỉ mới không áp dụng được cho một hồ sơ; ngày hẹn của hồ sơ này vẫn là ngày cũ. Các hồ sơ khác đã được tính lại.',
      en: 'New days off could not be carried to one dossier: its dates are the old ones. The others were computed again.',
    },
    advice: {
      vi: 'Nếu chi tiết ghi refused: calendar.year_missing thì công bố ngày nghỉ của năm còn thiếu (Quản trị, Lịch làm việc). Nếu không, báo bộ phận kỹ thuật kèm chi tiết, mã hồ sơ và kết quả motcua replay MÃ: dữ liệu của hồ sơ này có lỗi. Không có gì để thử lại: hồ sơ được tính lại ở quyết định về ngày nghỉ tiếp theo; tính được thì sự cố tự đóng.',
      en: 'Where its details say refused: calendar.year_missing, publish the days off of the year that is missing (Administration, Calendars). Otherwise report it with its details, the dossier and what motcua replay CODE says: the data of this one dossier is at fault. There is nothing to try again: the next decision on days off computes it again, and closes this where it can.',
    },
    isRetried: false,
  },
  'dossiers.time_unaccounted': {
    sources: ['dossiers'],
    happened: { vi: 'Thời gian cơ quan, thời gian người nộp và thời gian tạm dừng của một hồ sơ cộng lại không bằng toàn bộ thời gian.', en: 'Office, applicant and paused time of a dossier do not make the whole.' },
    advice: {
      vi: 'Báo bộ phận kỹ thuật kèm mã hồ sơ và kết quả motcua replay MÃ: dữ liệu đã bị sửa ngoài hệ thống hoặc hệ thống có lỗi. Không có gì để thử lại: đóng và ghi nguyên nhân khi đã rõ; nếu vẫn chưa khớp, sự cố sẽ mở lại.',
      en: 'Report it with the dossier and what motcua replay CODE says: the data was changed past the system, or the system is wrong. There is nothing to try again: close it with the cause once that is known; where the times still do not add up, it opens again.',
    },
    isRetried: false,
  },
  'dossiers.call_failed': {
    sources: ['worker'],
    happened: {
      vi: 'Hồ sơ liên thông không mở được, hoặc kết quả của nó không báo lại được cho hồ sơ đang chờ. Hồ sơ đang chờ vẫn ở hoạt động gọi.',
      en: 'A linked dossier could not be opened, or its end could not be told to the dossier that waits for it, which stays at its call activity.',
    },
    advice: then(
      'Chi tiết nêu thủ tục được gọi (calls), bước (step) và lý do (obstacle, fields). procedures.not_found: công bố thủ tục đó. dossiers.declaration_refused: biểu mẫu của thủ tục được gọi đòi trường mà tờ khai không có; công bố phiên bản không đòi trường đó.',
      'The details say the called procedure (calls), the step and what stands against it (obstacle, fields). procedures.not_found: publish that procedure. dossiers.declaration_refused: its form asks for fields the declaration does not have; publish a version that does not.',
    ),
  },
  'notifications.undeliverable': {
    sources: ['notifications'],
    happened: { vi: 'Một thư hoặc tin nhắn không gửi được: bên nhận từ chối hẳn, hoặc bảy lần gửi không có trả lời.', en: 'A letter or an SMS could not be sent: refused for good, or seven tries without an answer.' },
    advice: {
      vi: 'Xem last: mã của cổng gửi. Cổng hỏng hoặc sai cấu hình (SMTP_URL, SMS_GATEWAY_URL): sửa rồi bấm Thử lại. Địa chỉ sai: báo cơ quan gọi điện cho người nhận, rồi đóng và ghi lý do.',
      en: 'See last: the gateway’s code. A gateway that is broken or not set up rightly: mend it, then retry. A wrong address: have the office call the person, then close with the reason.',
    },
  },
  'calendar.year_missing_soon': {
    sources: ['calendar'],
    happened: { vi: 'Trong một trăm ngày tới có thời hạn kéo sang một năm chưa có ngày nghỉ nào được công bố.', en: 'Within a hundred days terms run into a year no days off are known of.' },
    advice: {
      vi: 'Công bố ngày nghỉ của năm đó (Quản trị, Lịch làm việc; hoặc POST /api/calendars/decisions). Sự cố tự đóng trong vòng một giờ.',
      en: 'Publish the days off of that year (Administration, Calendars; or POST /api/calendars/decisions). The incident closes by itself within an hour.',
    },
    isRetried: false,
  },
  'calendar.year_missing': {
    sources: BOTH,
    happened: { vi: 'Một thời hạn kéo sang năm chưa có lịch nên không tính được ngày.', en: 'A term runs into a year without a calendar: no date was given, rather than a wrong one.' },
    advice: then(
      'Công bố ngày nghỉ của năm đó (Quản trị, Lịch làm việc). Việc cán bộ bị từ chối thì cán bộ làm lại.',
      'Publish the days off of that year (Administration, Calendars). What an officer was refused, the officer does again.',
    ),
  },
  'calendar.clock_paused': {
    sources: BOTH,
    happened: { vi: 'Quy trình đòi tính ngày hẹn trong khi thời hạn đang tạm dừng.', en: 'The diagram asks for a date while the clock is paused.' },
    advice: then('Báo người thiết kế quy trình: đồng hồ của bước sau chưa chạy lại.', 'Tell who designs the procedure: the clock of the next step does not run again.'),
  },
  'calendar.term_invalid': {
    sources: BOTH,
    happened: { vi: 'Quy trình có thời hạn không đếm được (số lượng hoặc đơn vị).', en: 'The diagram has a term that cannot be counted (quantity or unit).' },
    advice: then('Báo người thiết kế quy trình; phiên bản mới chỉ áp dụng cho hồ sơ mới, hồ sơ này cần bộ phận kỹ thuật.', 'Tell who designs the procedure; a new version holds for new dossiers, this one needs the engineers.'),
  },
  'calendar.span_reversed': {
    sources: BOTH,
    happened: { vi: 'Một khoảng tạm dừng kết thúc trước khi bắt đầu.', en: 'A pause ends before it begins.' },
    advice: then('Báo bộ phận kỹ thuật kèm mã hồ sơ: nhật ký của hồ sơ cần được đối chiếu (motcua replay MÃ).', 'Report it with the dossier: its log has to be compared (motcua replay CODE).'),
  },
  'engine.condition_undecided': {
    sources: BOTH,
    happened: { vi: 'Một điều kiện của quy trình không trả lời được với dữ kiện của hồ sơ.', en: 'A condition of the diagram has no answer with the facts of this dossier.' },
    advice: then('Báo người thiết kế quy trình: params nêu luồng và điều kiện. Nếu thiếu dữ kiện, cán bộ bổ sung ở bước đang xử lý.', 'Tell who designs the procedure: params name the flow and the condition. Where a fact is missing, the officer gives it at the step at hand.'),
  },
  'engine.too_many_moves': {
    sources: BOTH,
    happened: { vi: 'Quy trình đi vòng mà không dừng ở bước nào.', en: 'The diagram goes round without ever waiting.' },
    advice: then('Báo người thiết kế quy trình và bộ phận kỹ thuật: vòng lặp không có bước chờ.', 'Tell who designs the procedure, and the engineers: the loop has no step that waits.'),
  },
  'dossiers.status_order': {
    sources: BOTH,
    happened: { vi: 'Quy trình đòi một trạng thái mà danh mục quốc gia không cho phép ở chỗ này.', en: 'The diagram asks for a status the national list does not allow here.' },
    advice: then('Báo người thiết kế quy trình: params nêu từ trạng thái nào sang trạng thái nào.', 'Tell who designs the procedure: params name both statuses.'),
  },
  'dossiers.timer_unreadable': {
    sources: BOTH,
    happened: { vi: 'Một thời gian trong quy trình không đọc được.', en: 'A timer of the diagram says no time that can be read.' },
    advice: then('Báo người thiết kế quy trình: params nêu chỗ và chữ đã ghi.', 'Tell who designs the procedure: params name the place and what is written there.'),
  },
  'platform.clock_set_back': {
    sources: ['clock'],
    happened: { vi: 'Đồng hồ của máy chủ PostgreSQL bị chỉnh lùi. Không hồ sơ nào có thời gian âm: thời điểm mới tính từ lần chuyển trước của hồ sơ.', en: 'The clock of the PostgreSQL server was set back. No dossier gets a negative time: its next instant is at least that of its last move.' },
    advice: {
      vi: 'Kiểm tra đồng bộ giờ (NTP) của máy chủ PostgreSQL; params nêu số giây bị lùi. Thời hạn đến chậm hơn đúng chừng đó. Đóng sự cố, ghi nguyên nhân.',
      en: 'Check the time service (NTP) of the PostgreSQL server; params say by how many seconds. Deadlines come later by as much. Close the incident with the cause.',
    },
    isRetried: false,
  },
  'routing.no_such_division': {
    sources: BOTH,
    happened: { vi: 'Quy trình chuyển việc đến một phòng mà cơ quan này không có hoặc đã giải thể.', en: 'The diagram sends work to a division this agency does not have, or that has ended.' },
    advice: then('Lập phòng đó, hoặc ghi phòng kế nhiệm (Quản trị, Cơ quan). Việc cán bộ bị từ chối thì cán bộ làm lại.', 'Open the division, or name its successor (Administration, Agencies). What an officer was refused, the officer does again.'),
  },
};

/** For a code that came with a newer process than this one. */
const OTHER: Text = {
  vi: 'Mã này tiến trình đang chạy chưa biết: xem chi tiết và nhật ký, báo bộ phận kỹ thuật.',
  en: 'This process does not know the code yet: see the details and the log, and report it.',
};

export const adviceOn = (code: string): Text => INCIDENT_KINDS[code]?.advice ?? OTHER;
export const isRetried = (code: string): boolean => INCIDENT_KINDS[code]?.isRetried ?? true;

/** docs/incidents.md: every kind, and what to do. */
export function incidentsPage(): string {
  const rows = Object.entries(INCIDENT_KINDS)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, { sources, happened, advice }]) => `| \`${code}\` | ${sources.join(', ')} | ${isRetried(code) ? 'yes' : 'no'} | ${happened.vi}<br>${happened.en} | ${advice.vi}<br>${advice.en} |`);
  return [
    '# Incidents',
    '',
    'What the house could not do alone. Operators (role `systemAdmin`) find the open ones in the console (Administration, Incidents), on the page',
    '`/api/operations/board`, and as data at `/api/operations/incidents`. Two acts, both kept with who did them in `incident_acts`:',
    '',
    '- **Retry**: what failed is due again at once: the message, the notification, the deadlines of the dossier. If it fails again, that is a new incident.',
    '  Some kinds have nothing that could be tried again: the table says so, the console shows no button, and the request is refused.',
    '- **Close**, with a reason: nothing more is done. A parked message is given up for the listeners that are not through; a deadline that was put off is',
    '  looked at again a day after it failed.',
    '',
    '| Code | Opened by | Retried | What happened | What to do |',
    '|---|---|---|---|---|',
    ...rows,
    `| any other | | yes | | ${OTHER.vi}<br>${OTHER.en} |`,
    '',
  ].join('\n');
}
