import type { Actor } from '../domain/actor.js';
import type { Circumstances, DossierCommand } from '../domain/command.js';

type WithoutCircumstances<T> = T extends DossierCommand ? Omit<T, keyof Circumstances | 'expectedVersion' | 'revision' | 'entered' | 'earlier'> : never;
/** A command as it is asked for: who, when and by which chance come from the shell. */
export type AskedCommand = WithoutCircumstances<DossierCommand>;
/** What somebody asks for, having seen a version. */
export interface Asking {
  readonly by: Actor;
  readonly command: AskedCommand;
  readonly expectedVersion: number;
}
