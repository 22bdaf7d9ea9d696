import { type Api, apiOf, declared } from './app.js';
import { PHOTOGRAPH } from './parent.js';
import type { Visit } from './visit.js';

const BIRTH_NOTICE = '000.00.00.G15-GCS';
type Form = Record<string, Record<string, unknown>>;

export interface Sent {
  readonly draftId: string;
  readonly code: string;
  readonly lookupCode: string;
}

/** A birth registration that a demo citizen sent from a draft, as the pages send it; `given` takes the place of what is declared otherwise. */
export async function sentBirth(given: Form = {}, fileNames: readonly string[] = [PHOTOGRAPH.name]): Promise<Sent> {
  const citizen = await apiOf('congdan.mau');
  const draft = await begun(citizen, given);
  for (const name of fileNames) await citizen.upload(`/api/filing/drafts/${draft.id}/files?component=${BIRTH_NOTICE}`, name, new Blob([PHOTOGRAPH.buffer], { type: PHOTOGRAPH.mimeType }));
  const { version } = await citizen.get(`/api/filing/drafts/${draft.id}`);
  const { code, lookupCode } = await citizen.post(`/api/filing/drafts/${draft.id}/submit`, { version });
  return { draftId: draft.id, code: String(code), lookupCode: String(lookupCode) };
}

/** The public page of a dossier, as whoever holds its two codes opens it: the lookup code is in no address. */
export async function openProgress(at: Visit, { code, lookupCode }: Pick<Sent, 'code' | 'lookupCode'>): Promise<void> {
  await at.go(`/progress/${code}`);
  await at.page.fill('input[name=lookupCode]', lookupCode);
  await at.page.click('form button');
  await at.page.waitForSelector('.who');
  await at.settled();
}

/** The same, not sent yet. */
export async function begunBirth(given: Form = {}): Promise<{ readonly id: string; readonly version: unknown }> {
  return begun(await apiOf('congdan.mau'), given);
}

async function begun(citizen: Api, given: Form): Promise<{ readonly id: string; readonly version: unknown }> {
  const { id, version } = await citizen.post('/api/filing/drafts', { procedure: '1.001193', agency: 'H56.30' });
  const form = declared('birth-registration', 'online-draft-confirmed');
  const values = Object.fromEntries(Object.entries(form).map(([section, answers]) => [section, { ...answers, ...given[section] }]));
  const saved = await citizen.put(`/api/filing/drafts/${String(id)}`, { version, values, receiving: { method: 'COUNTER' } });
  return { id: String(id), version: saved['version'] };
}
