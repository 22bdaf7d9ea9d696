import { Injectable } from '@nestjs/common';
import { type Challenge, createChallenge, type Payload, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { Blocked, type Instant, instantOf, millisecondsOf } from '@app/kernel';
import { Clock } from '@app/platform';
import { ChallengeStore } from '../store/challenge.store.js';
import { SecretStore } from '../store/secret.store.js';

const MINUTES = 20;
const ALGORITHM = 'PBKDF2/SHA-256';
/** Rounds of one guess, and how many guesses it takes: about half a second on a cheap telephone, nothing for one person, much for many. */
const ROUNDS = 1_000;
const FEWEST_GUESSES = 100;
const MOST_GUESSES = 400;

export interface IssuedChallenge {
  readonly challenge: Challenge;
  readonly expiresAt: Instant;
}

/**
 * Proof of work instead of a puzzle: whoever wants something that costs us, such as a message to a telephone, lets the own
 * machine count for a moment. Works without anybody else's servers and with a screen reader. Each solution is good once.
 */
@Injectable()
export class Challenges {
  constructor(
    private readonly secrets: SecretStore,
    private readonly used: ChallengeStore,
    private readonly clock: Clock,
  ) {}

  async issue(): Promise<IssuedChallenge> {
    const until = millisecondsOf(this.clock.now()) + MINUTES * 60_000;
    const challenge = await createChallenge({
      algorithm: ALGORITHM,
      cost: ROUNDS,
      counter: randomInt(MOST_GUESSES, FEWEST_GUESSES),
      // Signed with the rest, and compared with PostgreSQL's time: `expiresAt` of the library is compared with the process's own.
      data: { until },
      deriveKey,
      hmacSignatureSecret: await this.secret(),
    });
    return { challenge, expiresAt: instantOf(until) };
  }

  /**
   * @param solved  base64 of `{challenge, solution}` as JSON
   * @throws {Blocked} `identity.challenge_unsolved`: wrong, too old or used before
   */
  async use(solved: string): Promise<void> {
    const payload = payloadOf(solved);
    const at = this.clock.now();
    const until = payload?.challenge.parameters.data?.['until'];
    if (!payload || typeof until !== 'number' || until <= millisecondsOf(at) || !(await this.isRight(payload))) throw unsolved();
    const isFirst = await this.used.use(payload.challenge.signature ?? '', instantOf(until), at);
    if (!isFirst) throw unsolved();
  }

  /** What cannot be read at all is as wrong as what does not fit: the library throws for some of it. */
  private async isRight({ challenge, solution }: Payload): Promise<boolean> {
    const { algorithm, cost, keyLength } = challenge.parameters;
    if (algorithm !== ALGORITHM || cost !== ROUNDS || keyLength !== 32 || !isHex(challenge)) return false;
    const { verified } = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: await this.secret() });
    return verified;
  }

  private async secret(): Promise<string> {
    return (await this.secrets.key('challenges')).toString('base64');
  }
}

const unsolved = () => new Blocked({ code: 'identity.challenge_unsolved', params: {} });

const isHex = ({ signature, parameters: { nonce, salt, keyPrefix } }: Payload['challenge']): boolean =>
  [signature, nonce, salt, keyPrefix].every((text) => typeof text === 'string' && /^([0-9a-f]{2})+$/.test(text));

function payloadOf(solved: string): Payload | null {
  try {
    const payload = JSON.parse(Buffer.from(solved, 'base64').toString('utf8')) as Partial<Payload> | null;
    const isWhole = typeof payload?.challenge?.parameters === 'object' && payload.challenge.parameters !== null;
    return isWhole && typeof payload.solution === 'object' && payload.solution !== null ? (payload as Payload) : null;
  } catch {
    return null;
  }
}
