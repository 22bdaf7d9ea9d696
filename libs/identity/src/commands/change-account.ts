import { Injectable } from '@nestjs/common';
import type { AccountId } from '@app/kernel';
import { type AccountChange, RegisteredStore } from '../store/registered.store.js';
import { PrivateMessages } from './private-messages.js';

/** What people may change of their own account. The address that was good until now is told of another one. */
@Injectable()
export class ChangeAccount {
  constructor(
    private readonly registered: RegisteredStore,
    private readonly messages: PrivateMessages,
  ) {}

  async run(id: AccountId, change: AccountChange): Promise<void> {
    const before = await this.registered.details(id);
    await this.registered.change(id, change);
    if (!before?.email || change.email === undefined || change.email === before.email) return;
    await this.messages.send({ recipientId: id, phone: null, email: before.email, language: before.language, kind: 'address-changed', values: {} });
  }
}
