import { describe, expect, it } from '@jest/globals';
import { isCommonPassword, isOwnersPassword } from './guessable-password.js';
import { KNOWN_PASSWORDS } from './known-passwords.js';
import { passwordObstacle } from './password-policy.js';

const LAN = {
  login: '001190000123', fullName: 'Nguyễn Thị Lan', email: 'hoa.cuc@example.vn', phone: '0912345670', personalId: '001190000123', birthDate: '1990-05-31',
};

describe('a password others guess', () => {
  it.each([
    'Password1!', 'P@ssw0rd2026', 'P@$$w0rd!!', 'Qwerty@123', '1qaz@WSX', '!QAZ2wsx', 'Admin@2026', 'Welcome1!', 'Iloveyou1!', 'Abcd@1234', 'Aa@123456', 'Aaaa1111!', 'Hell0!!!',
    'Matkhau@123', 'Mật khẩu 1!', 'M4tkh4u@1', 'm@tkh@u1A', 'Anhyeuem1!', '@nhyeuem1A', 'Anh Yêu Em 1!', 'Emyeuanh@2', 'Vietnam@2026', 'HàNội@1010', 'Motcua@123', 'Nguyenvanan@1', 'Lan@1990', 'Thảo@31051990',
    'Matkhau@123abc', 'Matkhaumatkhau1!', 'MẬTKHẨU@1a'.normalize('NFD'), '12345678', '31051990', '19901990', '0912345678',
  ])('is %j', (password) => {
    expect(isCommonPassword(password)).toBe(true);
  });

  it.each([
    'Một mật khẩu 1!', 'Mau-Thu-2026', 'Mot-cua-thu-1', 'Mot-cua-q7XkPz01aBcD-1', 'xK9-_fGh2LmNqR4tUvWy-Aa1', 'Ba con thuyền 1!', 'correct horse battery staple', 'Aa@84736251', 'Tre gầy bóng nắng 7!', 'Пароль-никому-7', '82736451905',
  ])('is not %j', (password) => {
    expect(isCommonPassword(password)).toBe(false);
    expect(isOwnersPassword(password, LAN)).toBe(false);
  });

  it('is one of a thousand and more words, each as it is compared', () => {
    expect(KNOWN_PASSWORDS.size).toBeGreaterThan(1_500);
    expect([...KNOWN_PASSWORDS].filter((word) => !/^[a-z0-9]+$/.test(word))).toEqual([]);
  });
});

describe('a password of its owner', () => {
  it.each(['NguyễnThịLan@1990', 'Thilan#07', 'L@n!2026xx'.slice(0, 8), 'Nguyen-Lan-88', 'Xy0912345670!', '912345670@Aa', '001190000123@Aa', 'Ab@31051990', 'HoaCuc@2026'])('is %j', (password) => {
    expect(isOwnersPassword(password, LAN)).toBe(true);
  });

  it('may have the name among other words, and belongs to nobody else', () => {
    expect(isOwnersPassword('Lan trồng nhiều hoa 1!', LAN)).toBe(false);
    expect(isOwnersPassword('NguyễnThịLan@1990', { login: 'khac', fullName: 'Trần Văn Bình' })).toBe(false);
    expect(isOwnersPassword('NguyễnThịLan@1990', {})).toBe(false);
  });

  it('is refused after what the policy lacks, and said apart from what everybody has', () => {
    expect(passwordObstacle('matkhau', 'seed', LAN)?.code).toBe('identity.password_weak');
    expect(passwordObstacle('Matkhau@1', 'seed', LAN)?.code).toBe('identity.password_common');
    expect(passwordObstacle('matkhau@1', 'asvs', LAN)?.code).toBe('identity.password_common');
    expect(passwordObstacle('HoaCuc@2026', 'seed', LAN)?.code).toBe('identity.password_of_owner');
    expect(passwordObstacle('Ba con thuyền 1!', 'seed', LAN)).toBeNull();
  });
});
