import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Permission, StepUp } from '@app/identity';
import type { CivilDay } from '@app/kernel';
import { ChangeDirectory, type Ground } from '../commands/change-directory.js';
import { AdministeredDirectory, type ShownAgency, type ShownDivision, type ToldChange } from '../queries/administered-directory.js';
import { Routing } from '../queries/routing.js';
import {
  DirectoryAgencyDto, DirectoryChangeDto, DirectoryChangesDto, DirectoryDivisionDto, DirectoryDto, EndAgencyDto, EndDivisionDto, EndPreviewDto, GroundDocumentDto, NewAgencyDto,
  NewDivisionDto, RenameDto,
} from './directory.dto.js';

/** Agencies and divisions as administrators see and change them. Nothing is taken away; every change has a day and a document. */
@ApiTags('administration')
@Permission('directory.manage')
@Controller('api/admin/directory')
export class DirectoryController {
  constructor(
    private readonly directory: AdministeredDirectory,
    private readonly change: ChangeDirectory,
    private readonly routing: Routing,
  ) {}

  /** All that is, was or will be, with dates and successors. */
  @Get()
  async all(@CurrentActor() by: Actor): Promise<DirectoryDto> {
    return { today: this.routing.today(), items: (await this.directory.all(by)).map(agencyOf) };
  }

  /** A new agency below another one. */
  @Post('agencies')
  @HttpCode(204)
  openAgency(@CurrentActor() by: Actor, @Body() asked: NewAgencyDto): Promise<void> {
    const { code, name, level, parentCode, administrativeCode = null, effectiveFrom, document } = asked;
    return this.change.openAgency({ code, name: { ...name }, level, parentCode, administrativeCode, effectiveFrom: effectiveFrom as CivilDay }, groundOf(by, document));
  }

  /** What was decided about an agency, newest first, for who administers it. */
  @Get('agencies/:code/changes')
  async agencyHistory(@CurrentActor() by: Actor, @Param('code') code: string): Promise<DirectoryChangesDto> {
    return { items: (await this.directory.historyOf(code, by)).map(changeOf) };
  }

  @Post('agencies/:code/names')
  @HttpCode(204)
  renameAgency(@CurrentActor() by: Actor, @Param('code') code: string, @Body() { name, effectiveFrom, document }: RenameDto): Promise<void> {
    return this.change.rename(code, { name: { ...name }, from: effectiveFrom as CivilDay }, groundOf(by, document));
  }

  /** What would go over to the successor. */
  @Get('agencies/:code/end')
  agencyWork(@CurrentActor() by: Actor, @Param('code') code: string): Promise<EndPreviewDto> {
    return this.preview(code, by);
  }

  /** Ends an agency with its divisions: each goes over to the one of the same code in the agency that takes over. */
  @StepUp()
  @Post('agencies/:code/end')
  @HttpCode(204)
  endAgency(@CurrentActor() by: Actor, @Param('code') subject: string, @Body() { lastDay, successor, document }: EndAgencyDto): Promise<void> {
    return this.change.endAgency({ subject, lastDay: lastDay as CivilDay, successor }, groundOf(by, document));
  }

  @Post('agencies/:code/divisions')
  @HttpCode(204)
  openDivision(@CurrentActor() by: Actor, @Param('code') agencyCode: string, @Body() { code, name, effectiveFrom, document }: NewDivisionDto): Promise<void> {
    return this.change.openDivision({ id: `${agencyCode}/${code}`, agencyCode, code, name: { ...name }, effectiveFrom: effectiveFrom as CivilDay }, groundOf(by, document));
  }

  @Get('agencies/:code/divisions/:division/changes')
  async divisionHistory(@CurrentActor() by: Actor, @Param('code') code: string, @Param('division') division: string): Promise<DirectoryChangesDto> {
    return { items: (await this.directory.historyOf(`${code}/${division}`, by)).map(changeOf) };
  }

  @Post('agencies/:code/divisions/:division/names')
  @HttpCode(204)
  renameDivision(@CurrentActor() by: Actor, @Param('code') code: string, @Param('division') division: string, @Body() { name, effectiveFrom, document }: RenameDto): Promise<void> {
    return this.change.rename(`${code}/${division}`, { name: { ...name }, from: effectiveFrom as CivilDay }, groundOf(by, document));
  }

  @Get('agencies/:code/divisions/:division/end')
  divisionWork(@CurrentActor() by: Actor, @Param('code') code: string, @Param('division') division: string): Promise<EndPreviewDto> {
    return this.preview(`${code}/${division}`, by);
  }

  /** Ends a division. Open work, officials and whatever comes go over to the successor on the next day; without one there must be nothing of it. */
  @StepUp()
  @Post('agencies/:code/divisions/:division/end')
  @HttpCode(204)
  endDivision(@CurrentActor() by: Actor, @Param('code') code: string, @Param('division') division: string, @Body() { lastDay, successor, document }: EndDivisionDto): Promise<void> {
    return this.change.endDivision({ subject: `${code}/${division}`, lastDay: lastDay as CivilDay, successor: successor ?? null }, groundOf(by, document));
  }

  private async preview(subject: string, by: Actor): Promise<EndPreviewDto> {
    const { openTasks, officials, procedures, divisions } = await this.change.previewEnd(subject, by);
    return { openTasks, officials, procedures: procedures.map(({ name, ...each }) => ({ ...each, name: { ...name } })), divisions: [...divisions] };
  }
}

const groundOf = (by: Actor, { symbol, issuedOn, issuedBy }: GroundDocumentDto): Ground => ({
  by, document: { symbol, issuedOn: issuedOn as CivilDay, ...(issuedBy !== undefined && issuedBy !== '' && { issuedBy }) },
});
const divisionOf = ({ id, code, name, comingName, effectiveFrom, effectiveTo, successorId = null }: ShownDivision): DirectoryDivisionDto => ({
  id, code, name, comingName, effectiveFrom, effectiveTo, successorId,
});
const agencyOf = (agency: ShownAgency): DirectoryAgencyDto => {
  const { code, name, comingName, level, parentCode, administrativeCode, effectiveFrom, effectiveTo, successorCode, isMine, divisions } = agency;
  return { code, name, comingName, level, parentCode, administrativeCode, effectiveFrom, effectiveTo, successorCode, isMine, divisions: divisions.map(divisionOf) };
};
const changeOf = ({ change, effectiveOn, name, successor, document: { symbol, issuedOn, issuedBy }, by, at }: ToldChange): DirectoryChangeDto => ({
  change, effectiveOn, name, successor, document: { symbol, issuedOn, ...(issuedBy !== undefined && { issuedBy }) }, by, at,
});
