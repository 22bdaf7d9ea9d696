import { describe, expect, it } from '@jest/globals';
import type { PlanNode, ProcessPlan, Scope } from '../plan.js';
import { EXIT } from '../plan.js';
import { readProcedure } from '../procedure.js';

const HEAD = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:motcua="urn:motcua:process:1" id="d">';
const process = (inside: string): string => `${HEAD}<message id="m" name="payment.settled"/><process id="p" name="Quy trình">${inside}</process></definitions>`;
const flow = (from: string, to: string, more = ''): string => `<sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}"${more}`;
const flows = (...pairs: readonly string[]): string => pairs.map((pair) => `${flow(pair.split('>')[0]!, pair.split('>')[1]!)}/>`).join('');
const START_END = '<startEvent id="s"/><endEvent id="e"/>';
const task = (id: string, inside = ''): string => `<userTask id="${id}" name="${id}">${inside}</userTask>`;
const settings = (inside: string): string => `<extensionElements>${inside}</extensionElements>`;
const timer = (id: string, host: string, more = ''): string =>
  `<boundaryEvent id="${id}" attachedToRef="${host}"${more}>${settings('<motcua:term quantity="3" unit="WORKING_DAY"/>')}<timerEventDefinition/></boundaryEvent>`;

async function planOf(xml: string): Promise<ProcessPlan> {
  const { plan, problems } = await readProcedure(xml);
  if (plan === undefined) throw new Error(JSON.stringify(problems, null, 2));
  return plan;
}
const nodeOf = (scope: Scope, id: string): PlanNode => scope.nodes.find((node) => node.id === id) as PlanNode;
const idsOf = ({ nodes }: Scope): readonly string[] => nodes.map(({ id }) => id);

it('gives a business rule that assigns nothing to an official of its lane, who alone can complete it', async () => {
  const rule = '<businessRuleTask id="t" name="t"/>';
  const lanes = `<laneSet id="ls"><lane id="l" name="VHXH"><flowNodeRef>t</flowNodeRef></lane></laneSet>`;

  const { body } = await planOf(process(`${lanes}${START_END}${rule}${flows('s>t', 't>e')}`));

  expect(nodeOf(body, 't')).toMatchObject({ task: 'businessRule', performer: { kind: 'OFFICIAL', division: 'VHXH' }, assigns: [] });
});

describe('what a drawing becomes', () => {
  it('takes term, performer, papers, outcomes and the division of the lane', async () => {
    const inside = settings(
      '<motcua:term quantity="4" unit="WORKING_HOUR"/><motcua:term quantity="2" unit="WORKING_HOUR" channel="ONLINE"/>' +
        '<motcua:performer role="intakeOfficer"/><motcua:paper code="appointmentSlip"/><motcua:status id="2"/><motcua:label vi="Tiếp nhận" en="Received"/>' +
        '<motcua:outcome id="ok" vi="Đạt" en="Passed"/><motcua:form key="intake"/>',
    );
    const lanes = `<laneSet id="ls"><lane id="l" name="Trung tâm">${settings('<motcua:unit division="TTPVHCC"/>')}<flowNodeRef>t</flowNodeRef></lane></laneSet>`;

    const { body, lanes: drawn } = await planOf(process(`${lanes}${START_END}${task('t', inside)}${flows('s>t', 't>e')}`));

    expect(drawn).toEqual([{ id: 'l', name: 'Trung tâm', division: 'TTPVHCC' }]);
    expect(nodeOf(body, 't')).toEqual({
      id: 't', name: 't', type: 'step', task: 'user', lane: 'l', status: 'ACCEPTED', publicLabel: { vi: 'Tiếp nhận', en: 'Received' },
      performer: { kind: 'OFFICIAL', role: 'intakeOfficer', division: 'TTPVHCC' }, clock: 'running', form: 'intake', papers: ['appointmentSlip'],
      term: { default: { quantity: 4, unit: 'WORKING_HOUR' }, byChannel: { ONLINE: { quantity: 2, unit: 'WORKING_HOUR' } } },
      outcomes: [{ id: 'ok', label: { vi: 'Đạt', en: 'Passed' } }], separationFrom: [], assigns: [], boundaries: [], next: { id: 't_e', to: 'e' },
    });
  });

  it('takes on what ground the clock is paused, and none where it runs', async () => {
    const clock = (attributes: string) => settings(`<motcua:clock ${attributes} legalGround=" TT 226/2016/TT-BTC "/>`);

    const { body } = await planOf(process(`${START_END}${task('t', clock('state="paused" waitsFor="payment"'))}${task('u', clock('state="running"'))}${flows('s>t', 't>u', 'u>e')}`));

    expect(nodeOf(body, 't')).toMatchObject({ clock: 'paused', waitsFor: 'payment', legalGround: 'TT 226/2016/TT-BTC' });
    expect(nodeOf(body, 'u')).not.toHaveProperty('legalGround');
  });

  it('takes the names of plain flows as the outcomes of the person before them', async () => {
    const named = (to: string, name: string): string => `${flow('g', to, ` name="${name}"`)}/>`;

    const { body } = await planOf(process(`${START_END}${task('t')}${task('no')}<exclusiveGateway id="g"/>${flows('s>t', 't>g', 'no>e')}${named('e', 'Đồng ý')}${named('no', 'Không')}`));

    expect(nodeOf(body, 't')).toMatchObject({ outcomes: [{ id: 'Đồng ý', label: { vi: 'Đồng ý' } }, { id: 'Không' }] });
    expect(nodeOf(body, 'g')).toMatchObject({
      type: 'route',
      flows: [{ id: 'g_e', to: 'e', condition: { feel: 'outcome = "Đồng ý"' } }, { id: 'g_no', to: 'no', condition: { feel: 'outcome = "Không"' } }],
    });
  });

  it('nests what runs in parallel between a fork and its join, also a branch without a step', async () => {
    const { body } = await planOf(
      process(`${START_END}<parallelGateway id="f"/><parallelGateway id="j"/>${task('a')}${task('b')}${flows('s>f', 'f>a', 'f>b', 'a>j', 'b>j', 'j>e')}${flow('f', 'j')}/>`),
    );

    const fork = nodeOf(body, 'f');
    expect([...idsOf(body)].sort()).toEqual(['e', 'f']);
    expect(fork).toMatchObject({ type: 'parallel', inclusive: false, joinId: 'j', next: { id: 'j_e', to: 'e' } });
    if (fork.type !== 'parallel') return;
    expect(fork.branches.map(({ scope }) => scope.initial)).toEqual(['a', 'b', 'f_j#pass']);
    expect(fork.branches[0]?.scope.nodes).toMatchObject([{ id: 'a', next: { id: 'a_j', to: EXIT } }]);
    expect(fork.branches[2]?.scope.nodes).toMatchObject([{ type: 'route', flows: [{ to: EXIT }] }]);
  });

  it('forks behind a task with several flows, and gives each branch its own copy of a shared end', async () => {
    const { body } = await planOf(process(`${START_END}${task('t')}${task('a')}${task('b')}${flows('s>t', 't>a', 't>b', 'a>e', 'b>e')}`));

    const fork = nodeOf(body, 't#fork');
    expect(nodeOf(body, 't')).toMatchObject({ next: { to: 't#fork' } });
    expect(fork).toMatchObject({ type: 'parallel', joinId: null, next: null });
    if (fork.type !== 'parallel') return;
    expect(fork.branches.map(({ scope }) => idsOf(scope))).toEqual([['e', 'a'], ['e#2', 'b']].map((ids) => expect.arrayContaining(ids)));
  });

  it('starts only the branches of a task whose conditions hold', async () => {
    const facts = settings('<motcua:fact name="abroad" type="boolean" initial="false"/>');
    const when = `${flow('t', 'a')}><conditionExpression>abroad</conditionExpression></sequenceFlow>`;

    const { body } = await planOf(process(`${facts}${START_END}${task('t')}${task('a')}${task('b')}<inclusiveGateway id="j"/>${flows('s>t', 't>b', 'a>j', 'b>j', 'j>e')}${when}`));

    expect(nodeOf(body, 't#fork')).toMatchObject({ type: 'parallel', inclusive: true, joinId: 'j' });
    const fork = nodeOf(body, 't#fork');
    const conditions = fork.type === 'parallel' ? Object.fromEntries(fork.branches.map(({ flow: { id, condition } }) => [id, condition?.feel])) : {};
    expect(conditions).toEqual({ t_a: 'abroad', t_b: 'true' });
  });

  it('takes events on a border: one that interrupts leads on in the same scope, one that does not has a path of its own', async () => {
    const { body } = await planOf(
      process(
        `${START_END}${task('t')}${task('late')}${task('remind')}<endEvent id="e2"/>${timer('hard', 't')}${timer('soft', 't', ' cancelActivity="false"')}` +
          flows('s>t', 't>e', 'hard>late', 'late>e', 'soft>remind', 'remind>e2'),
      ),
    );

    expect(nodeOf(body, 't')).toMatchObject({
      boundaries: [
        { id: 'hard', interrupting: true, to: 'late', trigger: { type: 'timer', timer: { kind: 'term', term: { quantity: 3, unit: 'WORKING_DAY' } } } },
        { id: 'soft', interrupting: false, path: { id: 'soft', initial: 'remind' } },
      ],
    });
    expect(idsOf(body)).not.toContain('remind');
  });

  it('compiles waiting, choosing between events, calls, subprocesses, lists and the three ends', async () => {
    const facts = settings('<motcua:fact name="consultees" type="list" initial="[]"/>');
    const ask = task('ask', `${settings('<motcua:each in="consultees" as="consultee"/>')}<multiInstanceLoopCharacteristics/>`);
    const inner = `<subProcess id="sub"><startEvent id="is"/>${task('in')}<endEvent id="ie"/>${flows('is>in', 'in>ie')}</subProcess>`;
    const ends = '<endEvent id="no"><errorEventDefinition/></endEvent><endEvent id="stop"><terminateEventDefinition/></endEvent>';
    const choice =
      '<eventBasedGateway id="g"/><intermediateCatchEvent id="paid"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>' +
      '<intermediateCatchEvent id="late"><timerEventDefinition><timeDuration>P5D</timeDuration></timerEventDefinition></intermediateCatchEvent>';

    const { body } = await planOf(
      process(
        `${facts}${START_END}${ask}${inner}<callActivity id="call" calledElement="1.004873"/>${choice}${ends}${task('t')}<exclusiveGateway id="x"/>` +
          flows('s>ask', 'ask>sub', 'sub>call', 'call>g', 'g>paid', 'g>late', 'late>no', 'paid>t', 't>x', 'x>e', 'x>stop'),
      ),
    );

    expect(nodeOf(body, 'ask')).toMatchObject({ forEach: { in: 'consultees', as: 'consultee' } });
    expect(nodeOf(body, 'sub')).toMatchObject({ type: 'subprocess', scope: { initial: 'in' }, next: { to: 'call' } });
    expect(nodeOf(body, 'call')).toMatchObject({ type: 'call', calls: '1.004873' });
    expect(nodeOf(body, 'g')).toMatchObject({
      type: 'eventChoice',
      options: [
        { id: 'paid', trigger: { type: 'message', message: 'payment.settled' }, next: { to: 't' } },
        { id: 'late', trigger: { type: 'timer', timer: { kind: 'duration', iso: 'P5D' } }, next: { to: 'no' } },
      ],
    });
    expect(['no', 'stop', 'e'].map((id) => (nodeOf(body, id) as { end?: string }).end)).toEqual(['refused', 'stopped', 'done']);
  });

  it('is plain JSON with one id per node', async () => {
    const plan = await planOf(process(`${START_END}${task('t')}${task('a')}${task('b')}${flows('s>t', 't>a', 't>b', 'a>e', 'b>e')}`));

    const ids = [...JSON.stringify(plan.body).matchAll(/"id":"([^"]+)","name":/g)].map(([, id]) => id);

    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
