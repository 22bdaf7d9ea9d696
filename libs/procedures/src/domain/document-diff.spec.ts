import { describe, expect, it } from '@jest/globals';
import { documentDiff } from './document-diff.js';

describe('comparing two documents', () => {
  it('tells items apart by what names them, not by their place, and that their order is another', () => {
    const fees = [
      { item: 'a', amount: 1 },
      { item: 'b', amount: 2 },
    ];

    const diff = documentDiff({ fees, setCount: 1 }, { fees: [{ item: 'b', amount: 3 }, fees[0]], setCount: 1 });

    expect(diff).toEqual([{ field: 'fees[b].amount', before: 2, after: 3 }, { field: 'fees.order', before: ['a', 'b'], after: ['b', 'a'] }]);
  });

  it('names what is on one side only', () => {
    expect(documentDiff({ a: 1 }, { b: ['x'] })).toEqual([
      { field: 'a', before: 1, after: undefined },
      { field: 'b', before: undefined, after: ['x'] },
    ]);
    expect(documentDiff(['x'], ['x', 'y'])).toEqual([{ field: '[y]', before: undefined, after: 'y' }]);
  });

  it('finds nothing between equals, in any order of members', () => {
    expect(documentDiff({ a: { b: [1, 2], c: null } }, { a: { c: null, b: [1, 2] } })).toEqual([]);
  });
});
