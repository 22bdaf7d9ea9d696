import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Permission } from '@app/identity';
import type { Actor } from '@app/identity';
import { instantOf, type AccountId } from '@app/kernel';
import { AdvanceDossier } from '../commands/advance-dossier.js';
import type { Answered, Opened } from '../commands/answered.js';
import { OpenDossier } from '../commands/open-dossier.js';
import { type DueShown, DueShownOn } from '../queries/due-shown.js';
import type { DossierView } from '../queries/dossier-view.js';
import { NotedViews } from '../queries/noted-views.js';
import { CommandDto, DueShownQueryDto, OpenDossierDto } from './dossiers.dto.js';
import { plainComponent } from './handed-in.dto.js';
import { idempotencyKey } from './idempotency-key.js';
import { ToldCommand } from './told-command.js';

const KEY_HEADER = 'idempotency-key';

@ApiTags('dossiers')
@Controller('api/dossiers')
export class DossiersController {
  constructor(
    private readonly opening: OpenDossier,
    private readonly advancing: AdvanceDossier,
    private readonly views: NotedViews,
    private readonly told: ToldCommand,
    private readonly shown: DueShownOn,
  ) {}

  /** Files a dossier. The same `Idempotency-Key` gives the same dossier again. */
  @Permission('dossiers.open')
  @Post()
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  open(@Body() asked: OpenDossierDto, @Headers(KEY_HEADER) key: string | undefined, @CurrentActor() by: Actor): Promise<Opened> {
    const { components = [], submitterId, ...filed } = asked;
    const request = { ...filed, components: components.map(plainComponent), submitterId: submitterId as AccountId | undefined, by };
    return this.opening.run({ ...request, keyed: idempotencyKey(key, ['open', plain(asked)]) });
  }

  /** The dossier with its history, and what the asker may do with it. */
  @Permission('dossiers.read')
  @Get(':code')
  one(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<DossierView> {
    return this.views.one(code, actor);
  }

  /** The promised date as any past moment showed it: from the log, and computed again with the calendar as it was known then. */
  @Permission('dossiers.read')
  @Get(':code/due-shown')
  dueShown(@Param('code') code: string, @Query() { at }: DueShownQueryDto, @CurrentActor() actor: Actor): Promise<DueShown> {
    return this.shown.run(code, instantOf(Date.parse(at)), actor);
  }

  /** Moves a dossier. 409 `dossiers.changed_meanwhile` says who was first. */
  @Permission('dossiers.act')
  @Post(':code/commands')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  async command(
    @Param('code') code: string,
    @Body() asked: CommandDto,
    @Headers(KEY_HEADER) key: string | undefined,
    @CurrentActor() by: Actor,
  ): Promise<Answered> {
    const command = await this.told.commandOf(asked);
    return this.advancing.run(code, { by, command, expectedVersion: asked.expectedVersion, keyed: idempotencyKey(key, [code, plain(asked)]) });
  }
}

/** What was asked, without classes: the bytes a key stands for. */
const plain = (asked: object): unknown => JSON.parse(JSON.stringify(asked));
