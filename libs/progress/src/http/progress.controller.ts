import { applyDecorators, Body, Controller, Get, Header, HttpCode, HttpStatus, Ip, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PublicProgress } from '@app/contracts';
import { type Actor, Public, PublicButKnown, VisitingActor } from '@app/identity';
import { Progress } from '../queries/progress.js';
import { lookupPage, type Typed } from './lookup-page.js';
import { troubleOf } from './lookup-trouble.js';
import { LookupBodyDto, LookupDto, LookupFormDto, ProgressPageDto } from './progress.dto.js';
import { progressPage } from './progress-page.js';

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
  header(name: string, value: string): unknown;
}

@ApiTags('progress')
@Controller()
export class ProgressController {
  constructor(private readonly progress: Progress) {}

  /** Where a dossier is, for whoever holds its code and lookup code. The same answer for "not found" and "wrong code". */
  @Public()
  @Get('api/public/dossiers/:code')
  @Header('cache-control', 'no-store')
  @ApiOperation({ deprecated: true, description: 'Addresses are kept by histories and by logs on the way: send the lookup code in a body, by POST.' })
  one(@Param('code') code: string, @Query() { lookupCode }: LookupDto, @Ip() address: string): Promise<PublicProgress> {
    return this.progress.of({ code, lookupCode, address });
  }

  /** The same, with the lookup code in the body. After several misses a proof of work is asked for (`progress.proof_needed`). */
  @Public()
  @Post('api/public/dossiers/:code')
  @HttpCode(HttpStatus.OK)
  @Header('cache-control', 'no-store')
  ask(@Param('code') code: string, @Body() { lookupCode, altcha }: LookupBodyDto, @Ip() address: string): Promise<PublicProgress> {
    return this.progress.of({ code, lookupCode, altcha, address });
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
    const typed = { code: inPath || (inQuery ?? ''), lookupCode: '' };
    const links = linksOf(typed, lang);
    const own = typed.code === '' || visitor === null ? null : await this.progress.ofSubmitter(typed.code, visitor.accountId);
    return own ? progressPage(own, lang, links) : lookupPage(typed, null, lang, links);
  }

  /** What the form of the page sends: the lookup code stands in no address, no history and no log. */
  @Public()
  @Post(PAGES)
  @HttpCode(HttpStatus.OK)
  @Page()
  async lookUp(
    @Param('code') inPath: string | undefined,
    @Body() { code: inForm = '', lookupCode, altcha, lang = 'vi' }: LookupFormDto,
    @Ip() address: string,
    @Res({ passthrough: true }) answer: Answer,
  ): Promise<string> {
    const typed = { code: inForm || (inPath ?? ''), lookupCode };
    const links = linksOf(typed, lang);
    if (typed.code.trim() === '' || lookupCode.trim() === '') {
      answer.status(HttpStatus.BAD_REQUEST);
      return lookupPage(typed, { word: 'missing' }, lang, links);
    }
    try {
      return progressPage(await this.progress.of({ ...typed, altcha, address }), lang, links);
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === null) throw error;
      answer.status(trouble.status);
      if (trouble.retryAfterSeconds !== undefined) answer.header('retry-after', String(trouble.retryAfterSeconds));
      return lookupPage(typed, trouble, lang, links);
    }
  }
}

const linksOf = ({ code }: Typed, language: 'vi' | 'en') => ({ otherLanguage: `/progress/${encodeURIComponent(code)}?lang=${language === 'vi' ? 'en' : 'vi'}` });
