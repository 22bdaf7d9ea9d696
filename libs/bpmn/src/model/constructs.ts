import type { Text } from '@app/kernel';

/**
 * What becomes of a construct of BPMN: it runs, it is kept as documentation, it is a problem, or, where the element runs and only
 * this part of it does not, a warning.
 */
export type Coverage = 'runs' | 'documentation' | 'not_executable' | 'not_carried_out';
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
  ['process', 'quy trình', 'process', 'Quy trình có isExecutable, nếu không thì quy trình đầu tiên có luồng.', 'The one marked isExecutable, else the first that has a flow.'],
  ['element', 'mã và tên của phần tử', 'ids and names of elements'],
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
  ['callActivity', 'hoạt động gọi', 'call activity', 'Liên thông: một hồ sơ có mã, đơn vị và thời hạn riêng; quy trình đi tiếp khi hồ sơ đó kết thúc.', 'A linked dossier with its own code, unit and term; the process goes on when that one ends.'],
  ['multiInstance.parallel', 'lặp song song trên một công việc', 'parallel multi-instance task', 'Trên danh sách nêu ở motcua:each.', 'Over the list named by motcua:each.'],
  ['sequenceFlow', 'luồng tuần tự, có điều kiện hoặc mặc định', 'sequence flow, conditional or default', 'Nhiều luồng ra từ một công việc là chia nhánh; nhiều luồng vào là nhập.', 'Several out of a task fork; several into a task merge.'],
  ['lane', 'làn', 'lane', 'Cho phòng, bộ phận.', 'Gives the division.'],
  ['participant', 'vùng (pool) có quy trình', 'pool with the process', 'Cho cơ quan.', 'Gives the agency.'],
  ['message', 'thông điệp', 'message', 'Theo tên.', 'By its name.'],
  ['expression', 'biểu thức: điều kiện và thời gian', 'expressions: conditions and times', 'Điều kiện viết bằng FEEL, thời gian theo ISO 8601; ngôn ngữ khác là lỗi.', 'Conditions in FEEL, times as ISO 8601; another language is a problem.'],
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
  ['file', 'thông tin về tệp: công cụ vẽ, không gian tên', 'what is said of the file: drawing tool, namespace'],
  ['remark', 'ghi chú về quy trình, cổng và luồng', 'remarks on processes, gateways and flows', 'processType, isClosed, supports, gatewayDirection, isImmediate: luồng đã vẽ mới có hiệu lực.', 'processType, isClosed, supports, gatewayDirection, isImmediate: what counts is the flow that is drawn.'],
  ['declaration', 'khai báo lỗi, tín hiệu, leo thang, nguồn lực', 'declared errors, signals, escalations and resources', 'Nơi dùng tới mới được xét.', 'Where one is used, that place is judged.'],
  ['dataType', 'kiểu và trạng thái của dữ liệu', 'types and states of data'],
  ['category', 'phân loại', 'categories'],
  ['conversation', 'hội thoại', 'conversations'],
  ['partner', 'đối tác, số lượng bên tham gia', 'partners, and how many take part'],
  ['service', 'giao diện, thao tác và điểm cuối của dịch vụ', 'interfaces, operations and end points of services', 'Công việc dùng tới chúng được cảnh báo (operation).', 'A task that uses one is told (operation).'],
  ['audit', 'ghi vết và giám sát', 'auditing and monitoring', 'Mọi bước chuyển đều được ghi nhật ký, không cần vẽ.', 'Every transition is logged without it.'],
  ['relationship', 'liên hệ với tài liệu khác', 'relationships to other documents'],
  ['extensionDefinition', 'khai báo phần mở rộng', 'declared extensions'],
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
  ['mustUnderstand', 'phần mở rộng bắt buộc phải hiểu (mustUnderstand)', 'an extension that must be understood (mustUnderstand)'],
  ['unknownFlowElement', 'loại phần tử này', 'this kind of element'],
]);
const NOT_CARRIED_OUT = rows('not_carried_out', [
  ['resourceRole', 'phân công theo BPMN (potentialOwner, humanPerformer, performer)', 'an assignment of BPMN (potentialOwner, humanPerformer, performer)', 'Ghi người làm ở motcua:performer và bằng làn.', 'Say who does it by motcua:performer and by lanes.'],
  ['lane.partition', 'phần tử mà làn đại diện (partitionElement)', 'what a lane stands for (partitionElement)', 'Ghi bộ phận ở motcua:unit của làn.', 'Name the division by motcua:unit on the lane.'],
  ['rendering', 'giao diện của công việc (rendering)', 'how a task is shown (rendering)', 'Ghi biểu mẫu ở motcua:form.', 'Name a form by motcua:form.'],
  ['implementation', 'cách thực hiện công việc (implementation)', 'how a task is implemented (implementation)', 'Hệ thống nhận thông điệp mang mã của công việc.', 'The system is sent a message by the name of the task.'],
  ['operation', 'thao tác của dịch vụ (operationRef)', 'an operation of a service (operationRef)', 'Hệ thống nhận thông điệp mang mã của công việc.', 'The system is sent a message by the name of the task.'],
  ['multiInstance.data', 'số lần hoặc dữ liệu của lặp song song (loopCardinality, loopDataInputRef)', 'the count or data of a multi-instance (loopCardinality, loopDataInputRef)', 'Ghi danh sách ở motcua:each.', 'Name the list by motcua:each.'],
  ['multiInstance.behavior', 'sự kiện khi từng lần lặp xong (behavior)', 'events when single instances are done (behavior)', 'Công việc xong khi mọi người đã trả lời.', 'The task is done when everybody has answered.'],
  ['correlation', 'đối chiếu thông điệp (correlation)', 'correlation of messages', 'Thông điệp tìm hồ sơ theo mã hồ sơ.', 'A message finds its dossier by the code of the dossier.'],
  ['globalTask', 'công việc dùng chung (global task)', 'a global task', 'Vẽ công việc vào quy trình.', 'Draw the task into the process.'],
  ['import', 'tệp khác được nhập vào (import)', 'another file that is imported (import)', 'Mọi thứ cần chạy phải ở trong tệp này.', 'What has to run must be in this file.'],
]);

/** Every construct of BPMN 2.0 and what Motcua does with it: the one table behind the check and `bpmn-coverage.md`. */
export const CONSTRUCTS = [...RUNS, ...DOCUMENTATION, ...NOT_EXECUTABLE, ...NOT_CARRIED_OUT] as readonly Construct[];
export type UnsupportedId = (typeof NOT_EXECUTABLE | typeof NOT_CARRIED_OUT)[number]['id'];
export type ConstructId = (typeof RUNS | typeof DOCUMENTATION)[number]['id'] | UnsupportedId;

const byId = new Map<string, Construct>(CONSTRUCTS.map((construct) => [construct.id, construct]));
export const constructOf = (id: ConstructId): Construct => byId.get(id) as Construct;
