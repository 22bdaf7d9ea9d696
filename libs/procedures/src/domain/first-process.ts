/**
 * The first diagram of a new procedure: filed, received at the center, processed, approved, returned; with the supplement and the
 * refusal that every procedure has. It passes every check as it stands.
 */
export function firstProcess({ name, code }: { readonly name: string; readonly code: string }): string {
  const procedure = code === '' ? '' : `\n      <motcua:procedure code="${escaped(code)}" />`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${NAMESPACES} id="Definitions" targetNamespace="urn:motcua:procedures" expressionLanguage="https://www.omg.org/spec/DMN/20191111/FEEL/">
  <bpmn:collaboration id="Collaboration">
    <bpmn:participant id="Pool" name="Ủy ban nhân dân cấp xã" processRef="Process_Main" />
  </bpmn:collaboration>
  <bpmn:error id="Error_refused" name="refused" errorCode="refused" />
  <bpmn:process id="Process_Main" name="${escaped(name)}" isExecutable="true">
    <bpmn:extensionElements>${procedure}
      <motcua:term quantity="5" unit="WORKING_DAY" />
      <motcua:supplementPolicy maxDuringProcessing="1" />
    </bpmn:extensionElements>
    <bpmn:laneSet id="Lanes">
${LANES.map(laneXml).join('\n')}
    </bpmn:laneSet>
${NODES.map(nodeXml).join('\n')}
${FLOWS.map(flowXml).join('\n')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram">
    <bpmndi:BPMNPlane id="Plane" bpmnElement="Collaboration">
      <bpmndi:BPMNShape id="Pool_di" bpmnElement="Pool" isHorizontal="true">${bounds([160, 80, 1190, 660])}</bpmndi:BPMNShape>
${LANES.map(({ id, y, height }) => `      <bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}" isHorizontal="true">${bounds([190, y, 1160, height])}</bpmndi:BPMNShape>`).join('\n')}
${NODES.map(({ id, at, label }) => `      <bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}">${bounds(at)}${label === undefined ? '' : `<bpmndi:BPMNLabel>${bounds(label)}</bpmndi:BPMNLabel>`}</bpmndi:BPMNShape>`).join('\n')}
${FLOWS.map(edgeXml).join('\n')}
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}

const NAMESPACES = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:motcua="urn:motcua:process:1"',
].join(' ');

type Box = readonly [x: number, y: number, width: number, height: number];
interface LaneOf {
  readonly id: string;
  readonly name: string;
  readonly division?: string;
  readonly y: number;
  readonly height: number;
}
interface NodeOf {
  readonly id: string;
  readonly tag: string;
  readonly name: string;
  readonly lane: string;
  readonly at: Box;
  readonly label?: Box;
  readonly attributes?: string;
  readonly settings?: readonly string[];
  readonly inside?: string;
}
interface FlowOf {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly name?: string;
  readonly outcome?: string;
  readonly settings?: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly label?: Box;
}

const LANES: readonly LaneOf[] = [
  { id: 'Lane_Submitter', name: 'Người nộp hồ sơ', y: 80, height: 150 },
  { id: 'Lane_Center', name: 'Trung tâm Phục vụ hành chính công', division: 'TTPVHCC', y: 230, height: 200 },
  { id: 'Lane_Division', name: 'Phòng Văn hóa – Xã hội', division: 'VHXH', y: 430, height: 160 },
  { id: 'Lane_Leader', name: 'Lãnh đạo UBND', division: 'LD', y: 590, height: 150 },
];
const NODES: readonly NodeOf[] = [
  { id: 'Start', tag: 'startEvent', name: 'Nộp hồ sơ', lane: 'Lane_Submitter', at: [262, 137, 36, 36], label: [196, 148, 60, 14] },
  {
    id: 'Supplement', tag: 'userTask', name: 'Bổ sung hồ sơ', lane: 'Lane_Submitter', at: [500, 115, 110, 80],
    settings: ['performer kind="SUBMITTER"', 'clock state="paused" waitsFor="applicant"', 'label vi="Chờ người nộp bổ sung hồ sơ" en="Waiting for the missing papers"', 'status id="5"'],
  },
  {
    id: 'Receive', tag: 'userTask', name: 'Tiếp nhận hồ sơ', lane: 'Lane_Center', at: [340, 290, 110, 80],
    settings: [
      'performer role="intakeOfficer"', 'term quantity="0.5" unit="WORKING_DAY"', 'label vi="Kiểm tra, tiếp nhận hồ sơ" en="The dossier is checked and received"',
      'outcome id="accept" vi="Tiếp nhận" en="Accept" paper="appointmentSlip"',
      'outcome id="supplement" vi="Yêu cầu bổ sung" en="Ask to supplement" requiresReason="true" paper="supplementRequest"',
      'outcome id="refuse" vi="Từ chối tiếp nhận" en="Refuse" requiresReason="true" paper="refusalNotice"',
    ],
  },
  { id: 'Gateway_Receive', tag: 'exclusiveGateway', name: 'Hồ sơ đủ?', lane: 'Lane_Center', attributes: ' default="Flow_Accept"', at: [530, 305, 50, 50], label: [458, 352, 80, 14] },
  {
    id: 'End_Refused', tag: 'endEvent', name: 'Từ chối tiếp nhận', lane: 'Lane_Center', at: [702, 312, 36, 36], label: [665, 355, 110, 14],
    settings: ['status id="3"'], inside: '<bpmn:errorEventDefinition id="ErrorOf_End_Refused" errorRef="Error_refused" />',
  },
  {
    id: 'Process', tag: 'userTask', name: 'Thẩm định, giải quyết', lane: 'Lane_Division', at: [640, 470, 110, 80],
    settings: ['performer role="specialist"', 'term quantity="2" unit="WORKING_DAY"', 'label vi="Thẩm định, giải quyết hồ sơ" en="The dossier is examined"', 'status id="2"'],
  },
  {
    id: 'Approve', tag: 'userTask', name: 'Ký duyệt kết quả', lane: 'Lane_Leader', at: [840, 625, 110, 80],
    settings: ['performer role="approver"', 'term quantity="1" unit="WORKING_DAY"', 'label vi="Lãnh đạo ký duyệt kết quả" en="The result is approved"', 'status id="4"', 'separation from="Process"'],
  },
  {
    id: 'Return', tag: 'userTask', name: 'Trả kết quả', lane: 'Lane_Center', at: [1060, 290, 110, 80],
    settings: ['performer role="returnOfficer"', 'term quantity="0.5" unit="WORKING_DAY"', 'label vi="Trả kết quả cho người nộp" en="The result is returned"', 'status id="9"'],
  },
  { id: 'End_Returned', tag: 'endEvent', name: 'Đã trả kết quả', lane: 'Lane_Center', at: [1262, 312, 36, 36], label: [1230, 355, 100, 14], settings: ['status id="10"'] },
];
const FLOWS: readonly FlowOf[] = [
  { id: 'Flow_Filed', from: 'Start', to: 'Receive', points: [[280, 173], [280, 330], [340, 330]] },
  { id: 'Flow_Received', from: 'Receive', to: 'Gateway_Receive', points: [[450, 330], [530, 330]] },
  { id: 'Flow_Supplement', from: 'Gateway_Receive', to: 'Supplement', name: 'Thiếu giấy tờ', outcome: 'supplement', points: [[555, 305], [555, 195]], label: [563, 245, 90, 14] },
  { id: 'Flow_Supplemented', from: 'Supplement', to: 'Receive', settings: 'returns max="1"', points: [[500, 155], [395, 155], [395, 290]] },
  { id: 'Flow_Refuse', from: 'Gateway_Receive', to: 'End_Refused', name: 'Từ chối', outcome: 'refuse', points: [[580, 330], [702, 330]], label: [612, 310, 60, 14] },
  { id: 'Flow_Accept', from: 'Gateway_Receive', to: 'Process', name: 'Đủ', points: [[555, 355], [555, 510], [640, 510]], label: [563, 400, 40, 14] },
  { id: 'Flow_Processed', from: 'Process', to: 'Approve', points: [[750, 510], [895, 510], [895, 625]] },
  { id: 'Flow_Approved', from: 'Approve', to: 'Return', points: [[950, 665], [1115, 665], [1115, 370]] },
  { id: 'Flow_Returned', from: 'Return', to: 'End_Returned', points: [[1170, 330], [1262, 330]] },
];

const laneXml = ({ id, name, division }: LaneOf): string => {
  const unit = division === undefined ? '' : `\n        <bpmn:extensionElements>\n          <motcua:unit division="${division}" />\n        </bpmn:extensionElements>`;
  const refs = NODES.filter(({ lane }) => lane === id).map((node) => `\n        <bpmn:flowNodeRef>${node.id}</bpmn:flowNodeRef>`);
  return `      <bpmn:lane id="${id}" name="${name}">${unit}${refs.join('')}\n      </bpmn:lane>`;
};

function nodeXml({ id, tag, name, attributes = '', settings = [], inside }: NodeOf): string {
  const extension = settings.length === 0 ? '' : `\n      <bpmn:extensionElements>${settings.map((one) => `\n        <motcua:${one} />`).join('')}\n      </bpmn:extensionElements>`;
  const ends = [
    ...FLOWS.filter(({ to }) => to === id).map((flow) => `\n      <bpmn:incoming>${flow.id}</bpmn:incoming>`),
    ...FLOWS.filter(({ from }) => from === id).map((flow) => `\n      <bpmn:outgoing>${flow.id}</bpmn:outgoing>`),
  ];
  return `    <bpmn:${tag} id="${id}" name="${name}"${attributes}>${extension}${ends.join('')}${inside === undefined ? '' : `\n      ${inside}`}\n    </bpmn:${tag}>`;
}

function flowXml({ id, from, to, name, outcome, settings }: FlowOf): string {
  const extension = settings === undefined ? '' : `\n      <bpmn:extensionElements>\n        <motcua:${settings} />\n      </bpmn:extensionElements>`;
  const condition = outcome === undefined ? '' : `\n      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">outcome = "${outcome}"</bpmn:conditionExpression>`;
  const label = name === undefined ? '' : ` name="${name}"`;
  const inside = `${extension}${condition}`;
  return `    <bpmn:sequenceFlow id="${id}"${label} sourceRef="${from}" targetRef="${to}"${inside === '' ? ' />' : `>${inside}\n    </bpmn:sequenceFlow>`}`;
}

const edgeXml = ({ id, points, label }: FlowOf): string => {
  const way = points.map(([x, y]) => `<di:waypoint x="${String(x)}" y="${String(y)}" />`).join('');
  return `      <bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${way}${label === undefined ? '' : `<bpmndi:BPMNLabel>${bounds(label)}</bpmndi:BPMNLabel>`}</bpmndi:BPMNEdge>`;
};
const bounds = ([x, y, width, height]: Box): string => `<dc:Bounds x="${String(x)}" y="${String(y)}" width="${String(width)}" height="${String(height)}" />`;
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${String(letter.charCodeAt(0))};`);
