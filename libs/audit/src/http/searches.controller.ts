import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ApplicantSearchesView } from '@app/contracts';
import { type Actor, CurrentActor, Permission } from '@app/identity';
import { CounterSearches } from '../queries/counter-searches.js';
import { SearchesDto } from './audit.dto.js';

@ApiTags('audit')
@Controller('api/audit')
@Permission('audit.read')
export class SearchesController {
  constructor(private readonly searches: CounterSearches) {}

  /** Who looked at a counter, by a personal ID number or a tax code, whether somebody has an account: newest first, fifty at a time; only of agencies one may look at. */
  @Get('searches')
  list(@CurrentActor() actor: Actor, @Query() { before, ...asked }: SearchesDto): Promise<ApplicantSearchesView> {
    return this.searches.of(actor, asked, before ?? null);
  }
}
