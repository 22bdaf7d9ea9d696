import type { DynamicModule } from '@nestjs/common';
import { NotificationsModule, type OwnGateways, readNotificationSettings } from '@app/notifications';

let made: DynamicModule | undefined;

/**
 * One module, however many parts of this process ask: Nest tells dynamic modules apart by their identity.
 *
 * @param gateways  the first who asks may bring its own
 */
export const notificationsModule = (gateways: Partial<OwnGateways> = {}): DynamicModule =>
  (made ??= NotificationsModule.forRoot(readNotificationSettings(process.env), gateways));
