import { type AccessRow, only } from '../access.types.js';

/** Drafts of procedures. No draft is there: who may ask is told so, everybody else is refused before. */
export const DESIGNER_ROWS: readonly AccessRow[] = [
  { route: 'post /api/designer/drafts', body: {}, expect: only(201, 'systemAdmin') },
  { route: 'post /api/procedures/versions', body: {}, expect: only(400, 'systemAdmin') },
  { route: 'get /api/designer/drafts', expect: only(200, 'systemAdmin', 'procedureApprover') },
  { route: 'get /api/designer/drafts/{id}', about: 'design', expect: only(404, 'systemAdmin', 'procedureApprover') },
  { route: 'put /api/designer/drafts/{id}', about: 'design', body: {}, expect: only(400, 'systemAdmin') },
  { route: 'delete /api/designer/drafts/{id}', about: 'design', expect: only(404, 'systemAdmin') },
  { route: 'post /api/designer/drafts/{id}/versions', about: 'design', body: { name: 'thử' }, expect: only(404, 'systemAdmin') },
  { route: 'get /api/designer/drafts/{id}/versions', about: 'design', expect: only(404, 'systemAdmin', 'procedureApprover') },
  { route: 'get /api/designer/drafts/{id}/versions/{number}', about: 'design', more: { number: '1' }, expect: only(404, 'systemAdmin', 'procedureApprover') },
  { route: 'post /api/designer/drafts/{id}/versions/{number}/restore', about: 'design', more: { number: '1' }, body: { version: 1 }, expect: only(404, 'systemAdmin') },
  { route: 'post /api/designer/drafts/{id}/submit', about: 'design', body: {}, expect: only(400, 'systemAdmin') },
  { route: 'post /api/designer/drafts/{id}/approve', about: 'design', body: { contentHash: '0'.repeat(64) }, expect: only(404, 'systemAdmin', 'procedureApprover') },
  { route: 'post /api/designer/drafts/{id}/reject', about: 'design', body: { contentHash: '0'.repeat(64), reason: 'thử' }, expect: only(404, 'systemAdmin', 'procedureApprover') },
  { route: 'post /api/designer/drafts/{id}/publish', about: 'design', expect: only(404, 'systemAdmin') },
  { route: 'get /api/designer/diff', expect: only(400, 'systemAdmin', 'procedureApprover') },
  { route: 'get /api/designer/content', expect: only(400, 'systemAdmin', 'procedureApprover') },
  { route: 'post /api/designer/check', body: {}, expect: only(400, 'systemAdmin', 'procedureApprover') },
  { route: 'post /api/designer/scenarios/run', body: {}, expect: only(400, 'systemAdmin', 'procedureApprover') },
  { route: 'post /api/designer/papers/preview', body: {}, expect: only(400, 'systemAdmin', 'procedureApprover') },
  // A procedure that is being drawn and was never published has no versions yet: an empty list.
  { route: 'get /api/designer/procedures/{code}/versions', about: 'procedure', expect: only([200, 200, 200], 'systemAdmin', 'procedureApprover') },
];
