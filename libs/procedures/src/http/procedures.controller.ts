import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public } from '@app/identity';
import { responsibilitiesOf } from '../domain/responsibility.js';
import { Catalogue } from '../queries/catalogue.js';
import { Procedures } from '../queries/procedures.js';
import { CataloguePageDto, ProcedureSearchDto, type ProcedureView } from './procedures.dto.js';

const DEFAULT_LIMIT = 20;

@ApiTags('procedures')
@Controller('api/procedures')
export class ProceduresController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly procedures: Procedures,
  ) {}

  /** The catalogue, in the order of the codes. */
  @Public()
  @Get()
  async search(@Query() { limit, ...sought }: ProcedureSearchDto): Promise<CataloguePageDto> {
    const page = await this.catalogue.search({ ...sought, limit: limit === undefined ? DEFAULT_LIMIT : Number(limit) });
    return { items: [...page.items], next: page.next };
  }

  /** The procedure in force: the law's record, its e-forms, and who does which step. */
  @Public()
  @Get(':code')
  async one(@Param('code') code: string): Promise<ProcedureView> {
    const version = await this.inForce(code);
    const { id: versionId, number: versionNumber, publishedAt, record, forms } = version;
    return { code, versionId, versionNumber, publishedAt, record, forms, steps: responsibilitiesOf(version.plan) };
  }

  /** The process in force, as it was published. */
  @Public()
  @Get(':code/process.bpmn')
  @Header('content-type', 'application/xml; charset=utf-8')
  @ApiProduces('application/xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async process(@Param('code') code: string): Promise<string> {
    return (await this.inForce(code)).bpmn;
  }

  private async inForce(code: string) {
    return this.procedures.version(await this.procedures.versionInForce(code));
  }
}
