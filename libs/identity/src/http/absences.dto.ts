import { IsISO8601, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { HeldRoleDto } from './auth.dto.js';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

export class NewAbsenceDto {
  /** Who is absent; whoever asks, where nobody is named. */
  @IsOptional()
  @IsUUID()
  readonly officialId?: string;

  /** A colleague at a desk of the same agency. */
  @IsUUID()
  readonly substituteId!: string;

  /** First instant, ISO 8601 with its offset: not before today. For whole days, midnight in Viet Nam. */
  @IsISO8601({ strict: true })
  @Matches(INSTANT)
  readonly from!: string;

  /** The instant at which it is over. For whole days, the midnight after the last one. */
  @IsISO8601({ strict: true })
  @Matches(INSTANT)
  readonly until!: string;

  /** Shown to the official and to those who answer for the official, not to the substitute. */
  @IsString()
  @Length(1, 300)
  @Matches(/\S/)
  readonly reason!: string;
}

export class AbsenceQueryDto {
  /** Only of this official, with what is over. */
  @IsOptional()
  @IsUUID()
  readonly official?: string;
}

/** Asked in the body: addresses are written down on the way. */
export class PeopleSearchDto {
  /** Part of a name, with or without marks. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly text?: string;
}

export class SubstituteSearchDto extends PeopleSearchDto {
  /** For whom; for whoever asks, where nobody is named. */
  @IsOptional()
  @IsUUID()
  readonly official?: string;
}

export class PersonDto {
  readonly id!: string;
  readonly fullName!: string;
}

export class ColleagueDto extends PersonDto {
  readonly roles!: HeldRoleDto[];
}

export class ColleaguesDto {
  readonly items!: ColleagueDto[];
}

export class AbsenceDto {
  readonly id!: string;
  readonly official!: PersonDto;
  readonly substitute!: PersonDto;
  readonly from!: string;
  readonly until!: string;
  /** Null for the substitute. */
  readonly reason!: string | null;
  readonly recordedBy!: string;
  readonly recordedAt!: string;
  /** Set where it was ended before its time. */
  readonly endedAt!: string | null;
  readonly endedBy!: string | null;
  readonly state!: 'coming' | 'running' | 'over';
}

export class AbsencesDto {
  readonly items!: AbsenceDto[];
}

export class OwnAbsencesDto {
  /** One's own, with what is over. */
  readonly own!: AbsenceDto[];
  /** In which one stands in for somebody, now or later. */
  readonly standingIn!: AbsenceDto[];
  /** Whether one may record absences of others. */
  readonly answersForOthers!: boolean;
}
