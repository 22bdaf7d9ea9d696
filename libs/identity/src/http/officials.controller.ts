import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AdministerOfficials } from '../commands/administer-officials.js';
import type { Actor } from '../domain/actor.js';
import { mobileNumber } from '../domain/mobile-number.js';
import type { OfficialAccount } from '../store/official.store.js';
import { CurrentActor, Permission, StepUp } from './access.decorators.js';
import { ChangeOfficialDto, InvitationDto, MadeOfficialDto, NewOfficialDto, OfficialDto, OfficialPageDto, OfficialSearchDto, OfficialsDto, RoleDto } from './officials.dto.js';

const PAGE = 50;

@ApiTags('administration')
@Permission('officials.manage')
@Controller('api/admin/officials')
export class OfficialsController {
  constructor(private readonly administer: AdministerOfficials) {}

  /** Officials of the agencies one administers, by login. */
  @Get()
  list(@CurrentActor() by: Actor, @Query() { after, limit }: OfficialPageDto): Promise<OfficialsDto> {
    return this.found(by, { text: '', after, limit });
  }

  /** The same by a part of a name or of a login: asked in the body, for addresses are written down on the way. */
  @Post('search')
  @HttpCode(200)
  search(@CurrentActor() by: Actor, @Body() asked: OfficialSearchDto): Promise<OfficialsDto> {
    return this.found(by, asked);
  }

  private async found(by: Actor, { text, after = '', limit = PAGE }: OfficialSearchDto): Promise<OfficialsDto> {
    const found = await this.administer.search(by, { text, after, limit: limit + 1 });
    const items = found.slice(0, limit);
    return { items: items.map(officialOf), next: found.length > limit ? (items.at(-1)?.login ?? null) : null };
  }

  @Get(':id')
  async one(@CurrentActor() by: Actor, @Param('id') id: string): Promise<OfficialDto> {
    return officialOf(await this.administer.one(by, id));
  }

  /** Makes an account. Nobody but its owner knows the password: `invitation.token` lets it be chosen, once, within a day. */
  @StepUp()
  @Post()
  async make(@CurrentActor() by: Actor, @Body() { login, fullName, phone, email, roles }: NewOfficialDto): Promise<MadeOfficialDto> {
    const number = phone === undefined ? null : mobileNumber(phone);
    const { official, invitation } = await this.administer.make(by, { login, fullName, phone: number, email: email ?? null, roles: roles.map(roleOf) });
    return { official: officialOf(official), invitation };
  }

  /** Also where letters and codes of the account go: whoever changes that can ask for a new password there. */
  @StepUp()
  @Patch(':id')
  async change(@CurrentActor() by: Actor, @Param('id') id: string, @Body() { fullName, phone, email }: ChangeOfficialDto): Promise<OfficialDto> {
    const number = typeof phone === 'string' ? mobileNumber(phone) : phone;
    return officialOf(await this.administer.edit(by, id, { fullName, phone: number, email }));
  }

  /** Gives a role in a division. The official's sessions end at once. */
  @StepUp()
  @Post(':id/roles')
  @HttpCode(200)
  async give(@CurrentActor() by: Actor, @Param('id') id: string, @Body() role: RoleDto): Promise<OfficialDto> {
    return officialOf(await this.administer.give(by, id, roleOf(role)));
  }

  /** Takes a role away. The official's sessions end at once. */
  @StepUp()
  @Delete(':id/roles')
  async take(@CurrentActor() by: Actor, @Param('id') id: string, @Query() role: RoleDto): Promise<OfficialDto> {
    return officialOf(await this.administer.take(by, id, roleOf(role)));
  }

  /** Shuts the account. The official's sessions end at once. */
  @Post(':id/disable')
  @HttpCode(200)
  async disable(@CurrentActor() by: Actor, @Param('id') id: string): Promise<OfficialDto> {
    return officialOf(await this.administer.disable(by, id));
  }

  @StepUp()
  @Post(':id/enable')
  @HttpCode(200)
  async enable(@CurrentActor() by: Actor, @Param('id') id: string): Promise<OfficialDto> {
    return officialOf(await this.administer.enable(by, id));
  }

  /** A token for a new password, to be handed over. */
  @StepUp()
  @Post(':id/invitation')
  invite(@CurrentActor() by: Actor, @Param('id') id: string): Promise<InvitationDto> {
    return this.administer.invite(by, id);
  }

  /** Ends the official's sessions everywhere, at once. */
  @Post(':id/sessions/end')
  @HttpCode(200)
  async endSessions(@CurrentActor() by: Actor, @Param('id') id: string): Promise<OfficialDto> {
    return officialOf(await this.administer.endSessions(by, id));
  }

  /** Takes away the second factor of somebody who lost it. The official's sessions end at once. */
  @StepUp()
  @Post(':id/totp/remove')
  @HttpCode(200)
  async removeTotp(@CurrentActor() by: Actor, @Param('id') id: string): Promise<OfficialDto> {
    return officialOf(await this.administer.removeSecondFactor(by, id));
  }
}

const roleOf = ({ agencyCode, division, role }: RoleDto) => ({ agencyCode, division, role });
const officialOf = ({ id, login, fullName, phone, email, createdAt, disabledAt, hasPassword, hasTotp, roles }: OfficialAccount): OfficialDto => ({
  id, login, fullName, phone, email, createdAt, disabledAt, hasPassword, hasTotp, roles: roles.map(roleOf),
});
