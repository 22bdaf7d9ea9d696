import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { MyDossiersView, MyDossierView, RatingView, WhoOpenedView } from '@app/contracts';
import { type Actor, CurrentActor, Permission } from '@app/identity';
import { RateDossier } from '../commands/rate-dossier.js';
import { MyDossiers } from '../queries/my-dossiers.js';
import { WhoOpened } from '../queries/who-opened.js';
import { MyDossiersQueryDto, RatingDto } from './drafts.dto.js';

/** What is answered has its shapes in `contracts/filing` and `contracts/filed`. */
@ApiTags('my dossiers')
@Controller('api/my/dossiers')
export class MyDossiersController {
  constructor(
    private readonly dossiers: MyDossiers,
    private readonly whoOpened: WhoOpened,
    private readonly rating: RateDossier,
  ) {}

  /** `MyDossiersView`: one group, or all that were filed; counts of every group. */
  @Permission('dossiers.read')
  @Get()
  list(@Query() { group, cursor }: MyDossiersQueryDto, @CurrentActor() by: Actor): Promise<MyDossiersView> {
    return this.dossiers.list(group, cursor, by);
  }

  /** `MyDossierView`: for the applicant only. */
  @Permission('dossiers.read')
  @Get(':code')
  one(@Param('code') code: string, @CurrentActor() by: Actor): Promise<MyDossierView> {
    return this.dossiers.one(code, by);
  }

  /** `WhoOpenedView`: which divisions opened it, as what and when, for the applicant only. Reading this is not noted. */
  @Permission('dossiers.read')
  @Get(':code/opened')
  opened(@Param('code') code: string, @CurrentActor() by: Actor): Promise<WhoOpenedView> {
    return this.whoOpened.of(code, by);
  }

  /** Once, after the result was returned. */
  @Permission('dossiers.act')
  @Post(':code/rating')
  rate(@Param('code') code: string, @Body() { stars, words }: RatingDto, @CurrentActor() by: Actor): Promise<RatingView> {
    return this.rating.run(code, { stars, words }, by);
  }
}
