import { filled, type Text } from '@app/kernel';

export type Language = keyof Text;

export interface ProblemError {
  readonly field: string;
  readonly code: string;
  readonly message: Text;
}
/** What went wrong, before it is put into the reader's language. `code` is public and permanent. */
export interface Trouble {
  readonly status: number;
  readonly code: string;
  readonly detail: Text;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly ProblemError[];
  readonly headers?: Readonly<Record<string, string>>;
}
/** RFC 9457, `application/problem+json`. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly correlationId: string;
  readonly errors: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}

export function problemDocument(trouble: Trouble, language: Language, correlationId: string): ProblemDocument {
  const { status, code, detail, params = {}, errors = [] } = trouble;
  return {
    type: `urn:motcua:problem:${code}`,
    title: titleOf(status)[language],
    status,
    detail: filled(detail, params)[language],
    code,
    params,
    correlationId,
    errors: errors.map(({ field, code: errorCode, message }) => ({
      field,
      code: errorCode,
      message: message[language],
    })),
  };
}

/** Vietnamese unless the reader likes English better. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const weight: Record<Language, number> = { vi: 0, en: 0 };
  for (const part of (acceptLanguage ?? '').split(',').slice(0, 20)) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = Number(
      parameters.map((each) => /^\s*q=([\d.]+)$/.exec(each)?.[1]).find((each) => each !== undefined) ?? 1,
    );
    const language = tag.split('-')[0];
    if ((language === 'vi' || language === 'en') && quality > weight[language]) weight[language] = quality;
  }
  return weight.en > weight.vi ? 'en' : 'vi';
}

function titleOf(status: number): Text {
  return TITLES[status] ?? (status < 500 ? FAULTY_REQUEST : FAULTY_SERVER);
}

const FAULTY_REQUEST: Text = { vi: 'Yêu cầu không hợp lệ', en: 'Faulty request' };
const FAULTY_SERVER: Text = { vi: 'Lỗi hệ thống', en: 'Server error' };
const TITLES: Readonly<Record<number, Text>> = {
  401: { vi: 'Cần đăng nhập', en: 'Log-in needed' },
  403: { vi: 'Không có quyền', en: 'Not permitted' },
  404: { vi: 'Không tìm thấy', en: 'Not found' },
  409: { vi: 'Xung đột với trạng thái hiện tại', en: 'Conflict with the current state' },
  413: { vi: 'Nội dung quá lớn', en: 'Content too large' },
  415: { vi: 'Kiểu nội dung không được hỗ trợ', en: 'Content type not supported' },
  422: { vi: 'Không thực hiện được', en: 'Cannot be done' },
  429: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
  503: { vi: 'Tạm thời chưa phục vụ được', en: 'Not available for the moment' },
};
