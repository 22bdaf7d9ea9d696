import { IsOptional, IsString, Length, Matches, ValidateIf } from 'class-validator';

export class FindApplicantDto {
  /** Where the asker takes dossiers in. */
  @IsString()
  @Length(1, 35)
  readonly agency!: string;

  /** Of a card that is shown: 12 digits. In the body, for addresses are kept by proxies. Left out where a tax code is given. */
  @ValidateIf(({ organizationCode, personalId }: FindApplicantDto) => organizationCode == null || personalId != null)
  @Matches(/^\d{12}$/)
  readonly personalId?: string;

  /** Tax code of an organisation or an enterprise: ten digits, `-` and three more for a dependent unit. Counts where both are given. */
  @IsOptional()
  @Matches(/^\d{10}(-\d{3})?$/)
  readonly organizationCode?: string;
}
