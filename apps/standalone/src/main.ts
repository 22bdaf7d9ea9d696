/** What `npm start` runs: both processes and an embedded PostgreSQL in one, with the demo province. */

import type { Obstacle } from '@app/kernel';
import { guardProcess, makeLogger, refusalOf, toldError } from '@app/platform';
import type { HandedIn } from '@app/procedures';
import { DEMO_ACCOUNTS } from './demo/accounts.js';
import { configurationOf } from './demo/spared.js';
import type { WrittenHistory } from './demo/history/write-history.js';
import { PortTaken } from './port.js';
import { historyWanted } from './demo/history/history-wanted.js';
import { type InstalledProcedure, start, type Started } from './start.js';

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

// Whoever read the banner may be gone (`npm start | head`): the server serves on.
process.stdout.on('error', () => undefined);

const WITHOUT_ADMINISTRATOR = `
Chưa có tài khoản quản trị nào. Tạo tài khoản đầu tiên, với cùng DATABASE_URL và DATA_DIR:
There is no administrator yet. Make the first one, with the same DATABASE_URL and DATA_DIR:
  npm run -s motcua -- admin create --login NAME --agency CODE --name-vi "…" --name-en "…"
Muốn dùng thử tỉnh mẫu và tài khoản mẫu trên cơ sở dữ liệu này: khởi động lại với MOTCUA_DEMO=1.
To try the demo province and its accounts on this database: start again with MOTCUA_DEMO=1.`;

function welcome({ url, procedures, demo, hasAdministrator, history }: Started, isSpared: boolean): void {
  say(`\nMotcua đang chạy · Motcua is running: ${url}`);
  say(`  Cổng cho người dân · Portal        ${url}/`);
  say(`  Dành cho cán bộ · Console          ${url}/console/`);
  say(`  Mô tả API · API description        ${url}/api/openapi.json`);
  for (const each of procedures) sayProcedure(each);
  if (demo) {
    say(`\nTài khoản thử, cùng một mật khẩu · Demo accounts, one password: ${demo.password}`);
    for (const { login, does } of DEMO_ACCOUNTS.slice(0, 15)) say(`  ${login.padEnd(28)} ${does}`);
    say(`  ${'quantri.tinh'.padEnd(28)} quản trị hệ thống, thiết kế quy trình`);
    say(`  ${'duyetquytrinh.tinh'.padEnd(28)} duyệt quy trình trước khi ban hành`);
    say(`  ${'giamsat.tinh'.padEnd(28)} giám sát: nhật ký và thời gian xử lý`);
    if (isSpared) say('  Chỉ khi dùng thử, cán bộ không cần mã xác thực thứ hai · Only in a trial do officials need no second factor');
    say(`  Tin nhắn SMS, mã xác nhận · SMS and codes: ${url}/demo/messages`);
    say(`  Tất cả ${DEMO_ACCOUNTS.length} tài khoản · All of them: ${demo.path}`);
  }
  if (!hasAdministrator) say(WITHOUT_ADMINISTRATOR);
  history.then(sayHistory, (error: unknown) => say(`Chưa nạp được hồ sơ mẫu của năm qua · The made-up year could not be written: ${wordsOf(error)}`));
  say('\nCtrl-C để dừng · Ctrl-C stops it\n');
}

function sayProcedure(each: InstalledProcedure): void {
  if ('refused' in each) return void say(`  Không công bố được · Not published: ${each.name}: ${refusal(each.refused)}`);
  const { code } = 'published' in each ? each.published : each.changed;
  say(`  ${code}  ${inForce(each.inForce)}  (${each.name})`);
  if ('changed' in each) say(`    Gói đi kèm đã khác phiên bản trong danh mục · The bundle differs from the catalogue: ${handedIn(each.handedIn ?? null)}`);
}

const refusal = ({ code, params }: Obstacle): string => `${code} ${JSON.stringify(params).slice(0, 2_000)}`;
function handedIn(what: HandedIn | null): string {
  if (what === 'WAITS') return 'đã trình, chờ người duyệt · it waits to be approved';
  if (what === 'KNOWN') return 'đã trình trước đây · it was handed in before';
  return what === null ? 'chưa có cơ quan nào để trình · there is no agency yet to hand it to' : `không trình được · it could not be handed in: ${refusal(what)}`;
}

const sayHistory = (written: WrittenHistory | null): void => {
  if (written) say(`Đã nạp ${written.dossiers} hồ sơ mẫu của năm qua · The made-up year is there: ${written.dossiers} dossiers, ${written.transitions} transitions (${written.seconds} s)`);
};

/** Kind and code: what an error quotes is for nobody who reads a terminal over somebody's shoulder. */
const wordsOf = (error: unknown): string => {
  const { kind, code, says } = toldError(error);
  return [kind, code, says].filter(Boolean).join(' ');
};

const inForce = (number: number | undefined): string =>
  number === undefined ? 'chưa có hiệu lực · not in force yet' : `phiên bản · version ${number}`;

/** A terminal and npm may both hand on the same Ctrl-C. */
const ONE_WISH_MILLISECONDS = 1_000;

/** The first signal ends everything in order, also in the middle of the start; a later one is somebody who will not wait. */
function stopOnSignals(starting: Promise<Started>): void {
  let firstAt: number | undefined;
  const stop = async () => {
    if (firstAt !== undefined) return void (performance.now() - firstAt > ONE_WISH_MILLISECONDS && process.exit(130));
    firstAt = performance.now();
    // A start that fails says so itself.
    await starting.then((started) => started.stop()).catch(() => undefined);
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

try {
  const { configuration, isTrial } = configurationOf(process.env);
  const { DATABASE_URL, LOG_LEVEL, OFFICIAL_TOTP } = configuration;
  let stop = (): Promise<void> => Promise.resolve();
  guardProcess(makeLogger(LOG_LEVEL), () => stop());
  const starting = start({
    configuration,
    isPortExplicit: Boolean(process.env['PORT']),
    history: historyWanted(process.env, DATABASE_URL),
    isDemo: isTrial,
  });
  stopOnSignals(starting);
  const started = await starting;
  stop = () => started.stop();
  welcome(started, OFFICIAL_TOTP === 'optional');
} catch (error) {
  const refusal = error instanceof PortTaken ? error.message : refusalOf(error, process.env['DATABASE_URL']);
  if (refusal === undefined) throw error;
  process.stderr.write(`${refusal}\n`);
  process.exit(1);
}
