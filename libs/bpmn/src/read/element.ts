/**
 * An element of the tree that was read, as far as Motcua looks at it. Every member but `$type` may be missing in a file
 * drawn elsewhere. Elements of foreign namespaces have `$type` and their attributes only.
 */
export interface BpmnElement {
  /** `bpmn:UserTask`, `motcua:Term`, ... */
  readonly $type: string;
  readonly $parent?: BpmnElement;
  readonly id?: string;
  readonly name?: string;
  readonly rootElements?: readonly BpmnElement[];
  readonly extensions?: readonly BpmnElement[];
  readonly mustUnderstand?: boolean;
  readonly expressionLanguage?: string;
  readonly flowElements?: readonly BpmnElement[];
  readonly laneSets?: readonly BpmnElement[];
  readonly lanes?: readonly BpmnElement[];
  readonly childLaneSet?: BpmnElement;
  readonly flowNodeRef?: readonly BpmnElement[];
  readonly participants?: readonly BpmnElement[];
  readonly processRef?: BpmnElement;
  readonly isExecutable?: boolean;
  readonly sourceRef?: BpmnElement;
  readonly targetRef?: BpmnElement;
  readonly conditionExpression?: BpmnElement;
  readonly default?: BpmnElement;
  readonly body?: string;
  readonly language?: string;
  readonly attachedToRef?: BpmnElement;
  readonly cancelActivity?: boolean;
  readonly parallelMultiple?: boolean;
  readonly eventDefinitions?: readonly BpmnElement[];
  readonly eventDefinitionRef?: readonly BpmnElement[];
  readonly messageRef?: BpmnElement;
  readonly timeDuration?: BpmnElement;
  readonly timeDate?: BpmnElement;
  readonly timeCycle?: BpmnElement;
  readonly triggeredByEvent?: boolean;
  readonly isForCompensation?: boolean;
  readonly startQuantity?: number;
  readonly completionQuantity?: number;
  readonly instantiate?: boolean;
  readonly eventGatewayType?: string;
  readonly calledElement?: string;
  readonly loopCharacteristics?: BpmnElement;
  readonly isSequential?: boolean;
  readonly completionCondition?: BpmnElement;
  readonly extensionElements?: BpmnElement;
  readonly values?: readonly BpmnElement[];
}

/** What Motcua wrote into `bpmn:extensionElements`. Numbers that are none are `NaN`. */
export interface Setting extends Omit<BpmnElement, 'values'> {
  readonly code?: string;
  readonly quantity?: number;
  readonly unit?: string;
  readonly channel?: string;
  readonly time?: string;
  readonly maxDuringProcessing?: number;
  readonly applicantDeadlineDays?: number;
  readonly legalGround?: string;
  readonly type?: string;
  readonly vi?: string;
  readonly en?: string;
  readonly values?: string & readonly BpmnElement[];
  readonly fromForm?: string;
  readonly initial?: string;
  readonly agency?: string;
  readonly division?: string;
  readonly kind?: string;
  readonly role?: string;
  readonly state?: string;
  readonly waitsFor?: string;
  readonly key?: string;
  readonly requiresReason?: boolean;
  readonly paper?: string;
  readonly asks?: string;
  readonly from?: string;
  readonly in?: string;
  readonly as?: string;
  readonly fact?: string;
  readonly value?: string;
  readonly outcome?: string;
  readonly max?: number;
  readonly forbidden?: boolean;
}

/** Motcua's settings of one name on an element, in the order they are written. */
export function settingsOf(element: BpmnElement, name: string): readonly Setting[] {
  const values = element.extensionElements?.values;
  if (values === undefined) return NONE;
  const type = `motcua:${name}`;
  return values.filter((value) => value.$type === type) as unknown as readonly Setting[];
}
export const settingOf = (element: BpmnElement, name: string): Setting | undefined => settingsOf(element, name)[0];

/** The names in a list written with commas. */
export const listOf = (text: string | undefined): readonly string[] =>
  (text ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '');

const NONE: readonly Setting[] = [];

/** Id of the element, or of the nearest one around it that has an id. */
export function nearestId(element: BpmnElement | undefined): string | null {
  for (let at = element; at !== undefined; at = at.$parent) if (typeof at.id === 'string' && at.id !== '') return at.id;
  return null;
}
