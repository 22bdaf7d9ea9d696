import { Injectable } from '@nestjs/common';
import { type AccountId, Blocked } from '@app/kernel';
import type { Actor, HeldRole } from '../domain/actor.js';
import { administers, administersHouse } from '../domain/administered.js';
import { loginName } from '../domain/login-name.js';
import { Sessions } from '../queries/sessions.js';
import { type AccountChange, type NewOfficial, type OfficialAccount, OfficialStore } from '../store/official.store.js';
import { ChoosePassword, type PasswordToken } from './choose-password.js';
import { Installation } from './installation.js';
import { SecondFactors } from './second-factors.js';

/** A first password is chosen within a day, by the one it is for. */
const INVITATION_MINUTES = 24 * 60;

/** To be handed over; good once. Whoever makes the account never sees the password. */
export type Invitation = PasswordToken;
export type OfficialRequest = Pick<NewOfficial, 'login' | 'fullName' | 'phone' | 'email'> & { readonly roles: readonly HeldRole[] };

/** What administrators do with officials. Every change is written down with its author, and ends the official's sessions where it touches rights. */
@Injectable()
export class AdministerOfficials {
  constructor(
    private readonly officials: OfficialStore,
    private readonly sessions: Sessions,
    private readonly choosePassword: ChoosePassword,
    private readonly factors: SecondFactors,
    private readonly installation: Installation,
  ) {}

  /** Agencies the asker administers, with all below them. */
  search(by: Actor, { text, after, limit }: { readonly text: string; readonly after: string; readonly limit: number }): Promise<readonly OfficialAccount[]> {
    const agencyCodes = by.roles.filter(({ role }) => role === 'systemAdmin').map(({ agencyCode }) => agencyCode);
    return this.officials.search({ agencyCodes, byId: by.accountId, isHouse: administersHouse(by), text, after, limit });
  }

  /** @throws {Blocked} `identity.no_such_official`, also for one who works elsewhere only */
  async one(by: Actor, id: string): Promise<OfficialAccount> {
    const found = await this.officials.find(id);
    if (!found || !(await this.isOurs(by, found))) throw new Blocked({ code: 'identity.no_such_official', params: {} });
    return found;
  }

  /** @throws {Blocked} `identity.login_taken`, `identity.no_such_division`, `identity.outside_administration` */
  async make(by: Actor, { roles, ...asked }: OfficialRequest): Promise<{ readonly official: OfficialAccount; readonly invitation: Invitation }> {
    for (const role of roles) await this.checkRole(by, role);
    const id = this.installation.newId();
    const login = loginName(asked.login);
    const added = await this.officials.add({ ...asked, login, id, at: this.installation.now() }, this.change(by, id, 'made', { login }));
    if (!added) throw new Blocked({ code: 'identity.login_taken', params: { login } });
    for (const role of roles) await this.officials.give(id, role, this.change(by, id, 'role-given', role));
    const invitation = await this.choosePassword.invite(id, INVITATION_MINUTES);
    return { official: await this.one(by, id), invitation };
  }

  /** @throws {Blocked} `identity.outside_administration` */
  async edit(by: Actor, id: string, change: Parameters<OfficialStore['change']>[1]): Promise<OfficialAccount> {
    const { id: accountId } = await this.wholly(by, id);
    await this.officials.change(accountId, change, this.change(by, accountId, 'changed', { names: Object.keys(change) }));
    return this.one(by, id);
  }

  /** @throws {Blocked} `identity.own_rights`, `identity.no_such_division`, `identity.outside_administration` */
  async give(by: Actor, id: string, role: HeldRole): Promise<OfficialAccount> {
    await this.checkRole(by, role);
    return this.withRights(by, id, async (accountId) => {
      await this.officials.give(accountId, role, this.change(by, accountId, 'role-given', role));
      // Whoever still holds a link that others handed out would come by what is given now.
      await this.choosePassword.withdrawUnlessFrom(by.accountId, accountId);
    });
  }

  async take(by: Actor, id: string, role: HeldRole): Promise<OfficialAccount> {
    if (!administers(by, role.agencyCode)) throw outside(role.agencyCode);
    return this.withRights(by, id, (accountId) => this.officials.take(accountId, role, this.change(by, accountId, 'role-taken', role)));
  }

  /** @throws {Blocked} `identity.outside_administration` */
  async disable(by: Actor, id: string): Promise<OfficialAccount> {
    await this.wholly(by, id);
    return this.withRights(by, id, (accountId) =>
      this.officials.setDisabled(accountId, this.installation.now(), this.change(by, accountId, 'disabled', {})),
    );
  }

  /** @throws {Blocked} `identity.outside_administration` */
  async enable(by: Actor, id: string): Promise<OfficialAccount> {
    await this.wholly(by, id);
    return this.withRights(by, id, (accountId) => this.officials.setDisabled(accountId, null, this.change(by, accountId, 'enabled', {})));
  }

  /** A token for a new password; what was chosen before stays good until it is used. @throws {Blocked} `identity.own_rights`, `identity.outside_administration` */
  async invite(by: Actor, id: string): Promise<Invitation> {
    const { id: accountId } = await this.wholly(by, id);
    // A session somebody left open must not lead to a new password without the old one.
    if (accountId === by.accountId) throw new Blocked({ code: 'identity.own_rights', params: {} });
    await this.officials.record(this.change(by, accountId, 'password-invited', {}));
    return this.choosePassword.invite(accountId, INVITATION_MINUTES);
  }

  /** For an official who lost telephone and recovery codes. @throws {Blocked} `identity.outside_administration` */
  async removeSecondFactor(by: Actor, id: string): Promise<OfficialAccount> {
    await this.wholly(by, id);
    return this.withRights(by, id, async (accountId) => {
      await this.officials.record(this.change(by, accountId, 'second-factor-removed', {}));
      await this.factors.remove(accountId);
    });
  }

  /** Logs an official out everywhere, as after a lost telephone. */
  endSessions(by: Actor, id: string): Promise<OfficialAccount> {
    return this.withRights(by, id, (accountId) => this.officials.record(this.change(by, accountId, 'sessions-ended', {})));
  }

  /** Without a role an account belongs where it held the last one; one that never held any, to whoever made it, and to administrators of the whole house. */
  private async isOurs(by: Actor, { id, roles }: OfficialAccount): Promise<boolean> {
    if (roles.length > 0) return roles.some(({ agencyCode }) => administers(by, agencyCode));
    const { agencyCode, byId } = await this.officials.lastPlaceOf(id);
    return agencyCode === null ? byId === by.accountId || administersHouse(by) : administers(by, agencyCode);
  }

  /** What reaches the whole account is for whoever administers all of it: a role in a commune must not open the way to one in the province. */
  private async wholly(by: Actor, id: string): Promise<OfficialAccount> {
    const found = await this.one(by, id);
    const beyond = found.roles.find(({ agencyCode }) => !administers(by, agencyCode));
    if (beyond) throw outside(beyond.agencyCode);
    return found;
  }

  private async withRights(by: Actor, id: string, change: (accountId: AccountId) => Promise<unknown>): Promise<OfficialAccount> {
    const { id: accountId } = await this.one(by, id);
    if (accountId === by.accountId) throw new Blocked({ code: 'identity.own_rights', params: {} });
    await change(accountId);
    await this.sessions.endAllOf(accountId);
    const changed = await this.officials.find(id);
    if (!changed) throw new Blocked({ code: 'identity.no_such_official', params: {} });
    return changed;
  }

  private async checkRole(by: Actor, { agencyCode, division }: HeldRole): Promise<void> {
    if (!administers(by, agencyCode)) throw outside(agencyCode);
    if (!(await this.officials.hasDivision(agencyCode, division))) {
      throw new Blocked({ code: 'identity.no_such_division', params: { division: `${agencyCode}/${division}` } });
    }
  }

  private change(by: Actor, accountId: AccountId, change: AccountChange['change'], details: object): AccountChange {
    return { accountId, byId: by.accountId, at: this.installation.now(), change, details };
  }
}

const outside = (agencyCode: string) => new Blocked({ code: 'identity.outside_administration', params: { agencyCode } });
