import { newPapersModule, newPaymentsModule } from '@app/composition';
import { NotificationsModule, readNotificationSettings } from '@app/notifications';
import { BadConfiguration, isDemo, type PlatformOptions, readConfiguration } from '@app/platform';
import type { WorkerOptions } from './worker.module.js';

/**
 * How a worker of its own is put together by what the operator set. In production nothing invented is among it, whatever else is set: a
 * system that is none would answer for a real one there, and a trial key would sign results.
 *
 * @throws {BadConfiguration}
 */
export function settingsOf(env: NodeJS.ProcessEnv): WorkerOptions & { readonly platform: PlatformOptions } {
  const configuration = readConfiguration(env);
  const { DATABASE_URL: databaseUrl, DATA_DIR } = configuration;
  if (!databaseUrl) throw new BadConfiguration({ DATABASE_URL: ['is needed here; `npm start` brings its own database'] });
  const isTrial = isDemo({ ...configuration, MOTCUA_DEMO: env['MOTCUA_DEMO'] });
  return {
    platform: { configuration, databaseUrl },
    notifications: NotificationsModule.forRoot(readNotificationSettings(env)),
    papers: newPapersModule({ ...(isTrial && { trialKeyIn: DATA_DIR }) }),
    payments: newPaymentsModule(),
    isDemo: isTrial,
  };
}
