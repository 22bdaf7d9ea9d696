import { describe, expect, it } from '@jest/globals';
import type { DraftLine } from '../pages/draft-api.js';
import { nextAct } from './next-act.js';

const draft = (state: DraftLine['state'], mine = false) => ({ state, review: { mine } as DraftLine['review'] });
const AUTHOR = true;
const APPROVER = false;

describe('what comes next for a draft', () => {
  it.each([
    ['the author of a draft', draft('DRAFT'), AUTHOR, 'submit', 'designer.act.review'],
    ['an approver of a draft', draft('DRAFT'), APPROVER, null, 'designer.wait.author'],
    ['the author of what was sent back', draft('REJECTED', true), AUTHOR, 'submit', 'designer.act.again'],
    ['an approver of what was sent back', draft('REJECTED'), APPROVER, null, 'designer.wait.mend'],
    ['whoever wrote what waits', draft('SUBMITTED', true), AUTHOR, null, 'designer.wait.second'],
    ['another designer of what waits', draft('SUBMITTED'), AUTHOR, 'decide', 'designer.act.decide'],
    ['an approver of what waits', draft('SUBMITTED'), APPROVER, 'decide', 'designer.act.decide'],
    ['an approver who has worked on what waits', draft('SUBMITTED', true), APPROVER, null, 'designer.wait.second'],
    ['a designer of what was approved', draft('APPROVED', true), AUTHOR, 'publish', 'designer.act.publish'],
    ['an approver of what was approved', draft('APPROVED'), APPROVER, null, 'designer.wait.publish'],
    ['a designer of what is published', draft('PUBLISHED', true), AUTHOR, 'begin', 'designer.newVersion'],
    ['an approver of what is published', draft('PUBLISHED'), APPROVER, null, 'designer.state.PUBLISHED'],
  ])('for %s', (_who, line, canDesign, act, words) => {
    expect(nextAct(line, canDesign)).toEqual({ act, words });
  });
});
