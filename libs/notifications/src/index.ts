/** Notifications: e-mail, SMS and portal messages, their templates, and the proof of sending. */
export type { Settlement, Settlements } from './commands/deliver-due.js';
export type { NotificationsObstacle } from './domain/notifications.obstacles.js';
export { NOTIFICATIONS_OBSTACLE_STATUS } from './http/obstacle-status.js';
export { NOTIFICATIONS_OBSTACLE_TEXT } from './http/obstacle-text.js';
export {
  HEARD,
  type IncomingMessage,
  type PaymentAsked,
  type StepDue,
} from './messages/message.types.js';
export { NotificationsHandler } from './messages/notifications-handler.js';
export type { PrivateTelling } from './commands/tell-privately.js';
export type { ExemptionTold } from './domain/advance.js';
export type { Delivery } from './domain/delivery.js';
export { type Letter, MailGateway, type Sms, SmsGateway } from './messages/gateways.js';
export { NotificationsModule, type OwnGateways } from './notifications.module.js';
export { type NotificationSettings, readNotificationSettings } from './settings.js';
