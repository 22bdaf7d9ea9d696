import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ApplicantFound } from '@app/contracts';
import { type Actor, CurrentActor, Permission } from '@app/identity';
import { FindApplicant } from '../commands/find-applicant.js';
import { FindApplicantDto } from './counter.dto.js';

/** What only an officer at a counter asks. */
@ApiTags('filing')
@Controller('api/filing')
export class CounterController {
  constructor(private readonly applicants: FindApplicant) {}

  /** Whether somebody who shows this ID number, or an organisation with this tax code, has an account to file for. Told masked, to intake officers of the agency, and written down. */
  @Permission('dossiers.open')
  @Post('applicants/search')
  @HttpCode(200)
  async find(@Body() asked: FindApplicantDto, @CurrentActor() by: Actor): Promise<{ readonly found: ApplicantFound | null }> {
    const { agency, personalId, organizationCode } = asked;
    return { found: await this.applicants.run({ agency, shown: organizationCode == null ? { personalId: personalId ?? '' } : { organizationCode } }, by) };
  }
}
