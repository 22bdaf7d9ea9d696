import { Controller, Get, Header, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Permission, StepUp } from '@app/identity';
import { Clock } from '@app/platform';
import { AuditedHouse } from '../queries/audited-house.js';
import { Statistics } from '../queries/statistics.js';
import { ExportDto } from './audit.dto.js';
import { printedNames } from './printed-names.js';
import { csvFile, FILE, type TableOf, WORKBOOK, workbookFile } from './table-files.js';
import { printedTable, type PrintedTable } from './tables.js';

@ApiTags('audit')
@Controller('api/audit')
@Permission('audit.read')
export class StatisticsFileController {
  constructor(
    private readonly statistics: Statistics,
    private readonly house: AuditedHouse,
    private readonly clock: Clock,
  ) {}

  /** Processing times as a table for spreadsheets, UTF-8 with its mark. */
  @StepUp()
  @Get('statistics.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @ApiProduces('text/csv')
  @ApiOkResponse(FILE)
  async csv(@CurrentActor() actor: Actor, @Query() asked: ExportDto): Promise<StreamableFile> {
    return csvFile(await this.printed(actor, asked), this.tableOf(asked));
  }

  @StepUp()
  @Get('statistics.xlsx')
  @ApiProduces(WORKBOOK)
  @ApiOkResponse(FILE)
  async xlsx(@CurrentActor() actor: Actor, @Query() asked: ExportDto): Promise<StreamableFile> {
    return workbookFile(await this.printed(actor, asked), this.tableOf(asked));
  }

  private tableOf(asked: ExportDto): TableOf {
    return { kind: 'thong-ke', asked, at: this.clock.now() };
  }

  private async printed(actor: Actor, { by, lang = 'vi', ...selection }: ExportDto): Promise<PrintedTable> {
    const answer = await this.statistics.of(actor, by, selection);
    const procedures = by === 'step' ? [...new Set((answer.stays ?? []).map(({ key }) => key.slice(0, key.indexOf('/'))))] : [];
    const [places, steps] = await Promise.all([this.house.names(), this.house.stepNames(procedures)]);
    return printedTable(answer, { asked: selection, nameOf: printedNames(places, steps, lang), language: lang });
  }
}
