import { bpmnDoctype } from './bpmn-doctype/rule.js';
import { bpmnDuplicateId } from './bpmn-duplicate-id/rule.js';
import { bpmnForeignExtension } from './bpmn-foreign-extension/rule.js';
import { bpmnIllegalId } from './bpmn-illegal-id/rule.js';
import { bpmnNoProcess } from './bpmn-no-process/rule.js';
import { bpmnNotExecutable } from './bpmn-not-executable/rule.js';
import { bpmnTooLarge } from './bpmn-too-large/rule.js';
import { bpmnTooSlow } from './bpmn-too-slow/rule.js';
import { bpmnUnknownAttribute } from './bpmn-unknown-attribute/rule.js';
import { bpmnUnknownElement } from './bpmn-unknown-element/rule.js';
import { bpmnUnreadable } from './bpmn-unreadable/rule.js';
import { bpmnUnreadablePart } from './bpmn-unreadable-part/rule.js';
import { bpmnUnresolvedReference } from './bpmn-unresolved-reference/rule.js';
import { lawRefusalWithoutReason } from './law-refusal-without-reason/rule.js';
import { lawSeparationUnknown } from './law-separation-unknown/rule.js';
import { lawStatusInvalid } from './law-status-invalid/rule.js';
import type { Rule } from './rule.js';
import { structureBoundaryWithoutHost } from './structure-boundary-without-host/rule.js';
import { structureCallWithoutTarget } from './structure-call-without-target/rule.js';
import { structureConditionMisplaced } from './structure-condition-misplaced/rule.js';
import { structureConditionMissing } from './structure-condition-missing/rule.js';
import { structureConditionUnknownVariable } from './structure-condition-unknown-variable/rule.js';
import { structureConditionUnreadable } from './structure-condition-unreadable/rule.js';
import { structureConditionValue } from './structure-condition-value/rule.js';
import { structureDeadEnd } from './structure-dead-end/rule.js';
import { structureDefaultMissing } from './structure-default-missing/rule.js';
import { structureEachWithoutList } from './structure-each-without-list/rule.js';
import { structureEventGatewayTarget } from './structure-event-gateway-target/rule.js';
import { structureFactUnknown } from './structure-fact-unknown/rule.js';
import { structureFlowCrossesScope } from './structure-flow-crosses-scope/rule.js';
import { structureFlowDirection } from './structure-flow-direction/rule.js';
import { structureFlowIncomplete } from './structure-flow-incomplete/rule.js';
import { structureIdMissing } from './structure-id-missing/rule.js';
import { structureLoopWithoutWait } from './structure-loop-without-wait/rule.js';
import { structureMessageMissing } from './structure-message-missing/rule.js';
import { structureNoEnd } from './structure-no-end/rule.js';
import { structureNoStart } from './structure-no-start/rule.js';
import { structureNotBlockStructured } from './structure-not-block-structured/rule.js';
import { structureNoWayToEnd } from './structure-no-way-to-end/rule.js';
import { structureOutcomeUnavailable } from './structure-outcome-unavailable/rule.js';
import { structureReceiveWithChoice } from './structure-receive-with-choice/rule.js';
import { structureSettingInvalid } from './structure-setting-invalid/rule.js';
import { structureSeveralStarts } from './structure-several-starts/rule.js';
import { structureTimerIncomplete } from './structure-timer-incomplete/rule.js';
import { structureTriggerMissing } from './structure-trigger-missing/rule.js';
import { structureUnreachable } from './structure-unreachable/rule.js';
import { timeStepWithoutTerm } from './time-step-without-term/rule.js';
import { timeTermExceeded } from './time-term-exceeded/rule.js';
import { timeUnboundedLoop } from './time-unbounded-loop/rule.js';
import { tokensDeadlock } from './tokens-deadlock/rule.js';
import { tokensLeftBehind } from './tokens-left-behind/rule.js';
import { tokensMultiplied } from './tokens-multiplied/rule.js';
import { tokensNeverRuns } from './tokens-never-runs/rule.js';
import { tokensTooLarge } from './tokens-too-large/rule.js';

/** Rules over the file and what it draws. Those that refuse a text before it is parsed come first. */
export const DRAWING_RULES: readonly Rule[] = [
  bpmnUnreadable, bpmnDoctype, bpmnTooLarge, bpmnTooSlow,
  bpmnDuplicateId, bpmnIllegalId, bpmnUnresolvedReference, bpmnUnknownElement, bpmnUnknownAttribute, bpmnUnreadablePart,
  bpmnNoProcess, bpmnNotExecutable, bpmnForeignExtension,
  structureIdMissing, structureNoStart, structureSeveralStarts, structureNoEnd, structureFlowIncomplete, structureFlowCrossesScope,
  structureFlowDirection, structureUnreachable, structureDeadEnd, structureNoWayToEnd, structureLoopWithoutWait,
  structureEventGatewayTarget,
  structureBoundaryWithoutHost, structureTriggerMissing, structureMessageMissing, structureTimerIncomplete,
  structureCallWithoutTarget, structureEachWithoutList, structureReceiveWithChoice, structureFactUnknown, structureSettingInvalid,
  structureConditionMissing, structureConditionUnreadable, structureConditionUnknownVariable, structureConditionValue,
  structureConditionMisplaced, structureOutcomeUnavailable, structureDefaultMissing, structureNotBlockStructured,
  tokensDeadlock, tokensLeftBehind, tokensMultiplied, tokensNeverRuns, tokensTooLarge,
  lawRefusalWithoutReason, lawSeparationUnknown, lawStatusInvalid,
];
/** Rules that walk the plan, and so only speak when the drawing has no error. */
export const PLAN_RULES: readonly Rule[] = [timeTermExceeded, timeUnboundedLoop, timeStepWithoutTerm];
export const RULES: readonly Rule[] = [...DRAWING_RULES, ...PLAN_RULES];
