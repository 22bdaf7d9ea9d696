import { describe, expect, it } from '@jest/globals';
import { Defect, type Instant } from '@app/kernel';
import { render, type Template } from './template.js';

const template = (body: string): Template => ({ key: 'dossier-refused', version: 1, language: 'vi', channel: 'PORTAL', subject: 'Hồ sơ {code}', body });

describe('rendering', () => {
  it.each([
    ['absent', {}],
    ['undefined', { reason: undefined as unknown as string }],
    ['empty', { reason: '' }],
    ['nothing but what cannot be seen', { reason: ' \u200b\u202e\r\n ' }],
  ])('is a defect when a value is %s', (_why, values) => {
    expect(() => render(template('Lý do: {reason}'), { code: 'A', ...values })).toThrow(Defect);
  });

  it('takes no value from the prototype of the values', () => {
    expect(() => render(template('{toString} {constructor}'), { code: 'A' })).toThrow(Defect);
  });

  it('does not fill gaps that a value brings along', () => {
    const { body } = render(template('Lý do: {reason}'), { code: 'A', lookupCode: 'SECRET', reason: 'xem {lookupCode} và $& $1' });

    expect(body).toBe('Lý do: xem {lookupCode} và $& $1');
  });

  it.each(['a\r\nBcc: x@example.org', 'a\nb', 'a\u2028b', 'a\u0085b', 'a\u0000b', 'a\u202eb', 'a\u200fb', 'a\ud800b'])('keeps a value on one line: %j', (reason) => {
    const { subject, body } = render(template('{reason}'), { code: reason, reason });

    expect(`${subject}${body}`).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  });

  it('joins letters and tone marks that came apart', () => {
    const { body } = render(template('{reason}'), { code: 'A', reason: 'Thiếu giấy'.normalize('NFD') });

    expect(body).toBe('Thiếu giấy');
  });

  it('shortens what nobody would read to its end', () => {
    const { body } = render(template('{reason}'), { code: 'A', reason: '😀'.repeat(3000) });

    expect(Array.from(body)).toHaveLength(1000);
    expect(body.endsWith('😀…')).toBe(true);
  });

  it('writes instants on the wall clock of the offices, and money in groups of three', () => {
    const { body } = render(template('{a} {b} {c} {d}'), {
      code: 'A', a: { instant: '2026-12-31T17:00:00.000Z' as Instant }, b: { money: 0 }, c: { money: 15_000 }, d: { money: 1_250_000 },
    });

    expect(body).toBe('00:00 01/01/2027 0 đ 15.000 đ 1.250.000 đ');
  });

  it.each([1.5, -1, Number.NaN])('is a defect when money is no whole sum: %p', (money) => {
    expect(() => render(template('{reason}'), { code: 'A', reason: { money } })).toThrow(Defect);
  });
});
