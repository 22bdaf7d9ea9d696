import { CreateFoundation1795298400000 } from './1795298400000-create-foundation.js';

/** Every migration, oldest first. Named one by one: no folder is searched at start. */
export const MIGRATIONS = [CreateFoundation1795298400000] as const;
