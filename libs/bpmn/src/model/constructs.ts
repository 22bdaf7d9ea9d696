import type { Text } from '@app/kernel';

/** What becomes of a construct of BPMN: it runs, it is kept as documentation, or it is a problem. */
export type Coverage = 'runs' | 'documentation' | 'not_executable';
export interface Construct {
  readonly id: string;
  readonly name: Text;
  readonly coverage: Coverage;
  readonly note?: Text;
}
const rows = <Id extends string>(coverage: Coverage, table: readonly (readonly [Id, string, string, string?, string?])[]): readonly (Construct & { readonly id: Id })[] =>
  table.map(([id, vi, en, noteVi, noteEn]) => ({
    id,
    name: { vi, en },
    coverage,
    ...(noteVi !== undefined && { note: { vi: noteVi, en: noteEn ?? noteVi } }),
  }));

const RUNS = rows('runs', [
  ['startEvent', 'sự kiện bắt đầu (thường, thông điệp)', 'start event (none, message)', 'Mỗi quy trình và mỗi quy trình con có đúng một.', 'Exactly one per process and per subprocess.'],
  ['endEvent', 'sự kiện kết thúc thường', 'end event (none)', 'Chỉ kết thúc nhánh của nó; hồ sơ kết thúc cùng nhánh cuối.', 'Ends its own token; the dossier ends with the last one.'],
  ['endEvent.message', 'sự kiện kết thúc có thông điệp', 'message end event', 'Gửi thông điệp rồi kết thúc.', 'Sends, then ends.'],
  ['endEvent.error', 'sự kiện kết thúc lỗi', 'error end event', 'Hồ sơ bị từ chối.', 'The dossier is refused.'],
  ['endEvent.terminate', 'sự kiện kết thúc toàn bộ', 'terminate end event', 'Hồ sơ dừng giải quyết. Không dùng bên trong quy trình con.', 'The dossier is stopped. Not inside a subprocess.'],
  ['task', 'công việc không nói rõ loại', 'task without a type', 'Như công việc làm ngoài hệ thống: một người báo xong.', 'Like a manual task: a person says it is done.'],
  ['userTask', 'công việc của người dùng', 'user task'],
  ['manualTask', 'công việc làm ngoài hệ thống', 'manual task'],
  ['serviceTask', 'công việc của hệ thống', 'service task'],
  ['sendTask', 'công việc gửi', 'send task'],
  ['receiveTask', 'công việc nhận', 'receive task', 'Chờ thông điệp của nó.', 'Waits for its message.'],
  ['businessRuleTask', 'công việc áp dụng quy tắc', 'business-rule task', 'Với motcua:assign thì tự chạy.', 'Runs by itself with motcua:assign.'],
  ['exclusiveGateway', 'cổng loại trừ', 'exclusive gateway'],
  ['parallelGateway', 'cổng song song', 'parallel gateway', 'Cổng gộp phải gộp đúng các nhánh do cổng chia của nó tạo ra.', 'A join joins exactly the branches of its own fork.'],
  ['inclusiveGateway', 'cổng bao hàm', 'inclusive gateway', 'Như trên.', 'The same.'],
  ['eventBasedGateway', 'cổng theo sự kiện', 'event-based gateway', 'Theo sau là sự kiện thông điệp, hẹn giờ hoặc công việc nhận.', 'Followed by message or timer events or receive tasks.'],
  ['intermediateCatchEvent.message', 'sự kiện chờ thông điệp', 'intermediate message catch event'],
  ['intermediateCatchEvent.timer', 'sự kiện chờ giờ', 'intermediate timer event'],
  ['intermediateThrowEvent', 'sự kiện trung gian thường', 'intermediate throw event (none)'],
  ['intermediateThrowEvent.message', 'sự kiện gửi thông điệp', 'intermediate message throw event'],
  ['boundaryEvent.timer', 'sự kiện biên hẹn giờ', 'boundary timer event', 'Ngắt và không ngắt.', 'Interrupting and not.'],
  ['boundaryEvent.message', 'sự kiện biên thông điệp', 'boundary message event', 'Ngắt và không ngắt.', 'Interrupting and not.'],
  ['subProcess', 'quy trình con nhúng', 'embedded subprocess'],
  ['callActivity', 'hoạt động gọi', 'call activity', 'Liên thông: một hồ sơ con có mã riêng.', 'A linked sub-dossier with its own code.'],
  ['multiInstance.parallel', 'lặp song song trên một công việc', 'parallel multi-instance task', 'Trên danh sách nêu ở motcua:each.', 'Over the list named by motcua:each.'],
  ['sequenceFlow', 'luồng tuần tự, có điều kiện hoặc mặc định', 'sequence flow, conditional or default', 'Nhiều luồng ra từ một công việc là chia nhánh; nhiều luồng vào là nhập.', 'Several out of a task fork; several into a task merge.'],
  ['lane', 'làn', 'lane', 'Cho phòng, bộ phận.', 'Gives the division.'],
  ['participant', 'vùng (pool) có quy trình', 'pool with the process', 'Cho cơ quan.', 'Gives the agency.'],
]);
const DOCUMENTATION = rows('documentation', [
  ['participant.blackBox', 'vùng (pool) không có quy trình', 'black-box pool'],
  ['messageFlow', 'luồng thông điệp', 'message flow'],
  ['dataObject', 'đối tượng, kho, đầu vào và đầu ra dữ liệu', 'data objects, stores, inputs and outputs'],
  ['textAnnotation', 'chú thích', 'text annotation'],
  ['group', 'nhóm', 'group'],
  ['association', 'đường nối chú thích và dữ liệu', 'association'],
  ['documentation', 'tài liệu mô tả', 'documentation'],
  ['foreignExtension', 'phần mở rộng của công cụ khác', 'extensions of other tools', 'Giữ nguyên, không được thực hiện.', 'Kept as they are, not carried out.'],
  ['diagram', 'hình vẽ (BPMN DI)', 'the drawing (BPMN DI)'],
]);
const NOT_EXECUTABLE = rows('not_executable', [
  ['scriptTask', 'công việc chạy mã', 'a script task'],
  ['complexGateway', 'cổng phức hợp', 'a complex gateway'],
  ['signalEvent', 'sự kiện tín hiệu', 'a signal event'],
  ['escalationEvent', 'sự kiện leo thang', 'an escalation event'],
  ['compensation', 'bù trừ (sự kiện hoặc công việc)', 'compensation (an event or an activity)'],
  ['conditionalEvent', 'sự kiện điều kiện', 'a conditional event'],
  ['linkEvent', 'sự kiện liên kết', 'a link event'],
  ['cancelEvent', 'sự kiện hủy giao dịch', 'a cancel event'],
  ['multipleEvent', 'sự kiện có nhiều định nghĩa', 'an event with several definitions'],
  ['startEvent.timer', 'sự kiện bắt đầu hẹn giờ', 'a timer start event'],
  ['startEvent.inside', 'sự kiện bắt đầu có điều kiện khởi động bên trong quy trình con', 'a start event with a trigger inside a subprocess'],
  ['errorEvent', 'sự kiện lỗi không phải sự kiện kết thúc', 'an error event that is no end event'],
  ['timerCycle', 'hẹn giờ lặp lại', 'a repeating timer'],
  ['terminateInside', 'kết thúc toàn bộ bên trong quy trình con', 'a terminate end event inside a subprocess'],
  ['eventSubProcess', 'quy trình con theo sự kiện', 'an event subprocess'],
  ['transaction', 'giao dịch', 'a transaction'],
  ['adHocSubProcess', 'quy trình con tùy biến', 'an ad-hoc subprocess'],
  ['standardLoop', 'lặp chuẩn', 'a standard loop'],
  ['multiInstance.sequential', 'lặp tuần tự', 'sequential multi-instance'],
  ['multiInstance.elsewhere', 'lặp song song trên phần tử không phải công việc', 'multi-instance of anything but a task'],
  ['multiInstance.completion', 'điều kiện hoàn thành của lặp song song', 'a completion condition of a multi-instance'],
  ['instantiate', 'công việc nhận hoặc cổng sự kiện dùng để bắt đầu', 'a receive task or event-based gateway that starts the process'],
  ['parallelEventGateway', 'cổng sự kiện song song', 'a parallel event-based gateway'],
  ['quantity', 'số lượng thẻ vào hoặc ra khác 1', 'a start or completion quantity other than 1'],
  ['secondProcess', 'quy trình thứ hai trong cùng tệp', 'a second process in the same file'],
  ['choreography', 'biên đạo (choreography)', 'a choreography'],
  ['unknownFlowElement', 'loại phần tử này', 'this kind of element'],
]);

/** Every construct of BPMN 2.0 and what Motcua does with it: the one table behind the check and `bpmn-coverage.md`. */
export const CONSTRUCTS = [...RUNS, ...DOCUMENTATION, ...NOT_EXECUTABLE] as readonly Construct[];
export type UnsupportedId = (typeof NOT_EXECUTABLE)[number]['id'];

const byId = new Map<string, Construct>(CONSTRUCTS.map((construct) => [construct.id, construct]));
export const unsupported = (id: UnsupportedId): Construct => byId.get(id) as Construct;
