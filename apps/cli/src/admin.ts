import { parseArgs } from 'node:util';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CreateAdministrator, IDENTITY_OBSTACLE_TEXT, IdentityModule } from '@app/identity';
import { Blocked } from '@app/kernel';
import { migrate, PlatformModule, type PlatformOptions, readConfiguration } from '@app/platform';
import { type Agency, isValidOn, Routing, RoutingModule, WriteDirectory } from '@app/routing';
import { databaseOf } from './database.js';

const DONE = 0;
const REFUSED = 1;
const UNUSABLE = 2;
const USAGE = 'motcua admin create --login NAME [--full-name NAME] [--agency CODE --name-vi NAME --name-en NAME]\n';
const OPTIONS = {
  login: { type: 'string' },
  'full-name': { type: 'string' },
  agency: { type: 'string' },
  'name-vi': { type: 'string' },
  'name-en': { type: 'string' },
} as const;
const NAMED = ' --name-vi … --name-en …';
/** The administrator sits in the office of the agency that stands above all others. */
const DIVISION = 'VP';
const OFFICE = { vi: 'Văn phòng', en: 'Office' };

interface Wanted {
  readonly login: string;
  readonly fullName: string;
  readonly agency?: string | undefined;
  readonly name?: Agency['name'] | undefined;
}

/**
 * `admin create`: an account that may configure the installation, and the agency at its root where there is none. Prints the
 * first password once. Reads `DATABASE_URL`, or the embedded server under `DATA_DIR`, running or not. Exit 0 when it was
 * made, 1 when it cannot be (what is missing is named), 2 for arguments nobody understands.
 */
export async function runAdmin(args: readonly string[]): Promise<number> {
  const wanted = read(args);
  if (!wanted) {
    process.stderr.write(USAGE);
    return UNUSABLE;
  }
  const configuration = readConfiguration(process.env);
  const database = await databaseOf(configuration);
  try {
    await migrate(database.url);
    return await create(wanted, { configuration, databaseUrl: database.url });
  } finally {
    await database.release();
  }
}

function read([verb, ...args]: readonly string[]): Wanted | undefined {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    const { login = '', 'full-name': fullName = login, agency, 'name-vi': vi, 'name-en': en } = values;
    if (verb !== 'create' || !/^\S{3,100}$/.test(login) || (agency !== undefined && !/^[A-Z0-9][A-Z0-9.]{0,29}$/.test(agency))) return undefined;
    return { login, fullName, agency, name: vi && en ? { vi, en } : undefined };
  } catch {
    return undefined;
  }
}

async function create(wanted: Wanted, platform: PlatformOptions): Promise<number> {
  const app = await NestFactory.createApplicationContext(AdminModule.over(platform), { logger: false, abortOnError: false });
  try {
    const agencyCode = await seatOf(wanted, app.get(Routing), app.get(WriteDirectory));
    if (agencyCode === undefined) return REFUSED;
    const { login, fullName } = wanted;
    const password = await app.get(CreateAdministrator).run({ login, fullName, agencyCode, division: DIVISION });
    process.stdout.write(`Tài khoản quản trị · Administrator: ${login} (${agencyCode}/${DIVISION})\nMật khẩu, chỉ hiện một lần · Password, shown this once: ${password}\n`);
    return DONE;
  } catch (error) {
    if (!(error instanceof Blocked) || error.obstacle.code !== 'identity.login_taken') throw error;
    const { vi, en } = IDENTITY_OBSTACLE_TEXT['identity.login_taken'];
    return refuse(vi.replace('{login}', wanted.login), en.replace('{login}', wanted.login));
  } finally {
    await app.close();
  }
}

/** @returns code of the agency the administrator belongs to, made with its office where it was named; undefined when refused */
async function seatOf(wanted: Wanted, routing: Routing, write: WriteDirectory): Promise<string | undefined> {
  const { agencies, divisions } = await routing.directory();
  const today = routing.today();
  const roots = [...agencies.values()].filter((each) => each.parentCode === null && isValidOn(each, today)).map((each) => each.code);
  const { agency: code = roots.length === 1 ? roots[0] : undefined, name } = wanted;
  if (code === undefined) {
    refuse(`Hãy nêu cơ quan: --agency CODE${NAMED} (đang có: ${roots.join(', ') || 0})`, `Name the agency: --agency CODE${NAMED} (there now: ${roots.join(', ') || 0})`);
    return undefined;
  }
  const validity = { effectiveFrom: today, effectiveTo: null };
  const id = `${code}/${DIVISION}`;
  const office = divisions.has(id) ? [] : [{ id, agencyCode: code, code: DIVISION, name: OFFICE, ...validity }];
  if (agencies.has(code)) await write.run([], office);
  else if (roots.length > 0) refuse(`Không có cơ quan ${code}; đang có: ${roots.join(', ')}`, `There is no agency ${code}; there is: ${roots.join(', ')}`);
  else if (!name) refuse(`Chưa có cơ quan ${code}: hãy thêm${NAMED}`, `There is no agency ${code} yet: add${NAMED}`);
  else await write.run([{ code, name, level: 'PROVINCE', parentCode: null, administrativeCode: null, successorCode: null, ...validity }], office);
  return (await routing.directory()).divisions.has(id) ? code : undefined;
}

function refuse(vi: string, en: string): number {
  process.stderr.write(`${vi}\n${en}\n`);
  return REFUSED;
}

@Module({})
class AdminModule {
  static over(platform: PlatformOptions): DynamicModule {
    return { module: AdminModule, imports: [PlatformModule.forRoot(platform), IdentityModule, RoutingModule] };
  }
}
