import type { IssuedCode } from '../commands/one-time-codes.js';
import type { CodeRequestDto } from './registration.dto.js';

/** The code itself never leaves by this way. */
export const codeRequest = ({ request, codeExpiresAt, expiresAt }: IssuedCode, sentTo: string | null): CodeRequestDto => ({
  request,
  sentTo,
  codeExpiresAt,
  expiresAt,
});
