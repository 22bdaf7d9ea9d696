import { Controller, Get, Header, Headers, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public } from '@app/identity';
import { BlankForms } from '../queries/blank-forms.js';
import { BlankFormPathDto, BlankFormQueryDto } from './papers.dto.js';

interface Answer {
  header(name: string, value: string): unknown;
  status(code: number): unknown;
}

@ApiTags('papers')
@Controller('api/procedures/:code/forms/:key')
export class BlankFormsController {
  constructor(private readonly forms: BlankForms) {}

  /** A form of the version in force, blank, to be printed and filled in by hand. With its `ETag` in `if-none-match` it is sent once. */
  @Public()
  @Get('blank.pdf')
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', 'public, no-cache')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Param() { code, key }: BlankFormPathDto, @Query() { lang }: BlankFormQueryDto,
    @Headers('if-none-match') known: string | undefined, @Res({ passthrough: true }) answer: Answer,
  ): Promise<StreamableFile | undefined> {
    const { name, content, tag } = await this.forms.file({ procedureCode: code, key, language: lang ?? 'vi' });
    answer.header('etag', `"${tag}"`);
    if (known?.includes(`"${tag}"`)) {
      answer.status(304);
      return undefined;
    }
    return new StreamableFile(content, { type: 'application/pdf', disposition: `inline; filename="${name}"`, length: content.length });
  }
}
