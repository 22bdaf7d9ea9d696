import { Controller, Get, Header, HttpStatus, Ip, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '@app/identity';
import { Blocked } from '@app/kernel';
import type { PublicProgress } from '../domain/progress.types.js';
import { Progress } from '../queries/progress.js';
import type { Language, Word } from './page-words.js';
import { LookupDto, ProgressPageDto } from './progress.dto.js';
import { lookupPage, progressPage } from './progress-page.js';

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
  one(@Param('code') code: string, @Query() { lookupCode }: LookupDto, @Ip() address: string): Promise<PublicProgress> {
    return this.progress.of(code, lookupCode, address);
  }

  /** The same for people, as a page without script; without a code it asks for the two codes. */
  @Public()
  @Get(['progress', 'progress/:code'])
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  @Header('x-robots-tag', 'noindex')
  @ApiExcludeEndpoint()
  async page(
    @Param('code') inPath: string | undefined,
    @Query() { code: inQuery, lookupCode, lang = 'vi' }: ProgressPageDto,
    @Ip() address: string,
    @Res({ passthrough: true }) answer: Answer,
  ): Promise<string> {
    const code = inPath || (inQuery ?? '');
    const links = { otherLanguage: linkTo(code, lookupCode, lang === 'vi' ? 'en' : 'vi') };
    if (code === '' || lookupCode === undefined) return lookupPage(code, null, lang, links);
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

function troubleOf(error: unknown): { readonly status: number; readonly word: Word } | null {
  if (!(error instanceof Blocked)) return null;
  if (error.obstacle.code === 'progress.not_found') return { status: HttpStatus.NOT_FOUND, word: 'notFound' };
  return error.obstacle.code === 'progress.too_many_requests' ? { status: HttpStatus.TOO_MANY_REQUESTS, word: 'tooMany' } : null;
}

function linkTo(code: string, lookupCode: string | undefined, language: Language): string {
  const query = new URLSearchParams({ ...(lookupCode !== undefined && { lookupCode }), lang: language });
  return `/progress/${encodeURIComponent(code)}?${query.toString()}`;
}
