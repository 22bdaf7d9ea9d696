import type { Text } from '@app/kernel';
import { ForTheOperator } from '../config/for-the-operator.js';
import { APP_ROLE, READER_ROLE } from './connection-settings.js';
import { UnsafeDatabase } from './durability.js';

/** What the operator reads when a process cannot start for a reason that is theirs to mend; undefined for any other error. */
export function refusalOf(error: unknown, databaseUrl: string | undefined): string | undefined {
  if (error instanceof ForTheOperator) return error.message;
  const text = textOf(error, partsOf(databaseUrl));
  return text && `${text.vi}\n${text.en}`;
}

interface Parts {
  readonly server: string;
  readonly user: string;
  readonly database: string;
}

function partsOf(databaseUrl = ''): Parts {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined;
  const user = decoded(url?.username) || '?';
  return { server: url ? `${decoded(url.hostname) || 'localhost'}:${url.port || 5432}` : '?', user, database: decoded(url?.pathname.slice(1)) || user };
}

function decoded(part = ''): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function textOf(error: unknown, parts: Parts): Text | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if (error instanceof UnsafeDatabase) {
    const reasons = error.reasons.join('; ');
    return { vi: `Không dùng được cơ sở dữ liệu trong DATABASE_URL: ${reasons}`, en: `The database of DATABASE_URL cannot be used: ${reasons}` };
  }
  const { code = '', message = '', cause, syscall } = error as { code?: unknown; message?: string; cause?: unknown; syscall?: unknown };
  if (typeof code !== 'string') return undefined;
  const isGone = CONNECTION.test(code) || (code === 'ENOENT' && syscall === 'connect') || /timeout expired|connection timeout|terminated unexpectedly/i.test(message);
  return (isGone ? unreachable(parts, code) : byState(code, parts, message)) ?? textOf(cause, parts);
}

const CONNECTION = /^(ECONN|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_|57P0|53300)/;

const unreachable = ({ server }: Parts, code: string): Text => ({
  vi: `Không kết nối được PostgreSQL tại ${server}${code && ` (${code})`}. Hãy kiểm tra máy chủ đang chạy và địa chỉ trong DATABASE_URL.`,
  en: `PostgreSQL does not answer at ${server}${code && ` (${code})`}. See that it runs, and check the address in DATABASE_URL.`,
});

function byState(state: string, { server, user, database }: Parts, message: string): Text | undefined {
  switch (state) {
    case '28000':
    case '28P01':
      return {
        vi: `PostgreSQL tại ${server} không nhận người dùng "${user}": ${message}. Hãy kiểm tra tên và mật khẩu trong DATABASE_URL.`,
        en: `PostgreSQL at ${server} does not let "${user}" in: ${message}. Check the name and the password in DATABASE_URL.`,
      };
    case '3D000':
      return {
        vi: `PostgreSQL tại ${server} không có cơ sở dữ liệu "${database}". Hãy tạo: CREATE DATABASE "${database}" OWNER "${user}"`,
        en: `PostgreSQL at ${server} has no database "${database}". Make it: CREATE DATABASE "${database}" OWNER "${user}"`,
      };
    case '42501':
      return {
        vi: `Người dùng "${user}" không đủ quyền: ${message}. Người dùng này phải là chủ cơ sở dữ liệu "${database}"; quản trị PostgreSQL chạy một lần: ${GRANT(user)}`,
        en: `The user "${user}" may not do this: ${message}. It must own the database "${database}"; an administrator of PostgreSQL runs once: ${GRANT(user)}`,
      };
    default:
      return undefined;
  }
}

const GRANT = (user: string): string => `CREATE ROLE ${APP_ROLE} NOLOGIN; CREATE ROLE ${READER_ROLE} NOLOGIN; GRANT ${APP_ROLE}, ${READER_ROLE} TO "${user}";`;
