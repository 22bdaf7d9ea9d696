import { api, asked, useLoaded } from '@app/ui';

/** What may be handed in to a dossier: by its own version, which the answer is judged by. */
export const useFilingOf = (code: string) => useLoaded(code, () => asked(api.GET('/api/dossiers/{code}/filing', { params: { path: { code } } })));
