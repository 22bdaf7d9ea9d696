import { resolve } from 'node:path';
import type { DynamicModule } from '@nestjs/common';
import { DemoSigner, InkSigner, PapersModule } from '@app/papers';

export interface PapersOptions {
  /** Start of the links on papers; `PORTAL_URL` where it is set. */
  readonly origin?: string;
  /** Folder of the trial key: results are then signed by it, and say so. */
  readonly trialKeyIn?: string;
}
let made: DynamicModule | undefined;

/** One module, however many parts of this process ask; the first says how. */
export const papersModule = (options: PapersOptions = {}): DynamicModule => (made ??= newPapersModule(options));

export function newPapersModule({ origin = 'http://localhost:3000', trialKeyIn }: PapersOptions): DynamicModule {
  const signer = trialKeyIn === undefined ? new InkSigner() : new DemoSigner(resolve(trialKeyIn));
  return PapersModule.forRoot({ origin: (process.env['PORTAL_URL'] ?? origin).replace(/\/+$/, ''), signer });
}
