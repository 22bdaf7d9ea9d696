import { describe, expect, it } from '@jest/globals';
import { type CivilDay, isTaxCode } from '@app/kernel';
import { mobileNumber } from './mobile-number.js';
import { secondsUntilAllowed, SUBJECT_LIMITS } from './one-time-code.js';
import { personalIdFault } from './personal-id.js';
import { type CitizenRegistration, registrationFault } from './registration.js';

describe('a personal identification number', () => {
  it.each([
    ['038090000001', '1990-05-31', null],
    ['038190000001', '1990-05-31', null],
    ['038207000001', '2007-01-01', null],
    ['038290000001', '1990-05-31', 'century'],
    ['038091000001', '1990-05-31', 'birth_year'],
    ['038000000001', '2000-01-01', 'century'],
    ['038200000001', '2000-01-01', null],
    ['03809000000', '1990-05-31', 'format'],
  ])('%s of somebody born on %s: %s', (personalId, day, fault) => {
    expect(personalIdFault(personalId, day as CivilDay)).toBe(fault);
  });
});

describe('who may register', () => {
  const born = (birthDate: string, personalId: string): CitizenRegistration =>
    ({ kind: 'CITIZEN', fullName: 'Mẫu', personalId, birthDate: birthDate as CivilDay, phone: '0900000001', email: null, language: 'vi' });

  it.each([
    ['2011-11-22', '000211000001', null],
    ['2011-11-23', '000211000001', 'too_young'],
    ['2027-01-01', '000227000001', 'impossible'],
    ['1906-11-21', '000006000001', 'impossible'],
    ['1906-11-22', '000006000001', null],
  ])('born on %s (%s), on 2026-11-22: %s', (day, personalId, fault) => {
    expect(registrationFault(born(day, personalId), '2026-11-22' as CivilDay)?.fault ?? null).toBe(fault);
  });
});

describe('a tax code', () => {
  it.each([['0100109106', true], ['0100109106-001', true], ['0100109107', false], ['010010910', false], ['0100109106-01', false]])('%s: %s', (code, isOne) => {
    expect(isTaxCode(code)).toBe(isOne);
  });
});

describe('a mobile number', () => {
  it.each([['0912345678', '0912345678'], ['+84 912 345 678', '0912345678'], ['84912345678', '0912345678'], ['0212345678', null], ['091234567', null], ['quan.tri', null]])(
    '%s is %s',
    (typed, number) => expect(mobileNumber(typed)).toBe(number),
  );
});

describe('how often a code may be sent', () => {
  const MINUTE = 60_000;
  const at = 1_000 * MINUTE * 60;

  it.each([
    [[], 0],
    [[-14, -13], 0],
    [[-14, -13, -1], 60],
    [[-15, -13, -1], 0],
    [[-60, -50, -40, -30, -20.5, -20, -19.5, -19, -18, -17], (24 * 60 - 60) * 60],
  ])('after codes %j minutes ago: in %d seconds', (minutes, seconds) => {
    expect(secondsUntilAllowed(minutes.map((ago) => at + ago * MINUTE), SUBJECT_LIMITS, at)).toBe(seconds);
  });
});
