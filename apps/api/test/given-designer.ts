import { join } from 'node:path';
import { LoadBundles } from '@app/procedures';
import { type GivenApp, givenApp } from './given.js';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'procedures');
const admin = (agencyCode: string) => [{ agencyCode, division: agencyCode === 'H56' ? 'VP' : 'TTPVHCC', role: 'systemAdmin' }];
export const TEXT = { vi: 'Một', en: 'One' };
export const submission = { effectiveFrom: '2026-12-01', legalBasis: '12/QĐ-UBND' };

export type Content = { record: Record<string, unknown>; forms: object[]; bpmn: string; scenarios: object[]; papers: object[] };
export interface Draft {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly contentHash: string;
  readonly content: Content;
}

/** The application with its procedures, two designers of the province (`soan`, `soan2`), one of a commune (`xa`), an approver and an officer. */
export async function givenDesigner() {
  const given: GivenApp = await givenApp();
  await given.account('soan', admin('H56'));
  await given.account('soan2', admin('H56'));
  await given.account('xa', admin('H56.30'));
  await given.account('duyet', [{ agencyCode: 'H56', division: 'VP', role: 'procedureApprover' }]);
  await given.account('tiepnhan', [{ agencyCode: 'H56.30', division: 'TTPVHCC', role: 'intakeOfficer' }]);
  const tokens = new Map<string, string>();
  for (const login of ['soan', 'soan2', 'xa', 'duyet', 'tiepnhan']) tokens.set(login, await given.token(login));
  await given.app.get(LoadBundles).run(FOLDER);

  const as = (login: string) => {
    const authorization = `Bearer ${tokens.get(login) ?? ''}`;
    return {
      get: (path: string) => given.http.get(`/api/designer/${path}`).set('authorization', authorization),
      post: (path: string, body: object = {}) => given.http.post(`/api/designer/${path}`).set('authorization', authorization).send(body),
      put: (path: string, body: object) => given.http.put(`/api/designer/${path}`).set('authorization', authorization).send(body),
      delete: (path: string) => given.http.delete(`/api/designer/${path}`).set('authorization', authorization),
    };
  };
  let lastCode = 0;
  const newCode = () => `9.00${String((lastCode += 1)).padStart(4, '0')}`;
  /** A draft by `soan` with which nothing is wrong. */
  const finished = async (code = newCode()): Promise<Draft> => {
    const { body } = await as('soan').post('drafts', { name: 'Thủ tục mẫu', code });
    const record = { ...body.content.record, decisionNumber: '1/QĐ', name: TEXT, field: { code: 'MAU', name: TEXT } };
    return (await as('soan').put(`drafts/${body.id}`, { version: 1, content: { ...body.content, record } })).body;
  };
  const submitted = async (code?: string): Promise<Draft> => {
    const { id, version } = await finished(code);
    return (await as('soan').post(`drafts/${id}/submit`, { version, ...submission })).body;
  };
  return { given, as, newCode, finished, submitted };
}
