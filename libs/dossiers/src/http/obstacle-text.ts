import type { Text } from '@app/kernel';
import type { DossierObstacle } from '../domain/dossier.obstacles.js';

export const DOSSIER_OBSTACLE_TEXT = {
  'dossiers.not_found': { vi: 'Không tìm thấy hồ sơ.', en: 'No such dossier.' },
  'dossiers.changed_meanwhile': {
    vi: 'Hồ sơ đang ở phiên bản {actual}, không phải {expected}. Tải lại rồi thử lại.',
    en: 'The dossier is at version {actual}, not {expected}. Load it again, then try again.',
  },
  'dossiers.draft_changed': {
    vi: 'Dự thảo đã thay đổi từ lúc ông/bà mở xem, nên chưa ký. Xem bản mới rồi ký lại.',
    en: 'The draft has changed since you opened it, so nothing was signed. Look at the new one, then sign.',
  },
  'dossiers.draft_unnamed': {
    vi: 'Chưa ký: lệnh ký phải nêu bản dự thảo đã xem (draft). Mở dự thảo xem rồi ký.',
    en: 'Nothing was signed: a signature names the draft that was looked at (draft). Open the draft, read it, then sign.',
  },
  'dossiers.one_by_one': { vi: 'Bước này phải xem và làm từng hồ sơ, không làm hàng loạt. Mở hồ sơ để làm.', en: 'At this step each dossier is looked at by itself. Open the dossier and do it there.' },
  'dossiers.not_permitted': { vi: 'Ông/bà không có quyền làm việc này với hồ sơ.', en: 'You may not do this with the dossier.' },
  'dossiers.same_person': {
    vi: 'Người đã thực hiện bước {step} không được làm bước này.',
    en: 'Whoever did step {step} may not do this one.',
  },
  'dossiers.reason_required': { vi: 'Phải ghi rõ lý do.', en: 'A reason must be given.' },
  'dossiers.unpaid_reason_required': {
    vi: 'Còn {amount} đ chưa nộp. Thu tiền trước, hoặc ghi lý do vì sao làm việc này khi chưa thu.',
    en: '{amount} VND are still to be paid. Take the money first, or give the reason why this is done before it is paid.',
  },
  'dossiers.assigned_to_other': { vi: 'Việc này đã giao cho người khác.', en: 'This work is assigned to somebody else.' },
  'dossiers.already_assigned': { vi: 'Việc này đã có người nhận.', en: 'Somebody has already taken this work.' },
  'dossiers.assignee_not_permitted': { vi: 'Người được giao không có vai trò cần cho bước {step}.', en: 'The assignee does not hold the role step {step} asks for.' },
  'dossiers.on_hold': {
    vi: 'Hồ sơ đang chờ giải quyết yêu cầu rút; chưa làm được việc này.',
    en: 'A withdrawal is being considered; this cannot be done meanwhile.',
  },
  'dossiers.no_withdrawal_now': { vi: 'Không rút được hồ sơ ở trạng thái này.', en: 'The dossier cannot be withdrawn in this status.' },
  'dossiers.no_stop_now': { vi: 'Không dừng được hồ sơ ở trạng thái này.', en: 'The dossier cannot be stopped in this status.' },
  'dossiers.not_withdrawing': { vi: 'Không có yêu cầu rút hồ sơ nào đang chờ.', en: 'No withdrawal is being asked for.' },
  'dossiers.supplement_limit': {
    vi: 'Chỉ được yêu cầu bổ sung {max} lần trong quá trình giải quyết; đã yêu cầu {made} lần. Muốn yêu cầu nữa phải được lãnh đạo chấp thuận.',
    en: 'More papers may be asked for {max} time(s) during processing; it was done {made} time(s). Once more needs the approval of a head.',
  },
  'dossiers.returns_limit': {
    vi: 'Chỉ được trả lại {max} lần theo đường này; đã trả lại {made} lần.',
    en: 'This way back may be taken {max} time(s); it was taken {made} time(s).',
  },
  'dossiers.override_unneeded': {
    vi: 'Việc này còn trong giới hạn, không cần ai chấp thuận thêm.',
    en: 'This is within its bounds: nobody has to approve it.',
  },
  'dossiers.override_pending': {
    vi: 'Một đề nghị vượt giới hạn ở bước {step} đang chờ chấp thuận hoặc đã được chấp thuận mà chưa dùng.',
    en: 'An act beyond its bound at step {step} already waits for approval, or was approved and not used yet.',
  },
  'dossiers.no_override_pending': { vi: 'Không có đề nghị vượt giới hạn nào đang chờ.', en: 'No act beyond its bound waits for approval.' },
  'dossiers.ground_required': { vi: 'Phải nêu căn cứ pháp lý.', en: 'The legal ground must be named.' },
  'dossiers.not_running': {
    vi: 'Thời hạn của hồ sơ không đang chạy nên không sửa được ngày hẹn ({why}).',
    en: 'The term of this dossier is not running, so that its date cannot be corrected ({why}).',
  },
  'dossiers.date_not_later': {
    vi: 'Ngày hẹn mới ({on}) phải sau hiện tại và sau ngày đã hẹn ({after}).',
    en: 'A new date ({on}) must lie after now and after the date promised before ({after}).',
  },
  'dossiers.extension_unfit': {
    vi: 'Thời gian gia hạn là số nguyên từ {least} đến {most}.',
    en: 'An extension is a whole number from {least} to {most}.',
  },
  'dossiers.redated_before': {
    vi: 'Chỉ được hẹn lại ngày trả một lần; đã hẹn lại {on}.',
    en: 'A new date may be set once only; it was set to {on}.',
  },
  'dossiers.nothing_to_recall': {
    vi: 'Không còn gì để thu hồi: đã có việc khác với hồ sơ sau lần chuyển, hoặc lần chuyển đã có hiệu lực với bên ngoài.',
    en: 'Nothing can be recalled: something else was done with the dossier since it was forwarded, or the forward has had its effect outside.',
  },
  'dossiers.not_own_forward': { vi: 'Chỉ người đã chuyển hồ sơ mới thu hồi được.', en: 'Only whoever forwarded the dossier can recall it.' },
  'dossiers.forward_taken': {
    vi: 'Bước {step} đã có người nhận việc, không thu hồi được nữa. Hãy đề nghị người đó trả lại hồ sơ.',
    en: 'Somebody has taken up step {step}: it can no longer be recalled. Ask them to send the dossier back.',
  },
  'dossiers.correction_pending': {
    vi: 'Một đề nghị sửa ngày hẹn đang chờ người thứ hai chấp thuận.',
    en: 'A correction already waits for a second person to approve it.',
  },
  'dossiers.no_correction_pending': { vi: 'Không có đề nghị sửa ngày hẹn nào đang chờ.', en: 'No correction waits for approval.' },
  'dossiers.nothing_to_explain': { vi: 'Hồ sơ không có văn bản xin lỗi nào đang chờ.', en: 'No apology is waiting on this dossier.' },
  'dossiers.exemption_unjudged': {
    vi: 'Còn đề nghị miễn, giảm phí, lệ phí chưa xét. Hãy mở hồ sơ, chấp nhận hoặc bác từng đề nghị rồi tiếp nhận.',
    en: 'Exemptions from fees were claimed and not judged yet. Open the dossier, confirm or strike each of them, then accept.',
  },
  'dossiers.exemption_not_claimed': { vi: 'Người nộp không đề nghị miễn, giảm theo diện này.', en: 'The applicant does not claim this exemption.' },
  'dossiers.exemption_judged': {
    vi: 'Đề nghị miễn, giảm này đã được xét. Sau khi tiếp nhận, đề nghị đã chấp nhận không bác lại được.',
    en: 'This exemption was judged before. Once the dossier is accepted, what was confirmed is not struck any more.',
  },
  'dossiers.exemption_claims_closed': {
    vi: 'Hồ sơ đã tiếp nhận, không đổi được đề nghị miễn, giảm. Hãy nói với Bộ phận Một cửa nếu có giấy tờ chứng minh mới.',
    en: 'The dossier was accepted: what you claim cannot be changed. Tell the one-stop counter if you have new proof.',
  },
  'dossiers.nothing_to_recompute': { vi: 'Lịch mới không làm đổi ngày nào của hồ sơ.', en: 'The new calendar changes none of its dates.' },
  'dossiers.timer_not_due': { vi: 'Chưa đến hạn {dueAt}.', en: 'It is due at {dueAt} only.' },
  'dossiers.status_order': {
    vi: 'Quy trình chuyển trạng thái từ {from} sang {to}, điều không được phép. Đã báo người quản trị.',
    en: 'The process asks for a status change from {from} to {to}, which is not allowed. An administrator has been told.',
  },
  'dossiers.timer_unreadable': {
    vi: 'Thời hạn {iso} trong quy trình không đọc được. Đã báo người quản trị.',
    en: 'The timer {iso} of the process cannot be read. An administrator has been told.',
  },
  'dossiers.nothing_to_hand_in': {
    vi: 'Bước {step} không nhận nội dung khai hay giấy tờ của người nộp.',
    en: 'Step {step} takes no declaration and no papers of the applicant.',
  },
  'dossiers.form_refused': {
    vi: 'Biểu mẫu của bước này chưa ghi đủ hoặc ghi chưa đúng. Xem từng mục bên dưới.',
    en: 'The form of this step is not filled in, or not rightly. See each field below.',
  },
  'dossiers.step_has_no_form': { vi: 'Bước {step} không có biểu mẫu để ghi.', en: 'Step {step} has no form to fill in.' },
  'dossiers.no_request_to_supplement': {
    vi: 'Chỉ nêu giấy tờ thiếu, sai khi yêu cầu bổ sung hồ sơ.',
    en: 'Papers are found wanting only with a request to supplement.',
  },
  'dossiers.nothing_to_stand_in_for': {
    vi: 'Tại đây hồ sơ không chờ hệ thống khác trả lời (hoặc đã có trả lời).',
    en: 'The dossier waits for no other system there, or it has answered.',
  },
  'dossiers.call_circle': {
    vi: 'Thủ tục {calls} được liên thông đến chính nó qua các hồ sơ đã mở. Hãy sửa quy trình để không có vòng liên thông.',
    en: 'Procedure {calls} comes back to itself through the dossiers it opened. Change the drawing so that no procedure calls itself.',
  },
  'dossiers.declaration_erased': {
    vi: 'Tờ khai của hồ sơ đã được xóa theo quy định, không sửa được nữa.',
    en: 'The declaration of this dossier was erased and can no longer be corrected.',
  },
  'dossiers.declaration_refused': { vi: 'Tờ khai chưa đúng ở chỗ được nêu.', en: 'The declaration is not right where it is said.' },
  'dossiers.key_reused': {
    vi: 'Khóa Idempotency-Key này đã dùng cho một yêu cầu khác.',
    en: 'This Idempotency-Key was used for another request.',
  },
  'dossiers.key_unusable': {
    vi: 'Idempotency-Key phải có từ {shortest} đến {longest} ký tự ASCII nhìn thấy được.',
    en: 'An Idempotency-Key has {shortest} to {longest} visible ASCII characters.',
  },
  'dossiers.cursor_unusable': { vi: 'Giá trị after không phải của một trang trước.', en: 'The value of after is no page’s next.' },
  'dossiers.notes_full': {
    vi: 'Hồ sơ đã có {most} ghi chú, không ghi thêm được. Hãy trao đổi cách khác.',
    en: 'This dossier has {most} notes, and takes no more. Tell your colleagues in another way.',
  },
  'engine.step_not_active': { vi: 'Hồ sơ không ở bước {step}.', en: 'The dossier is not at step {step}.' },
  'engine.outcome_unknown': {
    vi: 'Bước {step} cần một trong các kết quả: {allowed}. Kết quả đã cho: {outcome}.',
    en: 'Step {step} needs one of the outcomes: {allowed}. The outcome given: {outcome}.',
  },
  'engine.facts_missing': { vi: 'Thiếu thông tin: {facts}.', en: 'Facts are missing: {facts}.' },
  'engine.fact_not_allowed': {
    vi: 'Thông tin không nhận ở đây hoặc sai kiểu: {facts}.',
    en: 'Facts that may not be given here or are of the wrong type: {facts}.',
  },
  'engine.instance_not_open': { vi: 'Bước {step} không chờ {instance}.', en: 'Step {step} does not wait for {instance}.' },
  'engine.timer_not_armed': { vi: 'Thời hạn này không còn hiệu lực.', en: 'This timer is not armed.' },
  'engine.message_not_awaited': { vi: 'Hồ sơ không chờ thông điệp này.', en: 'The dossier does not wait for this message.' },
  'engine.ended': { vi: 'Hồ sơ đã kết thúc.', en: 'The dossier has ended.' },
  'engine.condition_undecided': {
    vi: 'Một điều kiện của quy trình không quyết định được. Đã báo người quản trị.',
    en: 'A condition of the process could not be decided. An administrator has been told.',
  },
  'engine.too_many_moves': {
    vi: 'Quy trình chạy quá nhiều bước liền nhau. Đã báo người quản trị.',
    en: 'The process makes too many moves at once. An administrator has been told.',
  },
  'calendar.year_missing': {
    vi: 'Chưa có lịch nghỉ của năm {year}, nên chưa tính được ngày hẹn. Đã báo người quản trị.',
    en: 'The days off of {year} are not known yet, so no date can be given. An administrator has been told.',
  },
  'calendar.clock_paused': { vi: 'Thời hạn đang tạm dừng.', en: 'The clock is paused.' },
  'calendar.term_invalid': { vi: 'Thời hạn {quantity} {unit} không hợp lệ.', en: '{quantity} {unit} is no term.' },
  'calendar.span_reversed': { vi: 'Khoảng thời gian kết thúc trước khi bắt đầu.', en: 'A span ends before it begins.' },
} as const satisfies Record<DossierObstacle['code'], Text>;
