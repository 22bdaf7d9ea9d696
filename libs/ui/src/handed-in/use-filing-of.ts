import { api, asked } from '../api/client.js';
import { useLoaded } from '../live/use-loaded.js';

/** What may be handed in to a dossier: by its own version, which the answer is judged by. */
export const useFilingOf = (code: string) => useLoaded(code, () => asked(api.GET('/api/dossiers/{code}/filing', { params: { path: { code } } })));
