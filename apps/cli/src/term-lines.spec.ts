import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readProcedure } from '@app/bpmn';
import { termLines } from './term-lines.js';

const ROOT = join(import.meta.dirname, '../../..');
const linesOf = async (file: string, language: 'vi' | 'en'): Promise<readonly string[]> =>
  termLines(await readProcedure(readFileSync(join(ROOT, file), 'utf8')), language).split('\n');

it('says for each channel that the steps fit, and by which path', async () => {
  const [counter, , online] = await linesOf('procedures/household-business/process.bpmn', 'vi');

  expect(counter).toBe('  trực tiếp, bưu chính: Chứng minh được: 23 giờ ≤ 24 giờ, đường dài nhất: Kiểm tra, tiếp nhận hồ sơ (2 giờ) → Kiểm tra nội dung đăng ký (5 giờ) → Trưởng phòng ký (2 giờ) → Kiểm tra nội dung đăng ký (5 giờ) → Kiểm tra nội dung đăng ký (5 giờ) → Trưởng phòng ký (2 giờ) → Cấp số, đóng dấu (1 giờ) → Trả Giấy chứng nhận (1 giờ)');
  expect(online).toMatch(/^ {2}trực tuyến: Chứng minh được: 22.5 giờ ≤ 24 giờ/);
});

it('says so of a procedure that cannot be in time, though it has no plan', async () => {
  const lines = await linesOf('libs/bpmn/src/terms/fire-certificate.bpmn', 'en');

  expect(lines).toEqual(['  at the counter, online, by post: Exceeded: 60 hours > 48 hours, longest path: Verification (24 hours) → Inspection (24 hours) → Approval (12 hours)', '']);
});

it('names the holidays in which calendar days hold too little', async () => {
  const lines = await linesOf('procedures/building-permit/process.bpmn', 'en');

  expect(lines).toContain('    Over the longest holidays (calendar 2023-2027) it does not fit: 64 > 48 hours');
});
