import type { Obstacle } from '@app/kernel';

export type FilingObstacle =
  /** params: `form`, `problems`, each with `field`, `code`, `message` */
  | Obstacle<'filing.declaration_invalid'>
  /** An amount hangs on something that was not said. params: `item`, `needs` */
  | Obstacle<'filing.fee_unknown'>
  /** Also a draft of somebody else. */
  | Obstacle<'filing.draft_not_found'>
  /** What was typed cannot become an answer of this form. params: `errors`, each with `field`, `code`, `message` */
  | Obstacle<'filing.draft_unusable'>
  /** Saved elsewhere meanwhile. params: `expected`, `actual` */
  | Obstacle<'filing.draft_changed'>
  /** It is being sent, or its sending was broken off: send it again. */
  | Obstacle<'filing.draft_being_sent'>
  /** params: `code` of the dossier it became */
  | Obstacle<'filing.draft_sent'>
  /** params: `most` */
  | Obstacle<'filing.too_many_drafts'>
  /** params: `errors`, each with `field`, `code`, `message` */
  | Obstacle<'filing.draft_incomplete'>
  /** An official files for others at the counter of an agency where he takes in dossiers. params: `agencyCode` */
  | Obstacle<'filing.not_at_counter'>
  /** Looking whether people have accounts. params: `most`, `minutes` */
  | Obstacle<'filing.too_many_searches'>
  /** params: `agencyCode`, `procedureCode` */
  | Obstacle<'filing.agency_does_not_take_it'>
  /** params: `procedureCode`, `channel`, `channels` */
  | Obstacle<'filing.channel_not_offered'>
  /** Nothing to be rated yet: the result was not returned. */
  | Obstacle<'filing.not_returned_yet'>
  | Obstacle<'filing.rated_already'>
  /** params: `name`, `extensions` */
  | Obstacle<'filing.file_type_not_allowed'>
  /** Name, declared type and content do not agree. params: `name`, `found` */
  | Obstacle<'filing.file_type_mismatch'>
  /** params: `name`, `limitMebibytes` */
  | Obstacle<'filing.file_too_large'>
  /** All files of a draft together. params: `limitMebibytes` */
  | Obstacle<'filing.files_too_large'>
  /** params: `name` */
  | Obstacle<'filing.file_empty'>
  | Obstacle<'filing.file_damaged'>
  | Obstacle<'filing.file_has_macros'>
  | Obstacle<'filing.file_holds_files'>
  | Obstacle<'filing.file_holds_too_much'>
  | Obstacle<'filing.file_infected'>
  /** Exactly one file in a request. */
  | Obstacle<'filing.one_file_expected'>
  /** The sending broke off. */
  | Obstacle<'filing.file_broken_off'>
  /** Also a file that is none of the asker's business. */
  | Obstacle<'filing.file_not_found'>
  | Obstacle<'filing.file_in_quarantine'>
  | Obstacle<'filing.file_belongs_to_dossier'>
  /** params: `component` */
  | Obstacle<'filing.component_unknown'>
  /** Nothing is awaited from the applicant. */
  | Obstacle<'filing.no_files_now'>;
