import { describe, expect, it } from '@jest/globals';
import { applicantName } from './applicant-name.js';

describe('the applicant of a declaration', () => {
  it.each([
    [{ requester: { fullName: 'Lê Thị Mẫu' }, child: { fullName: 'Bé Mẫu' } }, 'Lê Thị Mẫu'],
    [{ owner: { fullName: 'Trần Văn Mẫu' } }, 'Trần Văn Mẫu'],
    [{ investor: { fullName: 'Vũ Văn Mẫu' } }, 'Vũ Văn Mẫu'],
    [{ child: { fullName: 'Bé Mẫu' } }, null],
    [{ requester: { fullName: '  ' } }, null],
    [{ requester: ['fullName'] }, null],
    [null, null],
  ])('of %j is %s', (declaration, name) => {
    expect(applicantName(declaration)).toBe(name);
  });
});
