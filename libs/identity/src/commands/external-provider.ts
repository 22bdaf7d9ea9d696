import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { Configuration } from '@app/platform';

/** What the other system says of a person, checked. */
export interface ExternalPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  /** Null where it is not given, not verified, or no personal identification number. */
  readonly personalId: string | null;
}
/** Secrets of one round trip: kept here, bound to the browser. */
export interface RoundTrip {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/;
const SCOPE = 'openid profile personal_id';

/** The other system, by OpenID Connect: code flow with PKCE, state, nonce, and the signature of the ID token. */
@Injectable()
export class ExternalProvider {
  private known: Promise<oidc.Configuration> | undefined;

  constructor(private readonly configuration: Configuration) {}

  isThere(): boolean {
    return Boolean(this.configuration.OIDC_ISSUER && this.configuration.OIDC_CLIENT_ID);
  }

  async begin(redirectUri: string): Promise<{ readonly url: string; readonly trip: RoundTrip }> {
    const trip = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
    const url = oidc.buildAuthorizationUrl(await this.provider(), {
      redirect_uri: redirectUri,
      scope: SCOPE,
      state: trip.state,
      nonce: trip.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(trip.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, trip };
  }

  /** Throws whatever is wrong with the answer: to the one who came it is all the same. */
  async person(answered: URL, { state, nonce, verifier }: RoundTrip): Promise<ExternalPerson> {
    const provider = await this.provider();
    const tokens = await oidc.authorizationCodeGrant(provider, answered, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const { iss, sub } = tokens.claims()!;
    const { name, personal_id: personalId, personal_id_verified: isVerified } = await oidc.fetchUserInfo(provider, tokens.access_token, sub);
    const isPersonalId = isVerified === true && typeof personalId === 'string' && /^\d{12}$/.test(personalId);
    return { issuer: iss, subject: sub, name: typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 200) : sub, personalId: isPersonalId ? personalId : null };
  }

  private provider(): Promise<oidc.Configuration> {
    this.known ??= this.discover().catch((error: unknown) => {
      this.known = undefined;
      throw error;
    });
    return this.known;
  }

  private async discover(): Promise<oidc.Configuration> {
    const { OIDC_ISSUER = '', OIDC_CLIENT_ID = '', OIDC_CLIENT_SECRET, OIDC_CLIENT_SECRET_FILE } = this.configuration;
    const secret = OIDC_CLIENT_SECRET_FILE ? readFileSync(OIDC_CLIENT_SECRET_FILE, 'utf8').trim() : OIDC_CLIENT_SECRET;
    // Plain http is for a provider on this machine only.
    const execute = [oidc.enableNonRepudiationChecks, ...(LOOPBACK.test(OIDC_ISSUER) ? [oidc.allowInsecureRequests] : [])];
    return oidc.discovery(new URL(OIDC_ISSUER), OIDC_CLIENT_ID, secret, undefined, { execute, timeout: 5 });
  }
}
