import { readProcedure } from '@app/bpmn';
import { describe, expect, it } from '@jest/globals';
import { diagram, SIZES } from './compile.js';

describe('the benchmark of compiling', () => {
  it.each(SIZES)('has a diagram of %i elements, as the limit for files counts them, that may be published', async (elements) => {
    const { problems, publishable } = await readProcedure(diagram(elements));
    expect({ problems, publishable }).toEqual({ problems: [], publishable: true });

    const larger = await readProcedure(diagram(elements + 40));
    expect(larger.problems.map(({ code }) => code)).toEqual(elements === 5_000 ? ['bpmn.too_large'] : []);
  });
});
