import { describe, expect, it } from '@jest/globals';
import { dueNow, staysOwed } from './moments.js';

describe('what is to be paid when', () => {
  it.each([
    ['before acceptance nothing', { isReceived: false, status: 'REGISTERED', isAwaited: false }, []],
    ['with acceptance what is upfront', { isReceived: true, status: 'PROCESSING', isAwaited: false }, ['COLLECT_UPFRONT']],
    ['all where the diagram waits for it', { isReceived: true, status: 'PROCESSING', isAwaited: true }, ['COLLECT_UPFRONT', 'COLLECT_ON_RETURN']],
    ['all where money is what the status asks for', { isReceived: true, status: 'PAYMENT_REQUIRED', isAwaited: false }, ['COLLECT_UPFRONT', 'COLLECT_ON_RETURN']],
    ['all once the result was handed over', { isReceived: true, status: 'RETURNED', isAwaited: false }, ['COLLECT_UPFRONT', 'COLLECT_ON_RETURN']],
    ['all when the result is ready', { isReceived: true, status: 'RESOLVED', isAwaited: false }, ['COLLECT_UPFRONT', 'COLLECT_ON_RETURN']],
  ] as const)('%s', (_name, moment, expected) => {
    expect(dueNow(moment)).toEqual(expected);
  });
});

describe('money of a dossier that ended', () => {
  it('is owed still where the result was handed over, and no more where it was refused or stopped', () => {
    const answers = ([undefined, 'done', 'refused', 'stopped'] as const).map(staysOwed);

    expect(answers).toEqual([true, true, false, false]);
  });
});
