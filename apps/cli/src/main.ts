/** The command line: check, simulate, due, round trip, replay, and what an operator needs. */

import 'reflect-metadata';

/** A command of the command line: arguments in, exit code out. It prints to stdout; what went wrong goes to stderr. */
export type Command = (args: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check.js')).runCheck,
  due: async () => (await import('./due.js')).runDue,
  simulate: async () => (await import('./simulate.js')).runSimulate,
  admin: async () => (await import('./admin.js')).runAdmin,
  roundtrip: async () => (await import('./roundtrip.js')).runRoundtrip,
  replay: async () => (await import('./replay.js')).runReplay,
};

const USAGE = `motcua check FILE|DIR... [--terms] [--json]  kiểm tra quy trình BPMN / check BPMN processes
motcua due --term TERM --from INSTANT [...]  tính ngày hẹn / compute a due date
motcua simulate DIR [--scenario NAME]         chạy kịch bản của thủ tục / play the scenarios of a procedure
motcua roundtrip DIR --out DIR [--json]      đọc, ghi lại và so sánh tệp BPMN / read, write and compare BPMN files
motcua replay CODE                           dựng lại hồ sơ từ nhật ký / rebuild a dossier from its log
motcua admin create --login NAME [...]       tạo tài khoản quản trị / make an administrator
`;
const UNUSABLE = 2;

/** @returns the exit code; 2 for a command nobody knows */
export async function main(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    process.stderr.write(USAGE);
    return UNUSABLE;
  }
  return (await load())(rest);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const { refusalOf } = await import('@app/platform');
  const refusal = refusalOf(error, process.env['DATABASE_URL']);
  if (refusal === undefined) throw error;
  process.stderr.write(`${refusal}\n`);
  process.exitCode = 1;
}
