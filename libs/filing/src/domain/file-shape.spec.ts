import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { shapeProblem } from './file-shape.js';

const document = (more: Record<string, Uint8Array> = {}) => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>'), ...more });
const problemOf = (bytes: Uint8Array) => shapeProblem('docx', { bytes, size: bytes.length });
const some = strToU8('x');

describe('what lies inside a document', () => {
  it('is fine as long as it is a document', () => {
    expect(problemOf(document({ 'word/media/image1.png': some }))).toBeNull();
  });

  it.each([
    ['word/vbaProject.bin', 'macros'], ['Basic/Standard/Module1.xml', 'macros'], ['Scripts/python/a.py', 'macros'], ['xl/macrosheets/sheet1.xml', 'macros'],
    ['word/embeddings/oleObject1.bin', 'nested'], ['word/inner.zip', 'nested'], ['a.exe', 'nested'], ['word/embeddings/x.docm', 'nested'],
    ['../outside.xml', 'damaged'], ['/etc/passwd', 'damaged'], ['word\\..\\a', 'damaged'],
  ])('%s makes it %s', (name, problem) => {
    expect(problemOf(document({ [name]: some }))).toBe(problem);
  });

  it('may not unpack to more than a document does', () => {
    expect(problemOf(document({ 'word/big.xml': new Uint8Array(60 * 1024 * 1024) }))).toBe('too_much_inside');
    expect(problemOf(document(Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`word/${at}.xml`, some]))))).toBe('too_much_inside');
  });

  it('ends with its table of contents, and begins where that says', () => {
    const right = document();
    const behind = Buffer.concat([right, Buffer.from('<script>')]);
    const before = Buffer.concat([Buffer.from('MZ..'), right]);

    expect([problemOf(behind), problemOf(before), problemOf(right.subarray(0, -5)), problemOf(strToU8('no zip at all, and long enough'))]).toEqual(['damaged', 'damaged', 'damaged', 'damaged']);
  });
});

describe('the end of other files', () => {
  it.each([
    ['pdf', '%PDF-1.7 x\n%%EOF\n', null], ['pdf', '%PDF-1.7 x', 'damaged'], ['png', '\x89PNG....\0\0\0\0IEND\xaeB`\x82', null],
    ['png', '\x89PNG....\0\0\0\0IEND\xaeB`\x82PK\x03\x04', 'damaged'],
  ] as const)('%s %j is %s', (extension, text, problem) => {
    const bytes = new Uint8Array(Buffer.from(text, 'latin1'));

    expect(shapeProblem(extension, { bytes, size: bytes.length })).toBe(problem);
  });
});
