import type { AccessRow } from './access.types.js';
import { ADMINISTRATION_ROWS } from './rows/administration.js';
import { DOSSIER_ROWS } from './rows/dossiers.js';
import { IDENTITY_ROWS } from './rows/identity.js';
import { OPERATIONS_ROWS } from './rows/operations.js';
import { PUBLIC_ROWS } from './rows/public.js';

/**
 * Who gets what from which operation. A route that is not here fails the test with its name: write its rows in the file of its
 * capability below `rows/` (a new file is named here), in the words of `access.types.ts`.
 */
export const ACCESS_TABLE: readonly AccessRow[] = [...PUBLIC_ROWS, ...DOSSIER_ROWS, ...OPERATIONS_ROWS, ...ADMINISTRATION_ROWS, ...IDENTITY_ROWS];
