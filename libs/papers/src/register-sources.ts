import type { Actor } from '@app/identity';
import type { CivilDay } from '@app/kernel';
import type { RegisterSource } from './domain/dossier-register.js';

export interface AskedRegister {
  readonly agencyCode: string;
  readonly from: CivilDay;
  readonly to: CivilDay;
  /** At most so many dossiers. */
  readonly limit: number;
}
/** Where the register finds its lines. Given by whoever composes the house. */
export abstract class RegisterSources {
  /** What it shows of people is noted first. @returns null for whoever does not keep the register of this agency */
  abstract of(asked: AskedRegister, actor: Actor): Promise<RegisterSource | null>;
}
