import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { bundleText, readBundle } from './bundle-text.js';

const FOLDER = join(import.meta.dirname, '../../../../../procedures/birth-registration');
const json = (path: string): unknown => JSON.parse(readFileSync(join(FOLDER, path), 'utf8'));

describe('a whole procedure in one file', () => {
  it('comes in again as it went out, to the last byte of its drawing', () => {
    const content = { record: json('procedure.json'), forms: [json('forms/declaration.json')], papers: [json('papers/birthCertificate.json')], scenarios: [json('scenarios/withdrawn.json')], bpmn: readFileSync(join(FOLDER, 'process.bpmn'), 'utf8') } as Parameters<typeof bundleText>[0];

    expect(readBundle(bundleText(content))).toEqual(content);
  });

  it('comes in without words of papers where it was made before there were any', () => {
    const { papers, ...before } = JSON.parse(bundleText({ record: {}, forms: [], papers: [], scenarios: [], bpmn: '<definitions/>' })) as Record<string, unknown>;

    expect(papers).toEqual([]);
    expect(readBundle(JSON.stringify(before))).toMatchObject({ papers: [], bpmn: '<definitions/>' });
  });

  it.each([
    '', '[]', '{"format":"motcua.procedure@1","record":{}}', '<definitions/>',
    '{"format":"motcua.procedure@1","record":[],"forms":[],"scenarios":[],"bpmn":"<definitions/>"}',
    '{"format":"motcua.procedure@1","record":{},"forms":[null],"scenarios":[],"bpmn":"<definitions/>"}',
    '{"format":"motcua.procedure@1","record":{},"forms":[],"scenarios":[{"name":"a","title":null,"given":{},"when":null,"then":{}}],"bpmn":"<definitions/>"}',
    '{"format":"motcua.procedure@1","record":{},"forms":[],"scenarios":[],"bpmn":""}',
    '{"format":"motcua.procedure@1","record":{},"forms":[],"papers":{},"scenarios":[],"bpmn":"<definitions/>"}',
  ])('takes nothing else for one: %s', (text) => {
    expect(readBundle(text)).toBeNull();
  });
});
