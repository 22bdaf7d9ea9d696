import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Permission, Public } from '@app/identity';
import type { Actor } from '@app/identity';
import { PublishProcedure } from '../commands/publish-procedure.js';
import { responsibilitiesOf } from '../domain/responsibility.js';
import { Catalogue } from '../queries/catalogue.js';
import { Procedures } from '../queries/procedures.js';
import {
  CataloguePageDto,
  ProcedureDto,
  ProcedureSearchDto,
  ProcedureVersionRequestDto,
  PublishedVersionDto,
} from './procedures.dto.js';

const DEFAULT_LIMIT = 20;

@ApiTags('procedures')
@Controller('api/procedures')
export class ProceduresController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly procedures: Procedures,
    private readonly publish: PublishProcedure,
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
  async one(@Param('code') code: string): Promise<ProcedureDto> {
    const version = await this.inForce(code);
    const { id: versionId, number: versionNumber, publishedAt, record, forms } = version;
    const steps = responsibilitiesOf(version.plan).map((each) => ({ ...each, outcomes: [...each.outcomes] }));
    return { code, versionId, versionNumber, publishedAt, record, forms, steps };
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

  /** Publishes a version. Refused, with every problem, where the process cannot be right; nothing is written then. */
  @Permission('procedures.publish')
  @Post('versions')
  async version(
    @Body() { record, bpmn, forms }: ProcedureVersionRequestDto,
    @CurrentActor() actor: Actor,
  ): Promise<PublishedVersionDto> {
    const { code, id, number, isNew } = await this.publish.run({ record, bpmn, forms }, actor.accountId);
    return { code, versionId: id, versionNumber: number, isNew };
  }

  private async inForce(code: string) {
    return this.procedures.version(await this.procedures.versionInForce(code));
  }
}
