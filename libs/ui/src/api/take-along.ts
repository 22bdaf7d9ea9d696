import { saveFile } from '../kit/save-file.js';
import { currentLanguage } from '../texts/texts.js';
import { asked } from './client.js';
import type { Problem } from './problem.js';
import { send } from './proof.js';

/** Fetches what the API answers as a file and hands it to the reader: a link alone could not ask who is there. Null where that went well. */
export async function takeAlong(address: string): Promise<Problem | null> {
  const request = new Request(new URL(address, location.origin), { headers: { 'X-Motcua-Request': '1', 'Accept-Language': currentLanguage() } });
  const answer = await asked(send(request).then(async (response) => (response.ok ? { data: { file: await response.blob(), response }, response } : { error: await response.json(), response })));
  if (!answer.ok) return answer.error;
  const { file, response } = answer.value;
  saveFile(file, /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'motcua');
  return null;
}
