import type { FileLimits } from '@app/contracts';

const MIB = 1024 * 1024;
/** What may be attached. Containers that can hold programs, and archives, are not among it. */
export const FILE_LIMITS: FileLimits = { extensions: ['pdf', 'jpg', 'png', 'docx', 'xlsx', 'odt'], bytesOfFile: 10 * MIB, bytesOfDraft: 50 * MIB };
