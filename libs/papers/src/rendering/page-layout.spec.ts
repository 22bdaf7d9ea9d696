import { afterAll, describe, expect, it } from '@jest/globals';
import type { CivilDay, Instant } from '@app/kernel';
import { bare, readPdf } from '@app/testing';
import { dossierRegister, type RegisterEntry } from '../domain/dossier-register.js';
import type { Block, PaperDocument } from '../domain/paper-document.js';
import { pageLayout } from './page-layout.js';
import { PaperRenderer } from './paper-renderer.js';

const both = (text: string) => ({ vi: text, en: text });
const AT = '2026-11-30T09:00:00.000Z' as Instant;
const PROCEDURE = 'Cấp giấy phép xây dựng mới, giấy phép sửa chữa, cải tạo, giấy phép di dời đối với công trình và nhà ở riêng lẻ';
const OWNER = 'Công ty trách nhiệm hữu hạn một thành viên đầu tư xây dựng và thương mại dịch vụ Phương Nguyễn Hoàng Gia';
const ADDRESS = 'Số 125/12A, ngõ 3, đường Trần Hưng Đạo kéo dài, phường Hạc Thành, tỉnh Thanh Hóa';
const entry = (number: number): RegisterEntry => ({
  code: `H56.30-261102-${String(number).padStart(4, '0')}`, procedure: PROCEDURE, sets: 1, owner: OWNER, address: ADDRESS, phone: '0900000001', channel: 'ONLINE',
  receivedAt: AT, dueAt: AT, returnedAt: AT, status: 'Yêu cầu bổ sung giấy tờ',
});
const agency = { code: 'H56.30', name: both('UBND phường Hạc Thành'), parent: both('UBND tỉnh Thanh Hóa') };
const paper = (...blocks: readonly Block[]): PaperDocument => ({
  title: 't', subject: 's', sheet: 'form', head: { parent: null, body: 'UBND', number: null, placeAndDate: null, form: null }, heading: ['H'], copies: [], blocks,
  signatures: [{ title: 'NGƯỜI LẬP', hint: '(Ký)', name: 'Trần A' }], recipients: [], footer: '', madeAt: AT,
});

describe('a page', () => {
  const renderer = new PaperRenderer();
  afterAll(() => renderer.onApplicationShutdown());

  it('of the register holds several dossiers also where every name is long, and loses none', async () => {
    const entries = Array.from({ length: 30 }, (_, index) => entry(index + 1));

    const { pages, letters } = readPdf(await renderer.render(dossierRegister({ agency, from: '2026-11-01' as CivilDay, to: '2026-11-30' as CivilDay, entries, isCut: false }, AT)));

    expect(pages).toBeLessThanOrEqual(8);
    expect(entries.filter(({ code }) => !letters.includes(bare(code)))).toEqual([]);
  });

  it('never has signatures alone: what is short and stands before them goes with them', () => {
    const contentOf = (...blocks: readonly Block[]) => pageLayout(paper(...blocks))['content'] as readonly { readonly unbreakable?: boolean; readonly stack: readonly unknown[] }[];
    const short: Block = { kind: 'text', text: 'Ông/Bà có quyền khiếu nại.' };
    const long: Block = { kind: 'highlight', rows: [['Lý do', 'x'.repeat(2_000)]] };

    const list: Block = { kind: 'fields', rows: Array.from({ length: 9 }, (_, index) => [`Mục ${index}`, 'x'] as const) };
    const [kept, free, parted] = [contentOf(long, short), contentOf(short, long), contentOf(list)];

    expect(kept.at(-1)).toMatchObject({ unbreakable: true, stack: [{ text: 'Ông/Bà có quyền khiếu nại.' }, expect.anything()] });
    expect([kept.length, free.length, free.at(-1)?.stack.length]).toEqual([4, 5, 1]);
    // Of a list its last two.
    expect([parted.at(-2)?.stack.length, (parted.at(-1)?.stack[0] as { readonly stack: readonly unknown[] }).stack.length]).toEqual([7, 2]);
  });
});
