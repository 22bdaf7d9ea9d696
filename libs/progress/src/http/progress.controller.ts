import { applyDecorators, Body, Controller, Get, Header, HttpCode, HttpStatus, Ip, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Public, PublicButKnown, VisitingActor } from '@app/identity';
import { Blocked } from '@app/kernel';
import type { PublicProgress } from '../domain/progress.types.js';
import { Progress } from '../queries/progress.js';
import type { Language, Word } from './page-words.js';
import { LookupDto, LookupFormDto, ProgressPageDto } from './progress.dto.js';
import { lookupPage, type PageLinks, progressPage } from './progress-page.js';

const PAGES = ['progress', 'progress/:code'];
/** `same-origin`: without it browsers send a form without saying where it comes from, and it would be refused as a stranger's. */
const Page = () =>
  applyDecorators(
    Header('content-type', 'text/html; charset=utf-8'),
    Header('cache-control', 'no-store'),
    Header('x-robots-tag', 'noindex'),
    Header('referrer-policy', 'same-origin'),
    ApiExcludeEndpoint(),
  );

interface Answer {
  status(code: number): unknown;
}

@ApiTags('progress')
@Controller()
export class ProgressController {
  constructor(private readonly progress: Progress) {}

  /** Where a dossier is, for whoever holds its code and lookup code. The same answer for "not found" and "wrong code". */
  @Public()
  @Get('api/public/dossiers/:code')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  @ApiOperation({ deprecated: true, description: 'Addresses are kept by histories and by logs on the way: send the lookup code in a body, by POST.' })
  one(@Param('code') code: string, @Query() { lookupCode }: LookupDto, @Ip() address: string): Promise<PublicProgress> {
    return this.progress.of(code, lookupCode, address);
  }

  /** The same, with the lookup code in the body. */
  @Public()
  @Post('api/public/dossiers/:code')
  @HttpCode(HttpStatus.OK)
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  ask(@Param('code') code: string, @Body() { lookupCode }: LookupDto, @Ip() address: string): Promise<PublicProgress> {
    return this.progress.of(code, lookupCode, address);
  }

  /** The same for people, as a page without script: at once for the applicant who is logged in, to everybody else it asks for the two codes. */
  @PublicButKnown()
  @Get(PAGES)
  @Page()
  async page(
    @Param('code') inPath: string | undefined,
    @Query() { code: inQuery, lang = 'vi' }: ProgressPageDto,
    @VisitingActor() visitor: Actor | null,
  ): Promise<string> {
    const code = inPath || (inQuery ?? '');
    const links = { otherLanguage: linkTo(code, lang === 'vi' ? 'en' : 'vi') };
    const own = code === '' || visitor === null ? null : await this.progress.ofSubmitter(code, visitor.accountId);
    return own ? progressPage(own, lang, links) : lookupPage(code, null, lang, links);
  }

  /** What the form of the page sends: the lookup code stands in no address, no history and no log. */
  @Public()
  @Post(PAGES)
  @HttpCode(HttpStatus.OK)
  @Page()
  async lookUp(
    @Param('code') inPath: string | undefined,
    @Body() { code: inForm = '', lookupCode, lang = 'vi' }: LookupFormDto,
    @Ip() address: string,
    @Res({ passthrough: true }) answer: Answer,
  ): Promise<string> {
    const code = inForm || (inPath ?? '');
    const links = { otherLanguage: linkTo(code, lang === 'vi' ? 'en' : 'vi') };
    if (code.trim() === '' || lookupCode.trim() === '') {
      answer.status(HttpStatus.BAD_REQUEST);
      return lookupPage(code, 'missing', lang, links);
    }
    return this.found({ code, lookupCode, lang, links, address }, answer);
  }

  private async found({ code, lookupCode, lang, links, address }: Asked, answer: Answer): Promise<string> {
    try {
      return progressPage(await this.progress.of(code, lookupCode, address), lang, links);
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === null) throw error;
      answer.status(trouble.status);
      return lookupPage(code, trouble.word, lang, links);
    }
  }
}

interface Asked {
  readonly code: string;
  readonly lookupCode: string;
  readonly lang: Language;
  readonly links: PageLinks;
  readonly address: string;
}

function troubleOf(error: unknown): { readonly status: number; readonly word: Word } | null {
  if (!(error instanceof Blocked)) return null;
  if (error.obstacle.code === 'progress.not_found') return { status: HttpStatus.NOT_FOUND, word: 'notFound' };
  return error.obstacle.code === 'progress.too_many_requests' ? { status: HttpStatus.TOO_MANY_REQUESTS, word: 'tooMany' } : null;
}

const linkTo = (code: string, language: Language): string => `/progress/${encodeURIComponent(code)}?lang=${language}`;
