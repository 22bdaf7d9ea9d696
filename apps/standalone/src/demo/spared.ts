import { type Configuration, isDemo, readConfiguration } from '@app/platform';

/**
 * What officials of a trial are spared, and nobody else: people who look at the product have one password for all demo accounts, and no
 * telephone for any of them. Every other start asks each official for a second factor before anything else is open.
 */
const SPARED_IN_A_TRIAL = { OFFICIAL_TOTP: 'optional' } as const;

/** The configuration of this start, and whether it is a trial. An operator who sets a variable has the last word. @throws {BadConfiguration} */
export function configurationOf(env: NodeJS.ProcessEnv): { readonly configuration: Configuration; readonly isTrial: boolean } {
  const configuration = readConfiguration(env);
  const isTrial = isDemo({ ...configuration, MOTCUA_DEMO: env['MOTCUA_DEMO'] });
  if (!isTrial) return { configuration, isTrial };
  return { configuration: readConfiguration({ ...env, OFFICIAL_TOTP: env['OFFICIAL_TOTP'] || SPARED_IN_A_TRIAL.OFFICIAL_TOTP }), isTrial };
}
