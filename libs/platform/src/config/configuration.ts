import 'reflect-metadata';
import { plainToInstance, Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, ValidateBy, validateSync } from 'class-validator';
import { ForTheOperator } from './for-the-operator.js';
import { trustedProxies } from './trusted-proxies.js';

const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value);

const IsProxies = () =>
  ValidateBy({
    name: 'isProxies',
    validator: {
      validate: (value) => typeof value === 'string' && trustedProxies(value) !== null,
      defaultMessage: () => 'TRUST_PROXY must be addresses or networks with commas between them, such as 127.0.0.1 or 10.1.0.0/16',
    },
  });

/** What the operator may set, by the name of its environment variable. */
export class Configuration {
  /** Port of the HTTP server; 0 lets the system choose. */
  @Transform(asNumber) @IsInt() @Min(0) @Max(65_535) readonly PORT: number = 3000;
  @IsString() readonly HOST: string = '127.0.0.1';
  /** Folder of everything that is kept: the embedded database, files. */
  @IsString() readonly DATA_DIR: string = '.data';
  /** The key that is not in the database, 64 hexadecimal digits: the same file for every process. Unset, `DATA_DIR/installation.key`, made at the first start. */
  @IsOptional() @IsString() readonly INSTALLATION_KEY_FILE?: string;
  /** A real PostgreSQL (15 or newer) instead of the embedded one. */
  @IsOptional() @Matches(/^postgres(ql)?:\/\/.+/) readonly DATABASE_URL?: string;
  @IsOptional() @Matches(/^rediss?:\/\/.+/) readonly REDIS_URL?: string;
  /**
   * Proxies in front (`127.0.0.1, 10.1.0.0/16`): a caller's address is then what they say in `X-Forwarded-For`. Unset, it is
   * the connection's: behind a proxy all callers would share one, and with it one limit of attempts.
   */
  @IsOptional() @IsProxies() readonly TRUST_PROXY?: string;
  /** Where files are scanned: host and port of clamd. Unset, nothing is scanned, and that is recorded with each file. */
  @IsOptional() @Matches(/^[A-Za-z0-9_.-]+:\d{1,5}$/) readonly CLAMD_ADDRESS?: string;
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']) readonly LOG_LEVEL: string = 'info';
  @IsIn(['development', 'test', 'production']) readonly NODE_ENV: string = 'development';
  /** What new passwords must be: `seed` wants four classes of characters, `asvs` (OWASP ASVS 5) only length. */
  @IsIn(['seed', 'asvs']) readonly PASSWORD_POLICY: 'seed' | 'asvs' = 'seed';
  /** Whether officials must have a second factor. They must, but for a trial; in production whatever is set. */
  @IsIn(['required', 'optional']) readonly OFFICIAL_TOTP: 'required' | 'optional' = 'required';
  /** How long records of log-ins are kept. The database itself lets nobody delete what is younger than three months. */
  @Transform(asNumber) @IsInt() @Min(3) @Max(1_200) readonly LOG_INS_MONTHS: number = 24;
  /** Single sign-on: the other system's OpenID Connect issuer, and what it calls us. */
  @IsOptional() @Matches(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$))/) readonly OIDC_ISSUER?: string;
  @IsOptional() @IsString() readonly OIDC_CLIENT_ID?: string;
  @IsOptional() @IsString() readonly OIDC_CLIENT_SECRET?: string;
  @IsOptional() @IsString() readonly OIDC_CLIENT_SECRET_FILE?: string;
  /** Public address of the portal: where other systems send people back to. Unset, only this machine is. */
  @IsOptional() @Matches(/^https?:\/\/.+/) readonly PORTAL_URL?: string;
  /** Connections for reads; the journal has its own beside them. */
  @Transform(asNumber) @IsInt() @Min(2) @Max(200) readonly DATABASE_POOL: number = 10;
  /** Batches of the journal that may be written at once. */
  @Transform(asNumber) @IsInt() @Min(1) @Max(16) readonly JOURNAL_CONNECTIONS: number = 2;
  /** How long an HTTP process that is told to end still serves, not ready any more: as long as the proxy in front takes to see it. */
  @Transform(asNumber) @IsInt() @Min(0) @Max(60) readonly DRAIN_SECONDS: number = 5;
}

const OIDC = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_CLIENT_SECRET_FILE'];

/** Every bad variable at once, so that the operator corrects them in one go. */
export class BadConfiguration extends ForTheOperator {
  constructor(readonly variables: Readonly<Record<string, readonly string[]>>) {
    const lines = Object.entries(variables).map(([name, reasons]) => `  ${name}: ${reasons.join('; ')}`);
    super(`The configuration cannot be used:\n${lines.join('\n')}`);
    this.name = 'BadConfiguration';
  }
}

/** @throws {BadConfiguration} names every variable that is wrong; values are left out, they may be secret */
export function readConfiguration(env: Readonly<Record<string, string | undefined>>): Configuration {
  const optional = ['DATABASE_URL', 'INSTALLATION_KEY_FILE', 'REDIS_URL', 'TRUST_PROXY', 'CLAMD_ADDRESS', ...OIDC, 'PORTAL_URL'];
  const names = Object.keys(new Configuration()).concat(optional);
  // An empty variable is an absent one: that is how shells and compose files unset it.
  const given = Object.fromEntries(names.filter((name) => env[name]).map((name) => [name, env[name]]));
  const configuration = plainToInstance(Configuration, given, { exposeDefaultValues: true });
  const errors = validateSync(configuration, { validationError: { target: false, value: false } });
  if (errors.length) {
    throw new BadConfiguration(Object.fromEntries(errors.map(({ property, constraints }) => [property, Object.values(constraints ?? {})])));
  }
  if (configuration.NODE_ENV === 'production' && configuration.OFFICIAL_TOTP === 'optional') {
    throw new BadConfiguration({ OFFICIAL_TOTP: ['must be required in production: a password alone opens no official\'s account there'] });
  }
  return Object.freeze(configuration);
}
