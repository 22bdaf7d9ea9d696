import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '@app/identity';
import { divisionsOf, isValidOn } from '../domain/directory.js';
import { Routing } from '../queries/routing.js';
import { AgenciesDto } from './agencies.dto.js';

@ApiTags('agencies')
@Controller('api/agencies')
export class AgenciesController {
  constructor(private readonly routing: Routing) {}

  /** The agencies that work today, with their divisions. */
  @Public()
  @Get()
  async list(): Promise<AgenciesDto> {
    const directory = await this.routing.directory();
    const today = this.routing.today();
    const agencies = [...directory.agencies.values()].filter((agency) => isValidOn(agency, today));
    return {
      items: agencies.map(({ code, name, level, parentCode, administrativeCode }) => ({
        code,
        name,
        level,
        parentCode,
        administrativeCode,
        divisions: divisionsOf(directory, code, today).map((division) => ({
          code: division.code,
          name: division.name,
        })),
      })),
    };
  }
}
