import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readProcedure } from '@app/bpmn';
import { withWordless } from './wordless.js';

const XML = readFileSync(join(import.meta.dirname, '../../../../../procedures/household-business/process.bpmn'), 'utf8');

it('marks the steps whose paper has no words, and none when it has', async () => {
  const reading = await readProcedure(XML);

  const { publishable, problems } = withWordless(reading, []);

  expect([reading.publishable, publishable]).toEqual([true, false]);
  expect(problems.filter(({ code }) => code === 'law.paper_without_words')).toMatchObject([{ severity: 'error', elementId: 'Sign', params: { paper: 'householdBusinessCertificate' } }]);
  expect(withWordless(reading, [{ code: 'householdBusinessCertificate' }])).toBe(reading);
});
