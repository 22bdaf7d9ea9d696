import { expect, it } from '@jest/globals';
import { titleOf } from './plan-nodes.js';

it('an element is called as it is drawn, in English by its public label, and by its id where it has no name', () => {
  const label = { vi: 'Cán bộ kiểm tra', en: 'The dossier is checked' };

  expect(titleOf({ id: 'Check', name: 'Kiểm tra hồ sơ', publicLabel: label })).toEqual({ vi: 'Kiểm tra hồ sơ', en: 'The dossier is checked' });
  expect(titleOf({ id: 'Check', name: 'Kiểm tra hồ sơ' })).toEqual({ vi: 'Kiểm tra hồ sơ', en: 'Kiểm tra hồ sơ' });
  expect(titleOf({ id: 'Check', name: '' })).toEqual({ vi: 'Check', en: 'Check' });
});
