import { describe, expect, it } from '@jest/globals';
import type { Problem } from '../problem.js';
import { readProcedure } from '../procedure.js';
import { CONSTRUCTS } from './constructs.js';

const HEAD = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:motcua="urn:motcua:process:1" id="d">';
const process = (inside: string, beside = ''): string => `${HEAD}${beside}<process id="p" name="Quy trình">${inside}</process></definitions>`;
const flows = (...pairs: readonly string[]): string =>
  pairs.map((pair) => `<sequenceFlow id="${pair.replace('>', '_')}" sourceRef="${pair.split('>')[0] ?? ''}" targetRef="${pair.split('>')[1] ?? ''}"/>`).join('');
const START_END = '<startEvent id="s"/><endEvent id="e"/>';
const around = (element: string, beside = ''): string => process(`${START_END}${element}${flows('s>x', 'x>e')}`, beside);
const task = (id: string): string => `<userTask id="${id}" name="${id}"/>`;
const thrown = (definition: string): string => `<intermediateThrowEvent id="x"><${definition}EventDefinition/></intermediateThrowEvent>`;
const caught = (definition: string): string => `<intermediateCatchEvent id="x">${definition}</intermediateCatchEvent>`;
const EACH = '<extensionElements><motcua:fact name="all" type="list" initial="[]"/></extensionElements>';
const each = (loop: string): string =>
  process(`${EACH}${START_END}<userTask id="x"><extensionElements><motcua:each in="all" as="one"/></extensionElements>${loop}</userTask>${flows('s>x', 'x>e')}`);
const [EMPTY, PLAIN] = [process(`${START_END}${flows('s>e')}`), task('x')];

const told = async (xml: string): Promise<readonly Problem[]> => (await readProcedure(xml)).problems.filter(({ code }) => code === 'bpmn.not_executable');
const shown = ({ elementId, severity, params }: Problem) => ({ elementId, severity, params });

/** Each is wrong at `x`, and nowhere else. */
const ERRORS: readonly (readonly [string, string])[] = [
  ['scriptTask', around('<scriptTask id="x"/>')],
  ['signalEvent', around(thrown('signal'))], ['escalationEvent', around(thrown('escalation'))], ['compensation', around(thrown('compensate'))],
  ['complexGateway', around('<complexGateway id="x"/>')],
  ['conditionalEvent', around(caught('<conditionalEventDefinition/>'))],
  ['linkEvent', around(thrown('link'))],
  ['cancelEvent', process(`<startEvent id="s"/><endEvent id="x"><cancelEventDefinition/></endEvent>${flows('s>x')}`)],
  ['multipleEvent', around(caught('<messageEventDefinition/><timerEventDefinition/>'))],
  ['timerCycle', around(caught('<timerEventDefinition><timeCycle>R3/PT1H</timeCycle></timerEventDefinition>'))],
  ['transaction', around(`<transaction id="x"><startEvent id="is"/><endEvent id="ie"/>${flows('is>ie')}</transaction>`)],
  ['adHocSubProcess', around('<adHocSubProcess id="x"/>')],
  ['standardLoop', around('<userTask id="x"><standardLoopCharacteristics/></userTask>')],
  ['multiInstance.sequential', around('<userTask id="x"><multiInstanceLoopCharacteristics isSequential="true"/></userTask>')],
  ['multiInstance.elsewhere', around('<callActivity id="x" calledElement="c"><multiInstanceLoopCharacteristics/></callActivity>')],
  ['multiInstance.completion', each('<multiInstanceLoopCharacteristics><completionCondition>true</completionCondition></multiInstanceLoopCharacteristics>')],
  ['quantity', around('<userTask id="x" startQuantity="2"/>')],
  ['instantiate', process(`${START_END}<receiveTask id="x" instantiate="true"/>${flows('s>x', 'x>e')}`)],
  ['parallelEventGateway', process(`${START_END}<eventBasedGateway id="x" eventGatewayType="Parallel"/><receiveTask id="a"/><receiveTask id="b"/>${flows('s>x', 'x>a', 'x>b', 'a>e', 'b>e')}`)],
  ['errorEvent', process(`${START_END}${task('t')}<boundaryEvent id="x" attachedToRef="t"><errorEventDefinition/></boundaryEvent>${flows('s>t', 't>e', 'x>e')}`)],
  ['eventSubProcess', process(`${START_END}${flows('s>e')}<subProcess id="x" triggeredByEvent="true"><startEvent id="is"/></subProcess>`)],
  ['compensation', process(`${START_END}${flows('s>e')}<userTask id="x" isForCompensation="true"/>`)],
  ['startEvent.timer', process(`<startEvent id="x"><timerEventDefinition><timeDate>2026-01-01</timeDate></timerEventDefinition></startEvent><endEvent id="e"/>${flows('x>e')}`)],
  ['startEvent.inside', process(`${START_END}<subProcess id="u"><startEvent id="x"><messageEventDefinition/></startEvent><endEvent id="ie"/>${flows('x>ie')}</subProcess>${flows('s>u', 'u>e')}`)],
  ['terminateInside', process(`${START_END}<subProcess id="u"><startEvent id="is"/><endEvent id="x"><terminateEventDefinition/></endEvent>${flows('is>x')}</subProcess>${flows('s>u', 'u>e')}`)],
  ['secondProcess', EMPTY.replace('</definitions>', `<process id="x"><startEvent id="s2"/><endEvent id="e2"/>${flows('s2>e2')}</process></definitions>`)],
  ['choreography', EMPTY.replace('</definitions>', '<choreography id="x"/></definitions>')],
  ['choreography', EMPTY.replace('</definitions>', '<globalChoreographyTask id="x"/></definitions>')],
  ['mustUnderstand', EMPTY.replace('id="d">', 'id="x"><extension mustUnderstand="true"/>')],
  ['unknownFlowElement', process(`${START_END}<implicitThrowEvent id="x"/>${flows('s>e')}`)],
];

const owner = (role: string): string => around(`<userTask id="x"><${role}><resourceAssignmentExpression><formalExpression>group(managers)</formalExpression></resourceAssignmentExpression></${role}></userTask>`);
const ofProcess = (part: string): string => EMPTY.replace('id="p"', 'id="x"').replace('</process>', `${part}</process>`);
/** Each runs; only what is written at `x` does nothing. */
const WARNINGS: readonly (readonly [string, string])[] = [
  ...['potentialOwner', 'humanPerformer', 'performer', 'resourceRole'].map((role) => ['resourceRole', owner(role)] as const),
  ['resourceRole', ofProcess('<potentialOwner><resourceRef>r</resourceRef></potentialOwner>').replace('</definitions>', '<resource id="r" name="Lãnh đạo"/></definitions>')],
  ['lane.partition', process(`<laneSet id="l"><lane id="x" name="VHXH"><partitionElement id="pe"/></lane></laneSet>${START_END}${flows('s>e')}`)],
  ['rendering', around('<userTask id="x"><rendering/></userTask>')],
  ['implementation', around('<businessRuleTask id="x" implementation="http://drools"/>')],
  ['operation', around('<serviceTask id="x" operationRef="o"/>', '<interface id="i" name="I"><operation id="o" name="O"/></interface>')],
  ['operation', around(caught('<messageEventDefinition messageRef="m"><operationRef>o</operationRef></messageEventDefinition>'), '<message id="m" name="m"/><interface id="i" name="I"><operation id="o" name="O"/></interface>')],
  ['multiInstance.data', each('<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>')],
  ['multiInstance.behavior', each('<multiInstanceLoopCharacteristics behavior="None"/>')],
  ['correlation', ofProcess('<correlationSubscription/>')],
  ['globalTask', EMPTY.replace('</definitions>', '<globalUserTask id="x"/></definitions>')],
  ['import', EMPTY.replace('id="d">', 'id="x"><import importType="http://www.omg.org/spec/BPMN/20100524/MODEL" location="other.bpmn" namespace="urn:other"/>')],
];

describe('what is not carried out', () => {
  it.each(ERRORS)('%s is a problem on exactly that element', async (construct, xml) => {
    expect((await told(xml)).map(shown)).toEqual([{ elementId: 'x', severity: 'error', params: { construct } }]);
    expect((await readProcedure(xml)).publishable).toBe(false);
  });

  it.each(WARNINGS)('%s is a warning on exactly that element, which runs', async (construct, xml) => {
    const { publishable, problems } = await readProcedure(xml);

    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect((await told(xml)).map(shown)).toEqual([{ elementId: 'x', severity: 'warning', params: { construct } }]);
    expect(publishable).toBe(true);
  });

  it('is all of it told: no row of the coverage but has a drawing here', () => {
    const rows = (coverage: string): readonly string[] => CONSTRUCTS.filter((construct) => construct.coverage === coverage).map(({ id }) => id).sort();

    expect([...new Set(ERRORS.map(([construct]) => construct))].sort()).toEqual(rows('not_executable'));
    expect([...new Set(WARNINGS.map(([construct]) => construct))].sort()).toEqual(rows('not_carried_out'));
  });

  it('is told once, however many people a task names, and not at all for what the schema says anyway', async () => {
    const many = '<potentialOwner id="o1"/><potentialOwner id="o2"/><humanPerformer id="o3"/>';

    expect(await told(around(`<userTask id="x">${many}</userTask>`))).toHaveLength(1);
    expect(await told(around('<serviceTask id="x" implementation="##WebService"/>'))).toEqual([]);
    expect(await told(around('<userTask id="x" implementation="##unspecified"/>'))).toEqual([]);
    expect(await told(each('<multiInstanceLoopCharacteristics behavior="All"/>'))).toEqual([]);
  });

  it('holds for conditions, in whatever language the file says they are', async () => {
    const xml = process(
      `<extensionElements><motcua:fact name="go" type="boolean" initial="false"/></extensionElements>${START_END}${PLAIN}<exclusiveGateway id="g" default="g_e"/>${flows('s>g', 'g>e', 'x>e')}` +
        '<sequenceFlow id="yes" sourceRef="g" targetRef="x"><conditionExpression>go</conditionExpression></sequenceFlow>',
    );
    const inMvel = xml.replace('id="d">', 'id="d" expressionLanguage="http://www.mvel.org/2.0">');

    expect((await readProcedure(xml)).problems).toEqual([]);
    expect((await readProcedure(inMvel)).problems.map(({ code, elementId }) => [code, elementId])).toEqual([['structure.condition_unreadable', 'yes']]);
  });
});

describe('an end that says what it is by reference', () => {
  const refers = (definition: string): string =>
    process(`<startEvent id="s"/>${PLAIN}<endEvent id="e"><eventDefinitionRef>how</eventDefinitionRef></endEvent>${flows('s>x', 'x>e')}`, `<${definition} id="how"/>`);

  it.each([['errorEventDefinition', 'refused'], ['terminateEventDefinition', 'stopped']])('%s is what it would be inside', async (definition, end) => {
    const { plan } = await readProcedure(refers(definition));

    expect(plan?.body.nodes.find(({ id }) => id === 'e')).toMatchObject({ type: 'end', end });
  });
});
