/**
 * What Motcua adds to BPMN, in one namespace, as a moddle descriptor. Every element stands in `bpmn:extensionElements`
 * and every one is optional where a sensible default exists.
 *
 * - process: `procedure`, `term` (the processing term), `cutOff`, `supplementPolicy`, `fact`
 * - participant: `unit` with `agency`; lane: `unit` with `division`
 * - task: `performer`, `term` (repeat with `channel`), `clock`, `label`, `status`, `form`, `outcome`, `paper`,
 *   `separation`, `bulk`, `message`, `each` (with standard multi-instance), `assign` (business-rule task)
 * - event, gateway, call activity: `term` (timer), `clock`, `label`, `status`, `message`, `deemed` (outcome of a boundary)
 * - sequence flow that leads back: `returns` with `max`
 */
const MOTCUA_NAMESPACE = 'urn:motcua:process:1';

const text = (name: string) => ({ name, isAttr: true, type: 'String' });
const number = (name: string) => ({ name, isAttr: true, type: 'Real' });
const flag = (name: string) => ({ name, isAttr: true, type: 'Boolean' });
const element = (name: string, properties: readonly object[]) => ({ name, superClass: ['Element'], properties });

export const MOTCUA_DESCRIPTOR = {
  name: 'Motcua',
  prefix: 'motcua',
  uri: MOTCUA_NAMESPACE,
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    /** National code of the procedure this process solves. */
    element('Procedure', [text('code')]),
    /** `unit` is WORKING_DAY | WORKING_HOUR | DAY | MONTH; `channel` DIRECT | ONLINE | POSTAL where it differs. */
    element('Term', [number('quantity'), text('unit'), text('channel')]),
    /** `time` is `HH:mm`; what is received later counts from the next working day. */
    element('CutOff', [text('time')]),
    element('SupplementPolicy', [number('maxDuringProcessing'), number('applicantDeadlineDays'), text('legalGround')]),
    /** `type` boolean | string | number | date | list; `values` separated by commas; `initial` is a FEEL literal. */
    element('Fact', [text('name'), text('type'), text('vi'), text('en'), text('values'), text('fromForm'), text('initial')]),
    element('Unit', [text('agency'), text('division')]),
    /** `kind` OFFICIAL (default) | SUBMITTER | SYSTEM; `division` defaults to the lane's. */
    element('Performer', [text('kind'), text('role'), text('division')]),
    /** `state` running (default) | paused; `waitsFor` applicant | payment | consultee; `legalGround` of the pause. */
    element('Clock', [text('state'), text('waitsFor'), text('legalGround')]),
    /** Public label in both languages. */
    element('Label', [text('vi'), text('en')]),
    /** National status id, 1 to 10. */
    element('Status', [number('id')]),
    element('Form', [text('key')]),
    /** `asks`: facts the performer gives with it, separated by commas. */
    element('Outcome', [text('id'), text('vi'), text('en'), flag('requiresReason'), text('paper'), text('asks')]),
    element('Paper', [text('code')]),
    /** `from`: id of the step whose performer may not act here. */
    element('Separation', [text('from')]),
    /** `forbidden`: done for one dossier at a time. Approvals are so without a word. */
    element('Bulk', [flag('forbidden')]),
    element('Message', [text('name')]),
    element('Each', [text('in'), text('as')]),
    element('Assign', [text('fact'), text('value')]),
    /** Outcome recorded when a boundary event fires, such as DEEMED_AGREED. */
    element('Deemed', [text('outcome')]),
    /** On a flow that leads back: how often it may be taken. */
    element('Returns', [number('max')]),
  ],
} as const;
