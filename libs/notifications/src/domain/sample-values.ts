import type { Instant } from '@app/kernel';
import type { Values } from './values.js';

/** A made-up dossier to read words by, before anybody is sent them. Every gap there is has a value here. */
export const SAMPLE_VALUES: Values = {
  code: 'H56.30-261121-0001',
  recipient: 'Nguyễn Thị Thử',
  procedure: { vi: 'Đăng ký khai sinh', en: 'Birth registration' },
  agency: { vi: 'UBND phường Hạc Thành', en: "People's Committee of Hạc Thành ward" },
  link: 'https://dichvucong.example/dossiers/H56.30-261121-0001',
  lookupCode: '7K3M9QXZ',
  at: { instant: '2026-11-21T03:42:00.000Z' as Instant },
  dueAt: { instant: '2026-11-27T10:00:00.000Z' as Instant },
  dueBefore: { instant: '2026-11-25T10:00:00.000Z' as Instant },
  deadline: { instant: '2026-11-24T02:15:00.000Z' as Instant },
  reason: 'Thiếu giấy chứng sinh',
  step: { vi: 'Xác nhận dự thảo', en: 'Confirm the draft' },
  clock: { vi: 'ngày hẹn trả', en: 'promised date' },
  amount: { money: 1_250_000 },
  item: { vi: 'Lệ phí đăng ký', en: 'Registration charge' },
  exemption: { vi: 'Người thuộc hộ nghèo', en: 'Poor households' },
  otp: '123456',
  minutes: '5',
  recovery: 'https://dichvucong.example/account/password#sTq2Wq8cC1m0bX7kZr4PdA',
};
