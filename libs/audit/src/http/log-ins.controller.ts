import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { LogInsView } from '@app/contracts';
import { type Actor, CurrentActor, Permission } from '@app/identity';
import { AuditedLogIns } from '../queries/audited-log-ins.js';
import { LogInsDto } from './audit.dto.js';

@ApiTags('audit')
@Controller('api/audit')
@Permission('audit.read')
export class LogInsController {
  constructor(private readonly logIns: AuditedLogIns) {}

  /** Who logged in, and who was refused: newest first, fifty at a time; officials of agencies one may look at, everybody for whoever looks at the whole house. */
  @Get('log-ins')
  list(@CurrentActor() actor: Actor, @Query() { before, ...asked }: LogInsDto): Promise<LogInsView> {
    return this.logIns.of(actor, asked, before ?? null);
  }
}
