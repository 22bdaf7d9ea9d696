import type { AccessRow } from './access.types.js';
import { ABSENCE_ROWS } from './rows/absences.js';
import { ADMINISTRATION_ROWS } from './rows/administration.js';
import { AUDIT_ROWS } from './rows/audit.js';
import { CONFIGURATION_ROWS } from './rows/configuration.js';
import { DESIGNER_ROWS } from './rows/designer.js';
import { DOSSIER_ROWS } from './rows/dossiers.js';
import { FILING_ROWS } from './rows/filing.js';
import { IDENTITY_ROWS } from './rows/identity.js';
import { OPERATIONS_ROWS } from './rows/operations.js';
import { PAPER_AND_PAYMENT_ROWS } from './rows/papers-and-payments.js';
import { PUBLIC_ROWS } from './rows/public.js';

/**
 * Who gets what from which operation. A route that is not here fails the test with its name: write its rows in the file of its
 * capability below `rows/` (a new file is named here), in the words of `access.types.ts`.
 */
export const ACCESS_TABLE: readonly AccessRow[] = [
  ...PUBLIC_ROWS, ...DOSSIER_ROWS, ...FILING_ROWS, ...PAPER_AND_PAYMENT_ROWS, ...DESIGNER_ROWS, ...AUDIT_ROWS, ...OPERATIONS_ROWS,
  ...ABSENCE_ROWS, ...ADMINISTRATION_ROWS, ...CONFIGURATION_ROWS, ...IDENTITY_ROWS,
];
