import { Controller, Get, Header, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { ListedDossiersView } from '@app/contracts';
import { type Actor, CurrentActor, Permission, StepUp } from '@app/identity';
import { Clock } from '@app/platform';
import { AuditedHouse } from '../queries/audited-house.js';
import { type Behind, Statistics } from '../queries/statistics.js';
import { BehindDto, type BehindFigureDto, BehindFileDto } from './audit.dto.js';
import { listedTable } from './listed-table.js';
import { printedNames } from './printed-names.js';
import { csvFile, FILE, type TableOf, WORKBOOK, workbookFile } from './table-files.js';
import type { PrintedTable } from './tables.js';

const PAGE = 50;

@ApiTags('audit')
@Controller('api/audit')
@Permission('audit.read')
export class DossierListController {
  constructor(
    private readonly statistics: Statistics,
    private readonly house: AuditedHouse,
    private readonly clock: Clock,
  ) {}

  /** The dossiers behind a figure, fifty at a time. */
  @Get('dossiers')
  async behind(@CurrentActor() actor: Actor, @Query() { after = '', ...asked }: BehindDto): Promise<ListedDossiersView> {
    const found = await this.statistics.behind(actor, behindOf(asked), { after, limit: PAGE + 1 });
    const items = found.slice(0, PAGE).map(({ id: _, ...shown }) => shown);
    return { items, next: found.length > PAGE ? items[PAGE - 1]!.code : null };
  }

  /** All of them as a table for spreadsheets, UTF-8 with its mark; at most ten thousand. Noted of each dossier. */
  @StepUp()
  @Get('dossiers.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @ApiProduces('text/csv')
  @ApiOkResponse(FILE)
  async csv(@CurrentActor() actor: Actor, @Query() asked: BehindFileDto): Promise<StreamableFile> {
    return csvFile(await this.printed(actor, asked), this.tableOf(asked));
  }

  @StepUp()
  @Get('dossiers.xlsx')
  @ApiProduces(WORKBOOK)
  @ApiOkResponse(FILE)
  async xlsx(@CurrentActor() actor: Actor, @Query() asked: BehindFileDto): Promise<StreamableFile> {
    return workbookFile(await this.printed(actor, asked), this.tableOf(asked));
  }

  private tableOf(asked: BehindFileDto): TableOf {
    return { kind: 'danh-sach-ho-so', asked, at: this.clock.now() };
  }

  private async printed(actor: Actor, { lang = 'vi', ...asked }: BehindFileDto): Promise<PrintedTable> {
    const found = await this.statistics.takenAlong(actor, behindOf(asked));
    return listedTable(found, { asked, nameOf: printedNames(await this.house.names(), new Map(), lang), language: lang });
  }
}

const behindOf = ({ what, by = 'step', key = '', ...selection }: BehindFigureDto): Behind => ({ ...selection, what, group: { by, key } });
