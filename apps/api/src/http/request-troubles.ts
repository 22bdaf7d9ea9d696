import type { Text } from '@app/kernel';
import type { ProblemError, Trouble } from './problem.js';

/** What can be wrong with a request before any capability has seen it, and what can fail beneath them all. */
const TROUBLES = {
  'request.invalid': [
    400,
    { vi: 'Yêu cầu có trường chưa đúng. Xem errors.', en: 'The request has fields that are not right. See errors.' },
  ],
  'request.malformed': [400, { vi: 'Không đọc được nội dung yêu cầu.', en: 'The request cannot be read.' }],
  'request.duplicate_parameter': [
    400,
    { vi: 'Tham số {parameter} xuất hiện hơn một lần.', en: 'The parameter {parameter} occurs more than once.' },
  ],
  'request.forbidden_name': [
    400,
    { vi: 'Không được dùng tên {parameter}.', en: 'The name {parameter} must not be used.' },
  ],
  'request.unusable_text': [
    400,
    { vi: 'Nội dung có ký tự không dùng được.', en: 'The content has characters that cannot be used.' },
  ],
  'request.too_deep': [
    400,
    { vi: 'Nội dung yêu cầu lồng nhau quá sâu.', en: 'The request is nested too deeply.' },
  ],
  'request.no_such_route': [404, { vi: 'Không có địa chỉ này.', en: 'There is no such address.' }],
  'request.too_large': [413, { vi: 'Nội dung yêu cầu quá lớn.', en: 'The request is too large.' }],
  'request.unsupported_type': [
    415,
    { vi: 'Chỉ nhận nội dung application/json.', en: 'Only application/json is accepted.' },
  ],
  'request.refused': [400, { vi: 'Yêu cầu không được chấp nhận.', en: 'The request is refused.' }],
  'server.unexpected': [
    500,
    {
      vi: 'Hệ thống gặp lỗi. Hãy báo mã {correlationId} cho bộ phận kỹ thuật.',
      en: 'The system made a mistake. Please report the number {correlationId}.',
    },
  ],
  'server.unavailable': [
    503,
    { vi: 'Hệ thống tạm thời chưa phục vụ được.', en: 'The system cannot serve for the moment.' },
  ],
} as const satisfies Record<string, readonly [number, Text]>;

export type RequestTroubleCode = keyof typeof TROUBLES;

export function requestTrouble(
  code: RequestTroubleCode,
  more: Partial<Pick<Trouble, 'params' | 'errors' | 'headers'>> = {},
): Trouble {
  const [status, detail] = TROUBLES[code];
  return { status, code, detail, ...more };
}

/** Thrown at the edge, before a route is reached. */
export class RequestRefused extends Error {
  readonly trouble: Trouble;

  constructor(
    code: RequestTroubleCode,
    more: { readonly params?: Trouble['params']; readonly errors?: readonly ProblemError[] } = {},
  ) {
    super(code);
    this.name = 'RequestRefused';
    this.trouble = requestTrouble(code, more);
  }
}
