import { escaped, page } from './page.js';

export type ReturnState = 'paid' | 'waiting' | 'failed' | 'unknown';
const WORDS: Readonly<Record<ReturnState, readonly [string, string, string]>> = {
  paid: ['Đã nhận tiền', 'Khoản phí, lệ phí đã được ghi nhận. Biên lai có trong hồ sơ của ông/bà.', 'The payment was received.'],
  waiting: ['Đang chờ xác nhận', 'Ngân hàng chưa xác nhận giao dịch. Hồ sơ của ông/bà không bị ảnh hưởng; trạng thái sẽ tự cập nhật, không cần nộp lại.', 'Waiting for the bank to confirm; there is no need to pay again.'],
  failed: ['Chưa nộp được tiền', 'Giao dịch không thành công hoặc đã bị hủy. Hồ sơ vẫn còn nguyên; ông/bà có thể nộp lại.', 'The payment was not made; you can try again.'],
  unknown: ['Không đọc được kết quả giao dịch', 'Địa chỉ này không phải do cổng thanh toán gửi. Hãy mở hồ sơ của ông/bà để xem trạng thái.', 'This address was not sent by the payment gateway.'],
};

/** Where the payer lands: what is known, in words, and on to the dossier. */
export function returnPage(code: string | null, state: ReturnState): string {
  const [title, words, english] = WORDS[state];
  const goOn = code === null ? '/' : `/dossiers/${encodeURIComponent(code)}?payment=${state}`;
  const link = code === null ? 'Về trang chủ' : `Về hồ sơ ${code}`;
  return page('vi', {
    title, goOn: state === 'unknown' ? null : goOn,
    body: `<h1>${escaped(title)}</h1><p>${escaped(words)}</p><p lang="en"><small>${escaped(english)}</small></p><p><a href="${escaped(goOn)}">${escaped(link)}</a></p>`,
  });
}
