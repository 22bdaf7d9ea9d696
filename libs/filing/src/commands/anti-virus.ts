import type { Readable } from 'node:stream';

export type ScanResult = 'CLEAN' | 'INFECTED' | 'NOT_SCANNED' | 'UNREACHABLE';

/** Whoever looks for harm in files. */
export abstract class AntiVirus {
  /** `NOT_SCANNED` where nobody is there to look; `UNREACHABLE` where somebody should be, and does not answer. */
  abstract scan(content: Readable): Promise<ScanResult>;
}
