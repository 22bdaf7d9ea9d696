import { expect, it } from '@jest/globals';
import { endOf, flowTo, messageOf, planOf, stepTo } from '@app/testing';
import type { Directory } from '@app/routing';
import { paperSteps } from './paper-log.js';

const DIRECTORY: Directory = { agencies: new Map(), divisions: new Map() };

it('papers name what a dossier waits for, as they name its steps', () => {
  const plan = planOf([
    stepTo('AwaitNumber', 'Ask', { name: 'Chuyển dữ liệu', performer: { kind: 'SYSTEM' } }),
    { id: 'AwaitNumber', name: 'Nhận số định danh', type: 'catch', clock: 'paused', trigger: messageOf('number'), next: flowTo('End') },
    endOf('End'),
  ]);

  const steps = paperSteps(plan, DIRECTORY, 'H56.30');

  expect(steps['AwaitNumber']).toMatchObject({ name: 'Nhận số định danh', unit: 'Hệ thống', isClockPaused: true });
  expect(Object.keys(steps).sort()).toEqual(['Ask', 'AwaitNumber']);
});
