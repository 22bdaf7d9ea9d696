import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Permission } from '@app/identity';
import { Inbox } from '../queries/inbox.js';
import { InboxDto, InboxQueryDto } from './notifications.dto.js';

const PAGE = 50;

@ApiTags('notifications')
@Permission('account.self')
@Controller('api/notifications')
export class NotificationsController {
  constructor(private readonly inbox: Inbox) {}

  /** What the one who asks was told, newest first. */
  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Query() { language, before, limit = PAGE }: InboxQueryDto,
  ): Promise<InboxDto> {
    const { items, next, unread } = await this.inbox.page(actor.accountId, { language, before, limit });
    return {
      items: items.map(({ id, dossierId, key, language: written, subject, body, createdAt, readAt }) => ({
        id,
        dossierId,
        key,
        language: written,
        subject,
        body,
        createdAt,
        readAt,
      })),
      next,
      unread,
    };
  }

  /** Marks one message as read. A second time changes nothing. */
  @Post(':id/read')
  @HttpCode(204)
  async markRead(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.inbox.markRead(actor.accountId, id);
  }
}
