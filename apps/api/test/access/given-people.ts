import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Actor } from '@app/dossiers';
import { DisableAccount, EnsureDemoAccounts, type HeldRole } from '@app/identity';
import type { AccountId } from '@app/kernel';
import supertest from 'supertest';
import type { User } from './access.types.js';

const PASSWORD = 'Một mật khẩu 1!';
const at = (agencyCode: string, division: string, role: string): readonly HeldRole[] => [{ agencyCode, division, role }];

const ROLES: Readonly<Partial<Record<User, readonly HeldRole[]>>> = {
  disabled: at('H56.30', 'TTPVHCC', 'intakeOfficer'),
  intakeOfficer: at('H56.30', 'TTPVHCC', 'intakeOfficer'),
  centerLeader: at('H56.30', 'TTPVHCC', 'centerLeader'),
  specialist: at('H56.30', 'KTHTDT', 'specialist'),
  civilStatusOfficer: at('H56.30', 'VHXH', 'civilStatusOfficer'),
  divisionHead: at('H56.30', 'KTHTDT', 'divisionHead'),
  approver: at('H56.30', 'LD', 'approver'),
  clerk: at('H56.30', 'VP', 'clerk'),
  consultee: at('H56.30', 'PCCC', 'consultee'),
  foreignIntakeOfficer: at('H56.31', 'TTPVHCC', 'intakeOfficer'),
  foreignSpecialist: at('H56.31', 'KTHTDT', 'specialist'),
  foreignApprover: at('H56.31', 'LD', 'approver'),
  foreignCenterLeader: at('H56.31', 'TTPVHCC', 'centerLeader'),
  foreignClerk: at('H56.31', 'VP', 'clerk'),
  systemAdmin: at('H56', 'VP', 'systemAdmin'),
  procedureApprover: at('H56', 'VP', 'procedureApprover'),
  auditor: at('H56', 'VP', 'auditor'),
  foreignAdmin: at('H56.31', 'VP', 'systemAdmin'),
  foreignAuditor: at('H56.31', 'VP', 'auditor'),
};
/** Two more whom administrators do things to: nobody here asks as them. */
const ADMINISTERED: Readonly<Record<'clerkToChange' | 'foreignClerkToChange', readonly HeldRole[]>> = {
  clerkToChange: at('H56.30', 'VP', 'clerk'),
  foreignClerkToChange: at('H56.31', 'VP', 'clerk'),
};
const APPLICANTS = ['citizen', 'otherCitizen'] as const;

export interface Cast {
  readonly ids: ReadonlyMap<User | keyof typeof ADMINISTERED, AccountId>;
  /** Who asks, as a session says it; nobody for strangers. */
  actorOf(user: User): Actor;
  /** A fresh session; none for strangers. */
  logIn(user: User): Promise<string | null>;
}

/** One account for each kind of people. */
export async function givenPeople(app: NestFastifyApplication): Promise<Cast> {
  const http = supertest(await app.getUrl());
  await app.get(EnsureDemoAccounts).run(
    [
      ...APPLICANTS.map((login) => ({ kind: 'CITIZEN' as const, login, fullName: `Nguyễn Thị Mẫu ${login}`, roles: [] })),
      { kind: 'ENTERPRISE', login: 'enterprise', fullName: 'Công ty Mẫu', roles: [] },
      ...Object.entries({ ...ROLES, ...ADMINISTERED }).map(([login, roles]) => ({ kind: 'OFFICIAL' as const, login, fullName: `Cán bộ Mẫu ${login}`, roles })),
    ],
    PASSWORD,
  );
  const session = async (login: string) => {
    const { status, body } = await http.post('/api/auth/login').set('x-motcua-token', '1').send({ login, password: PASSWORD });
    if (status !== 200) throw new Error(`login of ${login}: ${status}`);
    return body as { token: string; account: { accountId: AccountId } };
  };
  const disabled = await session('disabled');
  const ids = new Map<User | keyof typeof ADMINISTERED, AccountId>();
  for (const user of [...APPLICANTS, 'enterprise', ...Object.keys(ROLES)] as User[]) {
    if (user !== 'disabled') ids.set(user, (await session(user)).account.accountId);
  }
  for (const login of ['clerkToChange', 'foreignClerkToChange'] as const) ids.set(login, (await session(login)).account.accountId);
  await app.get(DisableAccount).run(disabled.account.accountId);
  const logIn = async (user: User) => (user === 'anonymous' ? null : user === 'disabled' ? disabled.token : (await session(user)).token);
  const actorOf = (user: User): Actor => ({ accountId: ids.get(user) ?? null, kind: user in ROLES ? 'OFFICIAL' : 'CITIZEN', roles: (ids.has(user) && ROLES[user]) || [] });
  return { ids, actorOf, logIn };
}
