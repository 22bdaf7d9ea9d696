import { type DynamicModule, Global, Injectable, Module } from '@nestjs/common';
import { notificationsModule } from '@app/composition';
import { type PrivateMessage, PrivateMessages } from '@app/identity';
import { NotificationsHandler } from '@app/notifications';

/** Identity has codes to tell, notifications knows the way to a telephone: neither knows the other, so they meet here. */
@Injectable()
class PrivateMessagesOfNotifications extends PrivateMessages {
  constructor(private readonly notifications: NotificationsHandler) {
    super();
  }

  send(message: PrivateMessage): Promise<void> {
    return this.notifications.tell(message);
  }
}

@Global()
@Module({})
export class PrivateMessagesModule {
  static make(): DynamicModule {
    return {
      module: PrivateMessagesModule,
      imports: [notificationsModule()],
      providers: [{ provide: PrivateMessages, useClass: PrivateMessagesOfNotifications }],
      exports: [PrivateMessages],
    };
  }
}
