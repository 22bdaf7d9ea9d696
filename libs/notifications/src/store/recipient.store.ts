import { Injectable } from '@nestjs/common';
import type { AccountId } from '@app/kernel';
import { Database } from '@app/platform';
import type { Recipient } from '../domain/contact.js';

interface AccountLine {
  readonly id: AccountId;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly disabled: boolean;
}

/** How people can be reached, as their accounts say. */
@Injectable()
export class RecipientStore {
  constructor(private readonly db: Database) {}

  /** Those of `ids` that have an account, in the order of their ids. */
  async read(ids: readonly string[]): Promise<readonly Recipient[]> {
    const lines = await this.db.rows<AccountLine>(READ, [ids]);
    return lines.map((line) => ({ ...line, language: 'vi' }));
  }
}

const READ = {
  name: 'notification-recipients',
  text: `SELECT id, full_name AS name, email, phone, disabled_at IS NOT NULL AS disabled FROM accounts WHERE id = ANY($1::uuid[]) ORDER BY id`,
};
