import type { Problem } from '../api/problem.js';
import type { Added } from './new-files.js';
import type { Corrected } from './corrected.js';

/** What is handed in with an answer, as the command takes it. */
export function handedIn(corrected: Corrected, added: Added) {
  const components = Object.entries(added).filter(([, files]) => files.length > 0)
    .map(([code, files]) => ({ code, files: files.map(({ fileId, name, sha256, size }) => ({ fileId, name, sha256, size })) }));
  return { ...(Object.keys(corrected).length > 0 && { form: corrected }), ...(components.length > 0 && { components }) };
}

/** How many things that is. */
export const countOf = (corrected: Corrected, added: Added): number =>
  Object.values(corrected).reduce((sum, fields) => sum + Object.keys(fields).length, 0) + Object.values(added).flat().length;

/** What the office's check found wrong with the corrected declaration, by path of the field. */
export const faultsOf = (problem: Problem | null): Problem['errors'] | undefined => (problem?.code === 'dossiers.declaration_refused' ? problem.errors : undefined);
