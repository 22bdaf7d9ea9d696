/** Vietnamese is the source; English is complete. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How a notification travels. `PORTAL`: a row its recipient reads when logged in. */
export const NOTIFICATION_CHANNELS = ['EMAIL', 'SMS', 'PORTAL'] as const;
export type NotificationChannel = (typeof NOTIFICATION_CHANNELS)[number];
