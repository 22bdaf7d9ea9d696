import type { Instant } from '@app/kernel';
import { LOOKUP_GAP } from './lookup-gap.js';
import { NO_AMOUNT, NO_DEADLINE } from './phrases.js';
import { LEAST_OF_FREE } from './sms-text.js';
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
  official: 'Trần Văn Mẫu',
  substitute: 'Lê Thị Thử',
  from: '23/11/2026',
  until: '27/11/2026',
  recovery: 'https://dichvucong.example/account/password#sTq2Wq8cC1m0bX7kZr4PdA',
};

/** Gaps whose values are as long as people and procedures make them. */
export const FREE_GAPS = ['recipient', 'procedure', 'agency', 'reason', 'step', 'item', 'clock', 'exemption', 'official', 'substitute'] as const;
/** What is kept of such a value. */
const FREE = 'x'.repeat(LEAST_OF_FREE);
/** A portal with an address of 60 characters. */
const PORTAL = `https://${'x'.repeat(52)}`;
const CODE = 'G15.56.120-261121-000001';

/** The longest each value can be in an SMS: words that have room for these are never cut. */
export const LONGEST_VALUES: Values = {
  ...SAMPLE_VALUES,
  ...Object.fromEntries(FREE_GAPS.map((gap) => [gap, FREE])),
  code: CODE,
  link: `${PORTAL}/dossiers/${CODE}`,
  lookupCode: LOOKUP_GAP,
  dueAt: NO_DEADLINE,
  deadline: NO_DEADLINE,
  amount: NO_AMOUNT,
  // Of half a day: whole days are written shorter.
  from: { instant: '2026-11-23T05:30:00.000Z' as Instant },
  until: { instant: '2026-11-27T10:00:00.000Z' as Instant },
  minutes: '60',
  recovery: `${PORTAL}/account/password#${'x'.repeat(22)}`,
};
