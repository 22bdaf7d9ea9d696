import type { FilingObstacle } from '../domain/filing.obstacles.js';

export const FILING_OBSTACLE_STATUS = {
  'filing.declaration_invalid': 422,
  'filing.fee_unknown': 422,
  'filing.draft_not_found': 404,
  'filing.draft_changed': 409,
  'filing.draft_being_sent': 409,
  'filing.draft_sent': 409,
  'filing.too_many_drafts': 409,
  'filing.draft_incomplete': 422,
  'filing.not_at_counter': 403,
  'filing.agency_does_not_take_it': 422,
  'filing.channel_not_offered': 422,
  'filing.not_returned_yet': 409,
  'filing.rated_already': 409,
} as const satisfies Record<FilingObstacle['code'], number>;
