import { escaped, page } from '../http/page.js';
import type { Choice, SandboxOrder } from './sandbox-bank.js';

const WORDS = {
  vi: {
    title: 'Cổng thanh toán thử nghiệm', note: 'Không có tiền thật. Trang này thay cho cổng thanh toán khi dùng thử.', order: 'Mã giao dịch', info: 'Nội dung',
    pay: 'Trả tiền', cancel: 'Hủy và quay lại', delay: 'Trả tiền, ngân hàng xác nhận sau', notOurs: 'Yêu cầu thanh toán này không đúng chữ ký nên không thực hiện được. Hãy mở lại hồ sơ rồi bấm thanh toán lần nữa.',
  },
  en: {
    title: 'Sandbox payment gateway', note: 'No real money. This page stands in for a payment gateway while trying out.', order: 'Order number', info: 'Payment for',
    pay: 'Pay', cancel: 'Cancel and go back', delay: 'Pay; the bank confirms later', notOurs: 'This payment request is not rightly signed, so nothing can be paid here. Open your dossier again and press pay once more.',
  },
} as const;

export function payPage({ orderId, amount, info, locale }: SandboxOrder, query: string): string {
  const language = locale === 'en' ? 'en' : 'vi';
  const words = WORDS[language];
  const money = String(Number(amount) / 100).replace(/\B(?=(\d{3})+$)/g, '.');
  const button = (choice: Choice, first = '') => `<button name="choice" value="${choice}"${first}>${escaped(words[choice])}</button>`;
  return page(language, {
    title: words.title,
    body: `<h1>${escaped(words.title)}</h1><p class="note">${escaped(words.note)}</p><p class="sum">${money} đ</p>
<dl><dt>${escaped(words.order)}</dt><dd>${escaped(orderId)}</dd><dt>${escaped(words.info)}</dt><dd>${escaped(info)}</dd></dl>
<form method="get" action="/sandbox-gateway/choose"><input type="hidden" name="order" value="${escaped(query)}">${button('pay', ' class="first"')}${button('delay')}${button('cancel')}</form>`,
  });
}

/** Whose language it is nobody knows: the request says nothing that can be believed. */
export const notOursPage = (): string =>
  page('vi', {
    title: WORDS.vi.title,
    body: `<h1>${escaped(WORDS.vi.title)}</h1><p class="note">${escaped(WORDS.vi.notOurs)}</p><p lang="en">${escaped(WORDS.en.notOurs)}</p><p><a href="/">Về trang chủ · <span lang="en">To the start page</span></a></p>`,
  });
