import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { DossierTimeline, LogCheck, LogChecksView, ReadersView, StatisticsView } from '@app/contracts';
import { type Actor, CurrentActor, Permission } from '@app/identity';
import { CheckLog } from '../commands/check-log.js';
import { AuditedHouse } from '../queries/audited-house.js';
import { DossierAudit } from '../queries/dossier-audit.js';
import { LogChecks } from '../queries/log-checks.js';
import { Statistics } from '../queries/statistics.js';
import { ReadersDto, StatisticsDto } from './audit.dto.js';

@ApiTags('audit')
@Controller('api/audit')
@Permission('audit.read')
export class AuditController {
  constructor(
    private readonly statistics: Statistics,
    private readonly audits: DossierAudit,
    private readonly check: CheckLog,
    private readonly checks: LogChecks,
    private readonly house: AuditedHouse,
  ) {}

  /** Processing times by agency, procedure, channel, division or step; only of agencies one may look at. */
  @Get('statistics')
  async figures(@CurrentActor() actor: Actor, @Query() { by, ...selection }: StatisticsDto): Promise<StatisticsView> {
    const [answer, names, agencies] = await Promise.all([this.statistics.of(actor, by, selection), this.house.names(), this.statistics.agencies(actor)]);
    return { ...answer, names, agencies };
  }

  /** One dossier: its stays by division, its pauses, rest days, every transition, and whether its chain holds. */
  @Get('dossiers/:code/timeline')
  timeline(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<DossierTimeline> {
    return this.audits.timeline(actor, code);
  }

  /** Who opened the dossier's personal data, newest first, a hundred at a time. */
  @Get('dossiers/:code/readers')
  readers(@CurrentActor() actor: Actor, @Param('code') code: string, @Query() { before }: ReadersDto): Promise<ReadersView> {
    return this.audits.readers(actor, code, before ?? null);
  }

  /** Results of checking the log, newest first; only of agencies one may look at. */
  @Get('checks')
  async results(@CurrentActor() actor: Actor): Promise<LogChecksView> {
    return { items: await this.checks.of(actor) };
  }

  /** Begins a check of the chain of every dossier of the agencies one may look at; its result comes with `GET checks`. */
  @Post('checks')
  @HttpCode(202)
  begin(@CurrentActor() actor: Actor): Promise<LogCheck> {
    return this.check.begin(actor);
  }
}
