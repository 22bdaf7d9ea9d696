import { useTexts } from '@app/ui';
import { useUnread } from './messages-api.js';

const MOST = 100;

/** How many messages are unread, beside their name in the navigation; nothing where there are none. */
export function UnreadCount() {
  const { t } = useTexts();
  const unread = useUnread().data ?? 0;
  if (unread === 0) return null;
  const count = unread >= MOST ? `${MOST - 1}+` : String(unread);
  return <span className="count"><span aria-hidden="true">{count}</span><span className="m-hidden">{t('frame.part.messages.unread', { count })}</span></span>;
}
