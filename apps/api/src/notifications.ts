import type { DynamicModule } from '@nestjs/common';
import { NotificationsModule, readNotificationSettings } from '@app/notifications';

let made: DynamicModule | undefined;

/** One module, however many parts of this process ask: Nest tells dynamic modules apart by their identity. */
export const notificationsModule = (): DynamicModule => (made ??= NotificationsModule.forRoot(readNotificationSettings(process.env)));
