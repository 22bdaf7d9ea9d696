import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { type AccountId, Blocked, millisecondsOf } from '@app/kernel';
import { Clock, Ids } from '@app/platform';
import { SecondFactorStore } from '../store/second-factor.store.js';
import { LoginThrottle } from './login-throttle.js';

const RECOVERY_CODES = 10;

export interface Enrolment {
  /** Base 32, to be typed where no camera is. */
  readonly secret: string;
  /** `otpauth://totp/…`, to be shown as a QR code. */
  readonly uri: string;
}

/** @param isLast  before attempts are held back */
type OnWrong = (isLast: boolean) => Promise<void>;

/** Time-based codes of an application on one's own telephone (RFC 6238), and codes on paper for when it is lost. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly store: SecondFactorStore,
    private readonly throttle: LoginThrottle,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async isEnrolled(accountId: AccountId): Promise<boolean> {
    return (await this.store.of(accountId))?.confirmedAt != null;
  }

  /** @throws {Blocked} `identity.totp_enrolled`: the one in use must be taken away first */
  async begin(accountId: AccountId, login: string): Promise<Enrolment> {
    const secret = randomBytes(20);
    if (!(await this.store.begin(accountId, secret))) throw new Blocked({ code: 'identity.totp_enrolled', params: {} });
    const totp = totpOf(secret, login);
    return { secret: totp.secret.base32, uri: totp.toString() };
  }

  /**
   * The first right code puts the factor into use.
   *
   * @param onWrong  done before it is said
   * @returns recovery codes, shown once
   * @throws {Blocked} `identity.totp_wrong`, `identity.too_many_attempts`
   */
  confirm(accountId: AccountId, code: string, onWrong: OnWrong): Promise<readonly string[]> {
    return this.throttle.run(`second factor set up ${accountId}`, 'everywhere', async (isLast) => {
      const found = await this.store.of(accountId);
      const codes = Array.from({ length: RECOVERY_CODES }, () => `${this.ids.readable().slice(0, 5)}-${this.ids.readable().slice(0, 5)}`);
      const isRight = found?.confirmedAt === null && (await this.isRight(accountId, found.secret, code))
        && (await this.store.confirm(accountId, { secret: found.secret, recoveryHashes: codes.map(hashOf), at: this.clock.now() }));
      if (isRight) return codes;
      await onWrong(isLast);
      throw wrong();
    });
  }

  /** A code of the application, or one of the recovery codes: each once. @param onWrong  done before it is said @throws {Blocked} `identity.totp_wrong`, `identity.too_many_attempts` */
  check(accountId: AccountId, code: string, onWrong: OnWrong): Promise<void> {
    return this.throttle.run(`second factor ${accountId}`, 'everywhere', async (isLast) => {
      const found = await this.store.of(accountId);
      const isRight = /^\d{6}$/.test(code)
        ? found?.confirmedAt != null && (await this.isRight(accountId, found.secret, code))
        : await this.store.useRecovery(accountId, hashOf(code.trim().toUpperCase()));
      if (isRight) return;
      await onWrong(isLast);
      throw wrong();
    });
  }

  remove(accountId: AccountId): Promise<void> {
    return this.store.remove(accountId);
  }

  private async isRight(accountId: AccountId, secret: Buffer, code: string): Promise<boolean> {
    const totp = totpOf(secret, '');
    const timestamp = millisecondsOf(this.clock.now());
    const delta = totp.validate({ token: code, timestamp, window: 1 });
    return delta !== null && this.store.use(accountId, totp.counter({ timestamp }) + delta);
  }
}

const wrong = () => new Blocked({ code: 'identity.totp_wrong', params: {} });
const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');
const totpOf = (secret: Buffer, label: string): TOTP =>
  new TOTP({ issuer: 'Motcua', label, algorithm: 'SHA1', digits: 6, period: 30, secret: new Secret({ buffer: new Uint8Array(secret).buffer }) });
