import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Permission } from '@app/identity';
import type { Actor } from '@app/identity';
import type { CivilDay } from '@app/kernel';
import { DossierRegister } from '../queries/register.js';
import { RegisterQueryDto } from './papers.dto.js';

@ApiTags('papers')
@Controller('api/papers')
export class RegisterController {
  constructor(private readonly register: DossierRegister) {}

  /** Form 07, the register: dossiers filed in a period, for those who take in and return at this agency, and the head of its center. */
  @Permission('dossiers.read')
  @Get('dossier-register.pdf')
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Query() { agency, from, to }: RegisterQueryDto, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const { name, content } = await this.register.file({ agencyCode: agency, from: from as CivilDay, to: to as CivilDay }, actor);
    return new StreamableFile(content, { type: 'application/pdf', disposition: `inline; filename="${name}"`, length: content.length });
  }
}
