import { expect, it } from '@jest/globals';
import { divisionsOf } from './known-divisions.js';

const division = (code: string, vi: string) => ({ code, name: { vi, en: vi } });

it('are those of the offices of today, each code once, by the name most of them give it', () => {
  const offices = [[division('VP', 'Văn phòng'), division('MOI', 'Phòng mới')], [division('VP', 'Văn phòng HĐND và UBND')], [division('VP', 'Văn phòng HĐND và UBND')]];

  expect(divisionsOf(offices.map((divisions) => ({ divisions })))).toEqual({ VP: division('VP', 'Văn phòng HĐND và UBND').name, MOI: division('MOI', 'Phòng mới').name });
});
