import { describe, expect, it } from '@jest/globals';
import type { DraftLine } from '../pages/draft-api.js';
import { nextAct } from './next-act.js';

const draft = (state: DraftLine['state'], mine = false) => ({ state, review: { mine } as DraftLine['review'] });
const AUTHOR = true;
const APPROVER = false;

describe('what comes next for a draft', () => {
  it.each([
    ['the author of a draft', draft('DRAFT'), AUTHOR, { act: 'submit', words: 'designer.act.review' }],
    ['an approver of a draft', draft('DRAFT'), APPROVER, { act: null, words: 'designer.wait.author' }],
    ['the author of what was sent back', draft('REJECTED', true), AUTHOR, { act: 'submit', words: 'designer.act.again' }],
    ['an approver of what was sent back', draft('REJECTED'), APPROVER, { act: null, words: 'designer.wait.mend' }],
    ['whoever wrote what waits', draft('SUBMITTED', true), AUTHOR, { act: null, words: 'designer.wait.second' }],
    ['another designer of what waits', draft('SUBMITTED'), AUTHOR, { act: 'decide', words: 'designer.act.decide' }],
    ['an approver of what waits', draft('SUBMITTED'), APPROVER, { act: 'decide', words: 'designer.act.decide' }],
    ['an approver who has worked on what waits', draft('SUBMITTED', true), APPROVER, { act: null, words: 'designer.wait.second' }],
    ['a designer of what was approved', draft('APPROVED', true), AUTHOR, { act: 'publish', words: 'designer.act.publish' }],
    ['an approver of what was approved', draft('APPROVED'), APPROVER, { act: null, words: 'designer.wait.publish' }],
    ['a designer of what is published', draft('PUBLISHED', true), AUTHOR, { act: 'begin', words: 'designer.newVersion' }],
    ['an approver of what is published', draft('PUBLISHED'), APPROVER, { act: null, words: 'designer.state.PUBLISHED' }],
  ])('for %s', (_who, line, canDesign, next) => {
    expect(nextAct(line, canDesign)).toEqual(next);
  });
});
