import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { MyDossiersView, MyDossierView, RatingView } from '@app/contracts';
import { type Actor, CurrentActor, Permission } from '@app/identity';
import { RateDossier } from '../commands/rate-dossier.js';
import { MyDossiers } from '../queries/my-dossiers.js';
import { MyDossiersQueryDto, RatingDto } from './drafts.dto.js';

/** What is answered has its shapes in `contracts/filing` and `contracts/filed`. */
@ApiTags('my dossiers')
@Controller('api/my/dossiers')
export class MyDossiersController {
  constructor(
    private readonly dossiers: MyDossiers,
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

  /** Once, after the result was returned. */
  @Permission('dossiers.act')
  @Post(':code/rating')
  rate(@Param('code') code: string, @Body() { stars, words }: RatingDto, @CurrentActor() by: Actor): Promise<RatingView> {
    return this.rating.run(code, { stars, words }, by);
  }
}
