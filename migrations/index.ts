import { CreateFoundation1795298400000 } from './1795298400000-create-foundation.js';
import { CreateNotifications1795302000000 } from './1795302000000-create-notifications.js';
import { CreateCalendars1795309200000 } from './1795309200000-create-calendars.js';
import { LeaseMessages1795312800000 } from './1795312800000-lease-messages.js';
import { RegisterListeners1795314600000 } from './1795314600000-register-listeners.js';

/** Every migration, oldest first. Named one by one: no folder is searched at start. */
export const MIGRATIONS = [
  CreateFoundation1795298400000, CreateNotifications1795302000000, CreateCalendars1795309200000, LeaseMessages1795312800000,
  RegisterListeners1795314600000,
] as const;
