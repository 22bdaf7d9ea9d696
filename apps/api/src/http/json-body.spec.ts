import { describe, expect, it } from '@jest/globals';
import { composed, isTooDeep } from './json-body.js';
import { RequestRefused } from './request-troubles.js';

const refusal = (json: string) => {
  try {
    return composed(JSON.parse(json));
  } catch (error) {
    if (error instanceof RequestRefused) return [error.trouble.code, error.trouble.errors?.map(({ field }) => field)];
    throw error;
  }
};

describe('the depth of a JSON text', () => {
  it('is counted outside of texts only', () => {
    expect(isTooDeep(`${'['.repeat(64)}${']'.repeat(64)}`)).toBe(false);
    expect(isTooDeep(`${'['.repeat(65)}${']'.repeat(65)}`)).toBe(true);
    expect(isTooDeep('{"a":'.repeat(65))).toBe(true);
    expect(isTooDeep(JSON.stringify(['['.repeat(100), '"['.repeat(100), '\\'.repeat(3) + '['.repeat(100)]))).toBe(false);
    expect(isTooDeep(`[${'[],'.repeat(1000)}[]]`)).toBe(false);
  });
});

describe('a parsed body', () => {
  it('is composed, also where it came as escapes, names included', () => {
    expect(composed(JSON.parse('{"e\\u0301": ["o\\u031b\\u0301", {"x": 1, "y": null, "z": false}]}'))).toEqual({ é: ['ớ', { x: 1, y: null, z: false }] });
  });

  it('may hold whole pairs and a backslash before u0000', () => {
    expect(refusal('["\\ud83d\\ude00", "\\\\u0000", "\\\\ud83d"]')).toEqual(['😀', '\\u0000', '\\ud83d']);
  });

  it.each([
    ['{"a": ["\\u0000"]}', 'a[0]'],
    ['{"a": {"b": "\\ud83d"}}', 'a.b'],
    ['{"a": "\\\\\\ud83d\\\\ude00"}', 'a'],
    ['{"a": "\\ude00\\ud83d"}', 'a'],
    ['{"a": {"\\u0000": 1}}', 'a'],
  ])('holds no half of a pair and no U+0000: %s', (json, field) => {
    expect(refusal(json)).toEqual(['request.unusable_text', [field]]);
  });

  it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', '__proto__', '__defineGetter__', 'prototype'])(
    'has no member every object inherits: %s',
    (name) => {
      expect(refusal(`{"a": [{"${name}": 1}]}`)).toEqual(['request.forbidden_name', [`a[0].${name}`]]);
    },
  );
});
