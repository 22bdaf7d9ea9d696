import { Injectable } from '@nestjs/common';
import type { LogCheck } from '@app/contracts';
import type { Actor } from '@app/identity';
import { CheckStore } from '../store/check.store.js';
import { AuditScope } from './scope.js';

const SHOWN = 20;

/** What checks of the log found, for those who may look at every agency they looked at. */
@Injectable()
export class LogChecks {
  constructor(
    private readonly checks: CheckStore,
    private readonly scope: AuditScope,
  ) {}

  /** The newest first. */
  async of(actor: Actor): Promise<readonly LogCheck[]> {
    return this.checks.newest(SHOWN, await this.scope.of(actor));
  }
}
