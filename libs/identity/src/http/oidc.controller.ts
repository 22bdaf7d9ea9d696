import type { IncomingHttpHeaders } from 'node:http';
import { Controller, Get, Headers, HttpCode, Query, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiTags } from '@nestjs/swagger';
import { Blocked } from '@app/kernel';
import { Configuration } from '@app/platform';
import type { Visit } from '../commands/begin-session.js';
import { LogInElsewhere, TRIP_SECONDS } from '../commands/log-in-elsewhere.js';
import { Public } from './access.decorators.js';
import type { Answer } from './logged-in.js';
import { OidcCallbackDto, OidcStartDto, OtherSystemDto } from './oidc.dto.js';
import { sessionCookie } from './session-token.js';
import { CurrentVisit } from './visit.js';

const COOKIE = '__Host-motcua-oidc';
const IN_COOKIES = new RegExp(`(?:^|; ?)${COOKIE}=([A-Za-z0-9_-]{43})(?:;|$)`);
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';
/** Of the portal. */
const FAILED = '/account/log-in?failed=elsewhere';
const CALLBACK = '/api/auth/oidc/callback';
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

interface IncomingRequest {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** Single sign-on for browsers. There where `OIDC_ISSUER` is configured. */
@ApiTags('auth')
@Public()
@Controller('api/auth/oidc')
export class OidcController {
  constructor(
    private readonly logIn: LogInElsewhere,
    private readonly configuration: Configuration,
  ) {}

  /** Whether there is another system to log in with. */
  @Get()
  read(): OtherSystemDto {
    return { isThere: this.logIn.isThere() };
  }

  /** Sends the browser to the other system. */
  @Get('start')
  @HttpCode(302)
  @ApiFoundResponse({ description: 'To the other system' })
  async start(@Query() { return: returnTo = '/' }: OidcStartDto, @Headers() headers: IncomingHttpHeaders, @Res({ passthrough: true }) answer: Answer): Promise<void> {
    const { url, cookie } = await this.logIn.begin(`${this.origin(headers)}${CALLBACK}`, returnTo);
    answer.header('set-cookie', `${COOKIE}=${cookie}; ${ATTRIBUTES}; Max-Age=${TRIP_SECONDS}`);
    answer.header('location', url);
  }

  /** Where the other system sends the browser back to: begins the session, and goes on to the page it came from. */
  @Get('callback')
  @HttpCode(302)
  @ApiFoundResponse({ description: 'To the page the browser came from' })
  async callback(
    @Query() _checked: OidcCallbackDto,
    @Req() { url, headers }: IncomingRequest,
    @CurrentVisit() visit: Visit,
    @Res({ passthrough: true }) answer: Answer,
  ): Promise<void> {
    const cookie = IN_COOKIES.exec(headers.cookie ?? '')?.[1] ?? null;
    const over = `${COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;
    try {
      const { returnTo, ...session } = await this.logIn.finish({ answered: new URL(url, this.origin(headers)), cookie, visit });
      answer.header('set-cookie', [sessionCookie(session.token), over]);
      answer.header('location', returnTo);
    } catch (error) {
      // Whoever comes with a browser is told on the page of the log-in, where the other ways are; a program is answered.
      if (!(error instanceof Blocked && headers.accept?.includes('text/html'))) throw error;
      answer.header('set-cookie', over);
      answer.header('location', FAILED);
    }
  }

  /** Who asks may name any host: the own address is the configured one, or this machine. */
  private origin({ host = '' }: IncomingHttpHeaders): string {
    const { PORTAL_URL } = this.configuration;
    if (PORTAL_URL) return new URL(PORTAL_URL).origin;
    if (!LOOPBACK.test(host)) throw new Blocked({ code: 'identity.no_external_login', params: {} });
    return `http://${host}`;
  }
}
