import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';

export class IncidentQueryDto {
  @IsOptional()
  @IsIn(['open', 'closed'])
  readonly state?: 'open' | 'closed';

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  readonly limit?: number;
}

export class IncidentIdDto {
  @IsUUID()
  readonly id!: string;
}

export class CloseIncidentDto {
  /** Why nothing more is to be done. Kept with the incident. */
  @IsString()
  @MaxLength(1_000)
  @Matches(/\S/)
  readonly reason!: string;
}

export class IncidentTextDto {
  readonly vi!: string;
  readonly en!: string;
}

export class IncidentDto {
  readonly id!: string;
  readonly dossierId!: string | null;
  readonly dossierCode!: string | null;
  /** Part of the house that met it. */
  readonly source!: string;
  /** Code of what stands in the way. */
  readonly code!: string;
  readonly params!: Record<string, unknown>;
  /** The same in words, where it is something the API answers too. */
  readonly text!: IncidentTextDto | null;
  /** What an operator does about incidents of this code. */
  readonly advice!: IncidentTextDto;
  /** False where trying again would do nothing, and is refused. */
  readonly isRetried!: boolean;
  readonly openedAt!: string;
  readonly closedAt!: string | null;
  readonly closedBy!: string | null;
  readonly closeReason!: string | null;
}

export class IncidentsDto {
  readonly items!: IncidentDto[];
}

/** Counts end at 10,000. */
export class QueuesDto {
  readonly messagesWaiting!: number;
  readonly messagesParked!: number;
  readonly oldestMessageSeconds!: number | null;
  readonly deadlinesDue!: number;
  readonly oldestDueSeconds!: number | null;
  readonly nextDueAt!: string | null;
  readonly incidentsOpen!: number;
}

export class QueueSeenDto {
  readonly name!: string;
  readonly waiting!: number;
  readonly active!: number;
  /** Taken by this worker since it started, and not brought to an end. */
  readonly failed!: number;
}

export class RedisSeenDto {
  readonly state!: 'REACHED' | 'TAKES_NO_WRITES' | 'AWAY';
  /** Empty where it is not reached. */
  @ApiProperty({ type: [QueueSeenDto] })
  readonly queues!: readonly QueueSeenDto[];
}

/** Times are of PostgreSQL's clock. */
export class WorkerDto {
  readonly id!: string;
  /** Machine and number of the process; null for who does not administer the whole house. */
  readonly name!: string | null;
  /** False where it runs within a process that also answers requests. */
  readonly alone!: boolean;
  readonly version!: string;
  readonly startedAt!: string;
  readonly seenAt!: string;
  readonly seenSecondsAgo!: number;
  /** Silent: three signs of life did not come. */
  readonly state!: 'LIVES' | 'SILENT';
  /** As this worker finds it; null where it was given none. */
  readonly redis!: RedisSeenDto | null;
}

/** Those that live first. Silent ones are forgotten after a day. */
export class WorkersDto {
  @ApiProperty({ type: [WorkerDto] })
  readonly items!: readonly WorkerDto[];
}
