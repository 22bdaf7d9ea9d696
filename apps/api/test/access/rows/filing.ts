import { type AccessRow, anybody, loggedIn, only } from '../access.types.js';
import { NOBODYS, seenWith, WITHOUT_DOSSIERS } from './dossiers.js';

/** Drafts are their author's alone: to everybody else who may file they are not there. */
const ofAuthor = (status: number, asOther = 404) => ({ ...only(403), officials: 404, applicants: 404, citizen: [status, asOther, 404], otherCitizen: [asOther, status, 404] }) as const;

/** Drafts of filings, files, one's own dossiers. */
export const FILING_ROWS: readonly AccessRow[] = [
  { route: 'get /api/filing/procedures/{code}', about: 'procedure', query: 'agency=H56.30', expect: anybody([200, 200, 404]) },
  { route: 'post /api/filing/drafts', body: {}, expect: { ...loggedIn(400), ...WITHOUT_DOSSIERS } },
  { route: 'post /api/filing/applicants/search', body: { agency: 'H56.30', personalId: '038192000123' }, expect: { ...only(403), intakeOfficer: 200 } },
  { route: 'get /api/filing/drafts', expect: { ...loggedIn(200), ...WITHOUT_DOSSIERS } },
  { route: 'get /api/filing/drafts/{id}', about: 'draft', expect: ofAuthor(200) },
  { route: 'put /api/filing/drafts/{id}', about: 'draft', body: { version: 999_999 }, expect: ofAuthor(409) },
  { route: 'post /api/filing/drafts/{id}/check', about: 'draft', body: {}, expect: ofAuthor(200) },
  { route: 'post /api/filing/drafts/{id}/fees', about: 'draft', body: {}, expect: ofAuthor(200) },
  { route: 'post /api/filing/drafts/{id}/files', about: 'draft', query: 'component=DRAWING', body: {}, expect: ofAuthor(400) },
  { route: 'post /api/filing/drafts/{id}/submit', about: 'draft', body: { version: 999_999 }, expect: ofAuthor(422) },
  { route: 'get /api/files/{id}', act: 'of a dossier', about: 'file', expect: seenWith(200) },
  { route: 'get /api/files/{id}', act: 'of a draft', about: 'draftFile', expect: { ...NOBODYS, citizen: [200, 404, 404], otherCitizen: [404, 200, 404] } },
  // What was filed stays, also before the eyes of whoever filed it.
  { route: 'delete /api/files/{id}', act: 'of a dossier', about: 'file', expect: { ...NOBODYS, citizen: [409, 404, 404], otherCitizen: [404, 409, 404] } },
  { route: 'delete /api/files/{id}', act: 'of a draft', about: 'draftFile', expect: { ...NOBODYS, citizen: [204, 404, 404], otherCitizen: [404, 204, 404] } },
  { route: 'get /api/dossiers/{code}/declaration', about: 'dossier', expect: seenWith(200) },
  { route: 'get /api/dossiers/{code}/fees', about: 'dossier', expect: seenWith(200) },
  { route: 'get /api/dossiers/{code}/filing', about: 'dossier', expect: seenWith(200) },
  { route: 'get /api/dossiers/{code}/files', about: 'dossier', expect: seenWith(200) },
  { route: 'post /api/dossiers/{code}/files', about: 'dossier', query: 'component=DRAWING', body: {}, expect: { ...NOBODYS, citizen: [409, 404, 404], otherCitizen: [404, 409, 404] } },
  { route: 'get /api/my/dossiers', expect: { ...loggedIn(200), ...WITHOUT_DOSSIERS } },
  { route: 'get /api/my/dossiers/{code}', about: 'dossier', expect: { ...NOBODYS, citizen: [200, 404, 404], otherCitizen: [404, 200, 404] } },
  { route: 'get /api/my/dossiers/{code}/opened', about: 'dossier', expect: { ...NOBODYS, citizen: [200, 404, 404], otherCitizen: [404, 200, 404] } },
  { route: 'post /api/my/dossiers/{code}/rating', about: 'dossier', body: { stars: 5 }, expect: { ...NOBODYS, citizen: [409, 404, 404], otherCitizen: [404, 409, 404] } },
  { route: 'delete /api/filing/drafts/{id}', about: 'draft', expect: ofAuthor(204) },
];
