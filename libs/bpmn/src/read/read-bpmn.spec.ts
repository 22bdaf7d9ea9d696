import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Random } from '@app/testing';
import { readProcedure } from '../procedure.js';
import { readBpmn, writeBpmn, type BpmnTree } from './read-bpmn.js';
import { LIMITS, scan } from './scan.js';

const MODEL = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const head = (attributes = ''): string => `<?xml version="1.0"?><definitions xmlns="${MODEL}" id="d"${attributes}>`;
const around = (inside: string): string => `${head()}${inside}</definitions>`;
const PROCESS =
  '<process id="p" name="Q"><startEvent id="s"/><userTask id="t" name="Xem xét"/><endEvent id="e"/>' +
  '<sequenceFlow id="a" sourceRef="s" targetRef="t"/><sequenceFlow id="b" sourceRef="t" targetRef="e"/></process>';
const procedure = (name: string): string => readFileSync(join(import.meta.dirname, '../../../../procedures', name, 'process.bpmn'), 'utf8');
const treeOf = async (xml: string): Promise<BpmnTree> => {
  const reading = await readBpmn(xml);
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  return reading.value;
};
const repeat = (count: number, part: (index: number) => string): string => Array.from({ length: count }, (_, index) => part(index)).join('');

/** Of what the largest file we ship costs: a slow machine is slow with both. What is guarded against takes thousands of times as long. */
const MOST_TIMES = 50;
/** Of the processor's time, the least of three tries. */
async function spentOn(work: () => unknown): Promise<number> {
  const tries: number[] = [];
  for (let tried = 0; tried < 3; tried += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    tries.push(user + system);
  }
  return Math.min(...tries);
}

describe('files that mean harm', () => {
  let honest: number;
  beforeAll(async () => {
    honest = await spentOn(() => readProcedure(procedure('birth-registration')));
  });

  type Hostile = readonly [string, string, string, Readonly<Record<string, unknown>>];
  const hostile: readonly Hostile[] = [
    ['ten thousand namespaces, each redeclared', `${head(repeat(10_000, (at) => ` xmlns:n${String(at)}="u"`))}${repeat(10_000, (at) => `<n${String(at)}:x xmlns:n${String(at)}="v"/>`)}</definitions>`, 'bpmn.too_large', { what: 'namespaces' }],
    ['nested namespaces', around(`${repeat(60, (at) => `<x${String(at)}:a xmlns:x${String(at)}="u">`)}`), 'bpmn.too_large', { what: 'namespaces' }],
    ['a hundred thousand levels', around('<a>'.repeat(100_000) + '</a>'.repeat(100_000)), 'bpmn.too_large', { what: 'depth' }],
    ['a million levels', around('<a>'.repeat(1_000_000)), 'bpmn.too_large', { what: 'bytes' }],
    ['a hundred thousand tasks', around(`<process id="p">${repeat(50_000, (at) => `<task id="t${String(at)}"/>`)}</process>`), 'bpmn.too_large', { what: 'elements' }],
    ['ninety thousand tasks without ids', around(`<process id="p">${'<task/>'.repeat(90_000)}</process>`), 'bpmn.too_large', { what: 'elements', found: 5_001, line: 1 }],
    ...['&#104;ttp', '&#x68;ttp', '&#65640;ttp'].map((http): Hostile => [
      `tasks without ids of BPMN written ${http}`,
      around(`<process id="p">${'<task/>'.repeat(5_001)}</process>`).replace('http', http),
      'bpmn.too_large',
      { what: 'elements' },
    ]),
    ['tasks under a prefix declared further in', around(`<process id="p">${`<b:task xmlns:b="${MODEL}"/>`.repeat(5_001)}</process>`), 'bpmn.too_large', { what: 'elements' }],
    ['a hundred thousand elements of no one', around(`<z:a xmlns:z="urn:z">${'<z:b/>'.repeat(100_001)}</z:a>`), 'bpmn.too_large', { what: 'tags' }],
    ['a hundred thousand attributes', `${head(repeat(100_000, (at) => ` a${String(at)}="1"`))}</definitions>`, 'bpmn.too_large', { what: 'attributes' }],
    ['two million letters in Vietnamese', around(`<process id="p"><documentation>${'ế'.repeat(800_000)}</documentation></process>`), 'bpmn.too_large', { what: 'bytes' }],
    ['a document type', `<!DOCTYPE d SYSTEM "file:///etc/passwd">${around(PROCESS)}`, 'bpmn.doctype', { line: 1 }],
    ['entities that multiply', `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${around('&b;')}`, 'bpmn.doctype', {}],
    ['an entity nobody defined', around('<process id="p" name="&secret;"/>'), 'bpmn.unreadable', { what: 'entity' }],
    ['a zero character', around('<process id="p" name="a\u0000b"/>'), 'bpmn.unreadable', { what: 'character' }],
    ['an open tag at the end', `${around(PROCESS)}<a`, 'bpmn.unreadable', { what: 'unclosed' }],
    ['two roots', `${around(PROCESS)}<b/>`, 'bpmn.unreadable', { what: 'second_root' }],
    ['nothing', '', 'bpmn.unreadable', { what: 'no_element' }],
    ['another language', '<html><body/></html>', 'bpmn.unreadable', { what: 'not_bpmn' }],
    ['no XML', 'PK\u0003\u0004', 'bpmn.unreadable', {}],
  ];

  it.each(hostile)('%s', async (_, xml, code, params) => {
    const spent = await spentOn(() => readProcedure(xml));

    const { publishable, problems } = await readProcedure(xml);

    expect(publishable).toBe(false);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code, severity: 'error', elementId: null, params });
    expect(spent / honest).toBeLessThan(MOST_TIMES);
  });

  it('is scanned in a time that grows with its length only, whatever it is made of', async () => {
    const parts = ['<a>', '<a/>', '<a b="', "<a b='x' ", '=', '"', '<!--', '<![CDATA[', '<?x', '&amp;', '&', '</a>', ' xmlns:a="', '<a\n'];

    for (const part of parts) {
      const text = `${head()}${part.repeat(Math.floor((LIMITS.bytes - 200) / part.length))}`;
      const spent = await spentOn(() => scan(text));
      expect({ part, isQuick: spent / honest < MOST_TIMES }).toEqual({ part, isQuick: true });
    }
  });

  it('lets just so much through', () => {
    const most = LIMITS.elements - 2;
    const full = around(`<process id="p">${repeat(most, (at) => `<task id="t${String(at)}"/>`)}</process>`);

    expect(scan(full)).toBeNull();
    expect(scan(full.replace('</process>', '<task id="more"/></process>'))).toMatchObject({ params: { what: 'elements' } });
  });

  it('counts what is BPMN: no references, and nothing of another tool, whatever prefix it borrows', () => {
    const most = LIMITS.elements - 3;
    const foreign = '<extensionElements><data xmlns="urn:tool"><row/><row/></data><b:x xmlns:b="urn:tool"/></extensionElements>';
    const full = around(`<process id="p">${'<task/>'.repeat(most - 1)}<task>${'<incoming>a</incoming><outgoing>b</outgoing>'.repeat(1_000)}${foreign}</task></process>`);

    expect(scan(full)).toBeNull();
    expect(scan(full.replace('</process>', '<task/></process>'))).toMatchObject({ params: { what: 'elements' } });
  });

  it('counts different declarations of namespaces: the same one on every element is one', () => {
    const tools = (count: number): string => around(repeat(count, (at) => `<extensionElements><t:a xmlns:t="urn:${String(at % 31)}"/></extensionElements>`));

    expect(scan(tools(2_000))).toBeNull();
    expect(scan(tools(2_000).replace('urn:5', 'urn:another'))).toMatchObject({ params: { what: 'namespaces' } });
  });
});

describe('ids that JSON cannot carry', () => {
  const withId = (id: string): string => around(PROCESS.replaceAll('"t"', `"${id}"`));

  it('refuses `__proto__`, however it is written', async () => {
    for (const id of ['__proto__', '&#95;_proto__']) {
      const { publishable, problems } = await readProcedure(withId(id));

      expect(publishable).toBe(false);
      expect(problems.map(({ code, elementId }) => [code, elementId])).toEqual([['bpmn.illegal_id', '__proto__']]);
    }
  });

  it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])('takes %s like any other', async (id) => {
    expect(await readProcedure(withId(id))).toMatchObject({ publishable: true, problems: [] });
  });

  it('refuses a fact called `__proto__`', async () => {
    const fact = '<extensionElements><motcua:fact name="__proto__" type="boolean"/></extensionElements><startEvent';
    const xml = around(PROCESS.replace('<startEvent', fact)).replace('<definitions', '<definitions xmlns:motcua="urn:motcua:process:1"');

    expect((await readProcedure(xml)).problems.map(({ code }) => code)).toEqual(['structure.setting_invalid']);
  });
});

describe('files of other tools', () => {
  it.each(['bpmn', 'bpmn2', 'semantic', 'model'])('reads the prefix %s as it reads none', async (prefix) => {
    const prefixed = around(PROCESS)
      .replace(`xmlns="${MODEL}"`, `xmlns:${prefix}="${MODEL}"`)
      .replace(/<(\/?)([a-zA-Z])/g, (_, slash: string, letter: string) => `<${slash}${prefix}:${letter}`);

    const [plain, other] = [await readProcedure(around(PROCESS)), await readProcedure(prefixed)];

    expect(plain.publishable).toBe(true);
    expect(other).toEqual(plain);
  });

  it('keeps what other tools wrote beside BPMN, and says nothing about it', async () => {
    const xml = `${head(' xmlns:z="urn:vendor"')}${PROCESS.replace('<userTask id="t"', '<userTask z:color="red" id="t"').replace(
      '<endEvent id="e"/>',
      '<endEvent id="e"><extensionElements><z:list><z:entry key="a">chữ</z:entry></z:list></extensionElements></endEvent>',
    )}</definitions>`;
    const tree = await treeOf(xml);

    const written = await writeBpmn(tree);

    expect((await readProcedure(xml)).problems).toEqual([]);
    expect(written).toContain('z:color="red"');
    expect(written).toContain('<z:entry key="a">chữ</z:entry>');
  });

  it('reads a byte order mark and a comment or data section full of brackets', async () => {
    const xml = `\uFEFF${around(`<!-- < & <a b="> --><process id="p"><documentation><![CDATA[<a> & <b c="]]></documentation>${PROCESS.slice('<process id="p" name="Q">'.length)}`)}`;

    expect((await readProcedure(xml)).problems).toEqual([]);
  });
});

describe('writing back', () => {
  it.each(['birth-registration', 'household-business', 'certified-copies', 'building-permit'])('%s loses nothing', async (name) => {
    const tree = await treeOf(procedure(name));

    const again = await treeOf(await writeBpmn(tree));

    expect(again.faults).toEqual([]);
    expect(contentOf(again.definitions)).toEqual(contentOf(tree.definitions));
  });
});

/** Everything a tree holds, references as ids. */
function contentOf(element: object): unknown {
  const { $type, $attrs, ...members } = element as { readonly $type: string; readonly $attrs?: object };
  const values = Object.entries(members).filter(([name]) => name !== '$parent');
  return { $type, ...$attrs, ...Object.fromEntries(values.map(([name, value]) => [name, valueOf(element, value)])) };
}
function valueOf(owner: object, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => valueOf(owner, item));
  if (typeof value !== 'object' || value === null) return value;
  const { $parent, id } = value as { readonly $parent?: object; readonly id?: string };
  return $parent === owner ? contentOf(value) : (id ?? contentOf(value));
}

describe('mutants', () => {
  const MUTANTS = Number(process.env['MOTCUA_MUTANTS'] ?? 100);
  const SEED = Number(process.env['MOTCUA_SEED'] ?? 7);
  const SCRAPS = ['<', '>', '"', '&', '/>', ' id="t"', '<a>', '</process>', '\u0000', ''];

  it(`of real procedures are judged, never a crash (seed ${String(SEED)}, ${String(MUTANTS)} mutants)`, async () => {
    const files = ['birth-registration', 'building-permit'].map(procedure);
    const random = new Random(SEED);
    for (let mutant = 0; mutant < MUTANTS; mutant += 1) {
      let xml = random.pick(files);
      for (let change = random.int(1, 4); change > 0; change -= 1) xml = damaged(random, xml);

      const { publishable, problems, plan } = await readProcedure(xml);

      expect({ mutant, plan: plan !== undefined }).toEqual({ mutant, plan: publishable });
      if (!publishable) expect(problems.length).toBeGreaterThan(0);
    }
  });

  function damaged(random: Random, xml: string): string {
    const at = random.int(0, xml.length - 1);
    const lines = xml.split('\n');
    const line = random.int(1, lines.length - 2);
    switch (random.int(0, 4)) {
      case 0:
        return xml.slice(0, at) + random.pick(SCRAPS) + xml.slice(at + random.int(0, 3));
      case 1:
        return lines.filter((_, index) => index !== line).join('\n');
      case 2:
        return lines.flatMap((text, index) => (index === line ? [text, text] : [text])).join('\n');
      case 3:
        return xml.replace(/(targetRef|sourceRef|default|attachedToRef)="([^"]+)"/g, (all, name: string) => (random.happens(0.02) ? `${name}="Intake"` : all));
      default:
        return xml.replace(/(exclusive|parallel|inclusive)Gateway/g, (all) => (random.happens(0.1) ? `${random.pick(['exclusive', 'parallel', 'inclusive', 'complex'])}Gateway` : all));
    }
  }
});

describe('where a problem is', () => {
  const told = async (xml: string) => (await readProcedure(xml)).problems.map(({ code, elementId, params }) => ({ code, elementId, line: params['line'] }));
  const head = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" targetNamespace="x">';

  it('is told by the nearest element with an id where its own has none', async () => {
    const problems = await told(`${head}<process id="p"><startEvent id="s"/><subProcess triggeredByEvent="true"/></process></definitions>`);

    expect(problems).toContainEqual({ code: 'bpmn.not_executable', elementId: 'p', line: undefined });
  });

  it('is told by the line where nothing around it has an id', async () => {
    const shape = '<bpmndi:BPMNShape bpmnElement="gone"/>';
    const problems = await told(`${head}\n<process id="p"><startEvent id="s"/></process>\n<bpmndi:BPMNDiagram><bpmndi:BPMNPlane>\n${shape}\n${shape}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>`);

    const lost = problems.filter(({ code }) => code === 'bpmn.unresolved_reference');
    expect(lost).toEqual([4, 5].map((line) => ({ code: 'bpmn.unresolved_reference', elementId: null, line })));
  });

  it('is told by the line where a limit was passed', async () => {
    const many = Array.from({ length: 300 }, (_, at) => `a${String(at)}="x"`).join(' ');

    expect(await told(`${head}\n<process id="p" ${many}/></definitions>`)).toEqual([{ code: 'bpmn.too_large', elementId: null, line: 2 }]);
  });
});
