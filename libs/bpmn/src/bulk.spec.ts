import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mayBeInBulk, readProcedure, stepsOf } from './index.js';

const XML = readFileSync(join(import.meta.dirname, '../../../procedures/household-business/process.bpmn'), 'utf8');
const bulkSteps = async (xml: string): Promise<readonly string[]> => stepsOf((await readProcedure(xml)).plan!).filter((step) => step.performer.kind === 'OFFICIAL' && mayBeInBulk(step)).map(({ id }) => id);

it('is for what needs no reading: no signature, no second pair of eyes, nothing the procedure wants done one by one', async () => {
  const silent = await bulkSteps(XML);
  const spoken = await bulkSteps(XML.replace(/(<bpmn:userTask id="Intake"[^>]*>\s*<bpmn:extensionElements>)/, '$1<motcua:bulk forbidden="true" />'));
  const insisted = await bulkSteps(XML.replace(/(<bpmn:userTask id="Sign"[^>]*>\s*<bpmn:extensionElements>)/, '$1<motcua:bulk forbidden="false" />'));

  expect(silent).toContain('Intake');
  expect(silent).not.toContain('Sign');
  expect(spoken).toEqual(silent.filter((id) => id !== 'Intake'));
  expect(insisted).toEqual(silent);
});
