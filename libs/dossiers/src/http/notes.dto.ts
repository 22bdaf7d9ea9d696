import { Matches, MaxLength } from 'class-validator';

const LONGEST = 2000;

export class NoteDto {
  /** Plain text for colleagues: 1 to 2,000 characters, one of which is seen. */
  @MaxLength(LONGEST)
  // Counted as the table counts: a letter with its sign is two.
  @Matches(/^(?=[\s\S]*[^\s\p{C}])[\s\S]{1,2000}$/u)
  readonly text!: string;
}

/** As it is kept: line breaks and tabs are text, what nobody sees is not. */
export const plainNote = ({ text }: NoteDto): string => text.replaceAll(/\r\n?/g, '\n').replaceAll(UNSEEN, '').trim();
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
