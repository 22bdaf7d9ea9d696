import { api, asked } from '../api/client.js';
import { useLoaded } from '../live/use-loaded.js';
import type { PasswordNeed } from './password-lacks.js';

/** What every configuration asks for: until the server has said more, and where it cannot. It has the last word. */
const ALWAYS: readonly PasswordNeed[] = ['length'];

/** What a new password must have by the server's configuration. */
export const usePasswordNeeds = (): readonly PasswordNeed[] => useLoaded('password-rule', () => asked(api.GET('/api/auth/password-rule'))).value?.needs ?? ALWAYS;
