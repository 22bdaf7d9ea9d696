import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import { expect, it } from '@jest/globals';
import { constructOf } from './constructs.js';
import { PARTS } from './parts.js';

const [bpmn, ...drawing] = new BpmnModdle().getPackages();

it('says of every type and every property the reader of BPMN knows what becomes of it, and of no other', () => {
  const known = Object.fromEntries((bpmn?.types ?? []).map(({ name, properties = [] }) => [localName(name), properties.map((property) => localName(property.name)).sort()]));
  const told = Object.fromEntries(Object.entries(PARTS).map(([name, { properties }]) => [name, Object.keys(properties).sort()]));

  expect(bpmn?.prefix).toBe('bpmn');
  expect(Object.keys(known).length).toBeGreaterThan(100);
  expect(told).toEqual(known);
});

it('knows no other package but those of the drawing', () => {
  expect(drawing.map(({ prefix }) => prefix).sort()).toEqual(['bioc', 'bpmndi', 'color', 'dc', 'di']);
});

it('names nothing as running that no line of the library reads', () => {
  const source = readdirSync(join(import.meta.dirname, '..'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.ts') && !/\.spec\.ts$|^parts\.ts$|^constructs\.ts$|^element\.ts$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
  const running = Object.entries(PARTS).flatMap(([type, { properties }]) =>
    Object.entries(properties).filter(([, construct]) => constructOf(construct).coverage === 'runs').map(([property]) => ({ type, property })),
  );

  // Said twice in BPMN, and read where it is said first: by sequence flows, and by the border events themselves.
  const derived = ['boundaryEventRefs'];
  expect(running.filter(({ property }) => !derived.includes(property) && !new RegExp(`\\b${property}\\b`).test(source))).toEqual([]);
});

const localName = (name: string): string => name.replace(/^.*:/, '');
