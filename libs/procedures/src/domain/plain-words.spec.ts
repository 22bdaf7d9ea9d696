import { describe, expect, it } from '@jest/globals';
import { plainTerms } from './plain-words.js';

const hours = (quantity: number) => ({ quantity, unit: 'WORKING_HOUR' }) as const;

describe('a term in plain words', () => {
  it('stands alone where it is the same however one files', () => {
    expect(plainTerms({ default: hours(1) })).toEqual({ vi: '1 giờ làm việc', en: '1 working hour' });
  });

  it('is told with its way of filing where they differ', () => {
    const { vi, en } = plainTerms({ default: hours(1), byChannel: { ONLINE: hours(0.5) } });

    expect(vi).toBe('nộp trực tuyến: 0,5 giờ làm việc; nộp trực tiếp, nộp qua bưu chính: 1 giờ làm việc');
    expect(en).toBe('filed online: 0.5 working hours; filed at the counter, filed by post: 1 working hour');
  });
});
