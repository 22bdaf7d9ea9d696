import { Body, Controller, Header, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { PaperTemplate } from '@app/contracts';
import { Permission } from '@app/identity';
import { Blocked } from '@app/kernel';
import { PAPER_SHAPE } from '../domain/paper.shape.js';
import type { FieldProblem } from '../domain/shape.js';
import { PaperPreviews } from '../queries/paper-previews.js';
import { PaperToPreviewDto } from './design.dto.js';

@ApiTags('designer')
@Controller('api/designer/papers')
export class PaperPreviewsController {
  constructor(private readonly previews: PaperPreviews) {}

  /** A paper as it will be printed, with the name of each place where the dossier speaks. */
  @Permission('procedures.review')
  @Post('preview')
  @HttpCode(200)
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async preview(@Body() { paper, labels, name }: PaperToPreviewDto): Promise<StreamableFile> {
    const errors: FieldProblem[] = [];
    PAPER_SHAPE(paper, 'paper', errors);
    if (errors.length > 0) throw new Blocked({ code: 'procedures.invalid_bundle', params: { errors } });
    const told = Object.fromEntries(Object.entries(labels).map(([place, label]) => [place, String(label).slice(0, 200)]));
    const content = await this.previews.draw({ template: paper as unknown as PaperTemplate, labels: told, procedure: name });
    return new StreamableFile(content, { type: 'application/pdf', disposition: 'inline; filename="xem-truoc.pdf"', length: content.length });
  }
}
