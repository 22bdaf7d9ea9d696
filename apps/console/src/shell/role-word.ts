import { roleName } from '@app/contracts';
import { currentLanguage } from '@app/ui';

/** A role as people call it, the same words on every page. */
export const roleWord = (role: string | null): string => (role === null ? '' : (roleName(role)?.[currentLanguage()] ?? role));
