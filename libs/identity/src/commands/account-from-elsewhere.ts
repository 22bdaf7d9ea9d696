import { Injectable } from '@nestjs/common';
import type { AccountId } from '@app/kernel';
import { Sessions } from '../queries/sessions.js';
import { ExternalLoginStore } from '../store/external-login.store.js';
import type { ExternalPerson } from './external-provider.js';
import { Installation } from './installation.js';
import { PrivateMessages } from './private-messages.js';

/** The account of somebody another system vouches for. Who only claimed the personal ID before is put out of it, and told. */
@Injectable()
export class AccountFromElsewhere {
  constructor(
    private readonly store: ExternalLoginStore,
    private readonly installation: Installation,
    private readonly sessions: Sessions,
    private readonly messages: PrivateMessages,
  ) {}

  /** @returns null for an official */
  async of(person: ExternalPerson): Promise<AccountId | null> {
    const account = await this.store.accountOf(person, this.installation.newId(), this.installation.now());
    if (account?.taken) {
      this.sessions.forget(account.id);
      await this.messages.send({ ...account.taken, recipientId: account.id, kind: 'ways-in-removed', values: {} });
    }
    return account?.id ?? null;
  }
}
