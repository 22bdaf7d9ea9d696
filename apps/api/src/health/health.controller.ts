import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '@app/identity';
import { WatchYears } from '@app/dossiers';
import { Clock, Database } from '@app/platform';
import { Draining } from './draining.js';
import { HealthDto, ReadinessDto } from './health.dto.js';

interface Answer {
  code(status: number): unknown;
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly years: WatchYears,
    private readonly draining: Draining,
  ) {}

  /** The process runs. Says nothing about what it needs. */
  @Public()
  @Get('live')
  live(): HealthDto {
    return { status: 'up' };
  }

  /**
   * Requests may be sent here: the database answers, its tables are there, its time is known, and the
   * process is not about to end. 503 otherwise. Warnings are what
   * somebody should see to: a year whose days off nobody has announced.
   */
  @Public()
  @Get('ready')
  @HttpCode(200)
  async ready(@Res({ passthrough: true }) answer: Answer): Promise<ReadinessDto> {
    const tables = await this.database
      .first<{ present: boolean }>("SELECT to_regclass('incidents') IS NOT NULL AS present")
      .catch(() => undefined);
    const checks = {
      database: state(tables !== undefined),
      migrations: state(tables?.present === true),
      clock: state(this.clock.isTrustworthy()),
      staying: state(!this.draining.isDraining),
    };
    const status = state(Object.values(checks).every((check) => check === 'up'));
    if (status === 'down') {
      answer.code(503);
      return { status, checks };
    }
    const warnings = await this.years.warnings().catch(() => []);
    return { status, checks, ...(warnings.length > 0 && { warnings: warnings.map(({ code, params }) => ({ code, params })) }) };
  }
}

const state = (isUp: boolean): 'up' | 'down' => (isUp ? 'up' : 'down');
