import { type AccessRow, type Expectations, only } from '../access.types.js';

const NOBODYS_VERSION = 999_999;
const CONTENT = { record: {}, forms: [], bpmn: '<x/>', scenarios: [], papers: [] };
const HASH = '0'.repeat(64);
const DESIGNERS = ['systemAdmin', 'foreignAdmin'] as const;
const REVIEWERS = [...DESIGNERS, 'procedureApprover'] as const;
/** `own` is drawn at the province, `others` at the second commune: each is there for its own designers, and for nobody above or beside them. */
const designed = (status: number): Expectations => ({ ...only([status, 404, 404], 'systemAdmin'), foreignAdmin: [404, status, 404] });
const reviewed = (status: number): Expectations => ({ ...designed(status), procedureApprover: [status, 404, 404] });

/** Drafts of procedures. What is asked at the wrong time (409) shows that the draft was found. */
export const DESIGNER_ROWS: readonly AccessRow[] = [
  { route: 'post /api/designer/drafts', body: {}, expect: only(201, ...DESIGNERS) },
  { route: 'post /api/procedures/versions', body: {}, expect: only(400, ...DESIGNERS) },
  { route: 'get /api/designer/drafts', expect: only(200, ...REVIEWERS) },
  { route: 'get /api/designer/drafts/{id}', about: 'design', expect: reviewed(200) },
  { route: 'put /api/designer/drafts/{id}', about: 'design', body: { version: NOBODYS_VERSION, content: CONTENT }, expect: designed(409) },
  // Without its content a change is no change: it used to end as an error of ours.
  { route: 'put /api/designer/drafts/{id}', act: 'without content', about: 'design', body: { version: 1 }, expect: only(400, ...DESIGNERS) },
  { route: 'delete /api/designer/drafts/{id}', about: 'spareDesign', expect: designed(204) },
  { route: 'post /api/designer/drafts/{id}/versions', about: 'design', body: { name: 'thử' }, expect: designed(201) },
  { route: 'get /api/designer/drafts/{id}/versions', about: 'design', expect: reviewed(200) },
  { route: 'get /api/designer/drafts/{id}/versions/{number}', about: 'design', more: { number: '1' }, expect: reviewed(200) },
  { route: 'post /api/designer/drafts/{id}/versions/{number}/restore', about: 'design', more: { number: '1' }, body: { version: NOBODYS_VERSION }, expect: designed(409) },
  {
    route: 'post /api/designer/drafts/{id}/submit', about: 'design', body: { version: NOBODYS_VERSION, effectiveFrom: '2099-01-01', legalBasis: '12/QĐ-UBND' },
    expect: designed(409),
  },
  { route: 'post /api/designer/drafts/{id}/approve', stepUp: true, about: 'design', body: { contentHash: HASH }, expect: reviewed(409) },
  { route: 'post /api/designer/drafts/{id}/reject', about: 'design', body: { contentHash: HASH, reason: 'thử' }, expect: reviewed(409) },
  { route: 'post /api/designer/drafts/{id}/publish', stepUp: true, about: 'design', expect: designed(409) },
  { route: 'get /api/designer/diff', expect: only(400, ...REVIEWERS) },
  { route: 'get /api/designer/content', expect: only(400, ...REVIEWERS) },
  { route: 'post /api/designer/check', body: {}, expect: only(400, ...REVIEWERS) },
  { route: 'post /api/designer/scenarios/run', body: {}, expect: only(400, ...REVIEWERS) },
  { route: 'get /api/designer/messages', expect: only(200, ...REVIEWERS) },
  { route: 'post /api/designer/forms/judge', body: {}, expect: only(400, ...REVIEWERS) },
  { route: 'post /api/designer/papers/preview', body: {}, expect: only(400, ...REVIEWERS) },
  // A procedure that is being drawn and was never published has no versions yet: an empty list.
  { route: 'get /api/designer/procedures/{code}/versions', about: 'procedure', expect: only([200, 200, 200], ...REVIEWERS) },
];
