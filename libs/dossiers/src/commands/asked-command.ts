import type { Circumstances, DossierCommand } from '../domain/command.js';

type WithoutCircumstances<T> = T extends DossierCommand ? Omit<T, keyof Circumstances | 'expectedVersion' | 'revision' | 'earlier'> : never;
/** A command as it is asked for: who, when and by which chance come from the shell. */
export type AskedCommand = WithoutCircumstances<DossierCommand>;
