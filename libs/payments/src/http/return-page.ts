import { escaped, page } from './page.js';

export type ReturnState = 'paid' | 'waiting' | 'failed' | 'unknown';
const WORDS: Readonly<Record<ReturnState, readonly [string, string, string]>> = {
  paid: ['Đã nhận tiền', 'Khoản phí, lệ phí đã được ghi nhận. Biên lai có trong hồ sơ của ông/bà.', 'The payment was received. The receipt is in your dossier.'],
  waiting: ['Đang chờ xác nhận', 'Ngân hàng chưa xác nhận giao dịch. Hồ sơ của ông/bà không bị ảnh hưởng; trạng thái sẽ tự cập nhật, không cần nộp lại.', 'The bank has not confirmed the payment yet. Your dossier is not affected; the state changes by itself, and there is no need to pay again.'],
  failed: ['Chưa nộp được tiền', 'Giao dịch không thành công hoặc đã bị hủy. Hồ sơ vẫn còn nguyên; ông/bà có thể nộp lại.', 'The payment was not made or was cancelled. Nothing is lost; you can pay again.'],
  unknown: ['Không đọc được kết quả giao dịch', 'Địa chỉ này không phải do cổng thanh toán gửi. Hãy mở hồ sơ của ông/bà để xem trạng thái.', 'The result of the payment could not be read: this address was not sent by the payment gateway. Open your dossier to see how it stands.'],
};

/** Where the payer lands: what is known, in words, and on to the dossier. */
export function returnPage(code: string | null, state: ReturnState): string {
  const [title, words, english] = WORDS[state];
  const goOn = code === null ? '/' : `/dossiers/${encodeURIComponent(code)}?payment=${state}`;
  const [link, englishLink] = code === null ? ['Về trang chủ', 'To the start page'] : [`Về hồ sơ ${code}`, 'To the dossier'];
  return page('vi', {
    title, goOn: state === 'unknown' ? null : goOn,
    body: `<h1>${escaped(title)}</h1><p>${escaped(words)}</p><p lang="en"><small>${escaped(english)}</small></p><p><a href="${escaped(goOn)}">${escaped(link)} · <span lang="en">${escaped(englishLink)}</span></a></p>`,
  });
}
