import type { Language } from '@app/ui';
import type { OfficeShapes } from './bpmn-js.types.js';

/** What the palette offers: the works of an office, each with the settings it nearly always has. */
interface Offered {
  readonly id: string;
  readonly group: string;
  readonly icon: string;
  readonly vi: string;
  readonly en: string;
  readonly type: string;
  readonly name?: { readonly vi: string; readonly en: string };
  readonly definition?: string;
  readonly isExpanded?: boolean;
  readonly settings?: readonly (readonly [type: string, attributes: object])[];
}
const performer = (attributes: object) => ['Performer', attributes] as const;
const STEP: Offered = { id: 'step', group: 'activity', icon: 'bpmn-icon-user-task', vi: 'Công việc của cán bộ', en: 'Work of an officer', type: 'bpmn:UserTask', name: { vi: 'Công việc mới', en: 'New work' }, settings: [performer({ role: 'specialist' }), ['Term', { quantity: 1, unit: 'WORKING_DAY' }]] };
const OFFERED: readonly Offered[] = [
  { id: 'start', group: 'event', icon: 'bpmn-icon-start-event-none', vi: 'Bắt đầu: nộp hồ sơ', en: 'Start: filed', type: 'bpmn:StartEvent', name: { vi: 'Nộp hồ sơ', en: 'Filed' } },
  { id: 'end', group: 'event', icon: 'bpmn-icon-end-event-none', vi: 'Kết thúc', en: 'End', type: 'bpmn:EndEvent' },
  { id: 'refused', group: 'event', icon: 'bpmn-icon-end-event-error', vi: 'Kết thúc: từ chối', en: 'End: refused', type: 'bpmn:EndEvent', definition: 'bpmn:ErrorEventDefinition', name: { vi: 'Từ chối', en: 'Refused' }, settings: [['Status', { id: 3 }]] },
  { id: 'wait', group: 'event', icon: 'bpmn-icon-intermediate-event-catch-timer', vi: 'Chờ đến hạn', en: 'Wait for a date', type: 'bpmn:IntermediateCatchEvent', definition: 'bpmn:TimerEventDefinition', settings: [['Term', { quantity: 1, unit: 'WORKING_DAY' }]] },
  STEP,
  { id: 'submitter', group: 'activity', icon: 'bpmn-icon-manual-task', vi: 'Chờ người nộp bổ sung', en: 'Waiting for the applicant', type: 'bpmn:UserTask', name: { vi: 'Bổ sung hồ sơ', en: 'Supplement' }, settings: [performer({ kind: 'SUBMITTER' }), ['Clock', { state: 'paused', waitsFor: 'applicant' }], ['Status', { id: 5 }]] },
  { id: 'payment', group: 'activity', icon: 'bpmn-icon-receive-task', vi: 'Chờ nộp phí, lệ phí', en: 'Waiting for the fee', type: 'bpmn:UserTask', name: { vi: 'Nộp phí, lệ phí', en: 'Fee' }, settings: [performer({ kind: 'SUBMITTER' }), ['Clock', { state: 'paused', waitsFor: 'payment' }], ['Status', { id: 6 }]] },
  { id: 'approve', group: 'activity', icon: 'bpmn-icon-business-rule-task', vi: 'Ký duyệt', en: 'Approval', type: 'bpmn:UserTask', name: { vi: 'Ký duyệt kết quả', en: 'Approve the result' }, settings: [performer({ role: 'approver', division: 'LD' }), ['Term', { quantity: 1, unit: 'WORKING_DAY' }], ['Status', { id: 4 }]] },
  { id: 'linked', group: 'activity', icon: 'bpmn-icon-call-activity', vi: 'Thủ tục liên thông', en: 'Linked procedure', type: 'bpmn:CallActivity', name: { vi: 'Thủ tục liên thông', en: 'Linked procedure' } },
  { id: 'subprocess', group: 'activity', icon: 'bpmn-icon-subprocess-expanded', vi: 'Nhóm công việc', en: 'Group of steps', type: 'bpmn:SubProcess', isExpanded: true },
  { id: 'choice', group: 'gateway', icon: 'bpmn-icon-gateway-xor', vi: 'Chọn một nhánh', en: 'One of several ways', type: 'bpmn:ExclusiveGateway' },
  { id: 'parallel', group: 'gateway', icon: 'bpmn-icon-gateway-parallel', vi: 'Làm song song', en: 'Side by side', type: 'bpmn:ParallelGateway' },
  { id: 'inclusive', group: 'gateway', icon: 'bpmn-icon-gateway-or', vi: 'Một hay nhiều nhánh', en: 'One or more ways', type: 'bpmn:InclusiveGateway' },
  { id: 'pool', group: 'place', icon: 'bpmn-icon-participant', vi: 'Cơ quan (vùng)', en: 'Agency (pool)', type: 'bpmn:Participant', isExpanded: true },
];

/** What can come after something: neither a place nor a beginning. */
export const APPENDABLE: readonly Pick<Offered, 'id' | Language>[] = OFFERED.filter(({ id, group }) => group !== 'place' && id !== 'start');

interface Shape {
  readonly businessObject: { extensionElements?: unknown; name?: string };
}
interface Palette {
  registerProvider(provider: { getPaletteEntries: () => (entries: object) => object }): void;
}
interface Factory {
  createShape(attributes: object): Shape;
  createParticipantShape(attributes: object): Shape;
}
interface Creating {
  start(event: unknown, shape: Shape): void;
}
interface ModdleCreating {
  create(type: string, attributes?: object): { $parent?: unknown };
}

/** Keeps the tools of bpmn-js and offers the works of an office instead of its bare shapes; `make` gives one of them. */
export function domainPalette(language: Language): Record<string, unknown> {
  function provide(palette: Palette, elementFactory: Factory, create: Creating, moddle: ModdleCreating): OfficeShapes {
    const shapeOf = (offered: Offered): Shape => {
      const { type, name, definition, isExpanded, settings = [] } = offered;
      const attributes = { type, ...(isExpanded === true && { isExpanded }), ...(definition !== undefined && { eventDefinitionType: definition }) };
      const shape = type === 'bpmn:Participant' ? elementFactory.createParticipantShape({ type }) : elementFactory.createShape(attributes);
      if (name !== undefined) shape.businessObject.name = name[language];
      if (settings.length > 0) {
        const values = settings.map(([kind, own]) => moddle.create(`motcua:${kind}`, own));
        const extension = moddle.create('bpmn:ExtensionElements', { values });
        for (const value of values) value.$parent = extension;
        extension.$parent = shape.businessObject;
        shape.businessObject.extensionElements = extension;
      }
      return shape;
    };
    const entryOf = (offered: Offered) => {
      const begin = (event: unknown): void => create.start(event, shapeOf(offered));
      return { group: offered.group, className: offered.icon, title: offered[language], action: { dragstart: begin, click: begin } };
    };
    palette.registerProvider({
      getPaletteEntries: () => (entries) => ({
        ...Object.fromEntries(Object.entries(entries).filter(([id]) => id.endsWith('-tool') || id === 'tool-separator')),
        ...Object.fromEntries(OFFERED.map((offered) => [`motcua.${offered.id}`, entryOf(offered)])),
      }),
    });
    return { make: (id) => shapeOf(OFFERED.find((offered) => offered.id === id) ?? STEP) };
  }
  (provide as unknown as { $inject: readonly string[] }).$inject = ['palette', 'elementFactory', 'create', 'moddle'];
  return { __init__: ['motcuaPalette'], motcuaPalette: ['factory', provide] };
}
