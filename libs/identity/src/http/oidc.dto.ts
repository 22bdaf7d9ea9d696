import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class OidcStartDto {
  /** Page to come back to, of this site: `/…`. */
  @IsOptional()
  @IsString()
  @Matches(/^\/(?![/\\])[^\\\s]*$/)
  @MaxLength(500)
  readonly return?: string;
}

export class OtherSystemDto {
  readonly isThere!: boolean;
}

/** What an authorization server answers; other parameters are let pass, they are part of the checked address. */
export class OidcCallbackDto {
  @IsOptional() @IsString() readonly code?: string;
  @IsOptional() @IsString() readonly state?: string;
  @IsOptional() @IsString() readonly iss?: string;
  @IsOptional() @IsString() readonly error?: string;
  @IsOptional() @IsString() readonly error_description?: string;
  @IsOptional() @IsString() readonly error_uri?: string;
  @IsOptional() @IsString() readonly session_state?: string;
  @IsOptional() @IsString() readonly scope?: string;
}
