/** Identity: accounts, their roles in divisions, sessions, and who is asking. */
export { AccountsModule } from './accounts.module.js';
export { Challenges } from './commands/challenges.js';
export { CreateAccount, type AccountRequest } from './commands/create-account.js';
export { type AdministratorRequest, CreateAdministrator } from './commands/create-administrator.js';
export { DisableAccount } from './commands/disable-account.js';
export { type DemoAccount, EnsureDemoAccounts } from './commands/ensure-demo-accounts.js';
export { type PrivateMessage, PrivateMessages } from './commands/private-messages.js';
export * from './domain/actor.js';
export { administers, administersHouse } from './domain/administered.js';
export type { IdentityObstacle } from './domain/identity.obstacles.js';
export { isPermitted, type PermissionName } from './domain/permissions.js';
export { ACCESS, CurrentActor, Permission, Public, PublicButKnown, type RouteAccess, VisitingActor } from './http/access.decorators.js';
export { IDENTITY_OBSTACLE_STATUS } from './http/obstacle-status.js';
export { IDENTITY_OBSTACLE_TEXT } from './http/obstacle-text.js';
export { IdentityModule } from './identity.module.js';
export { AccountNames } from './queries/account-names.js';
export { type Official, Officials } from './queries/officials.js';
export { auditorOf, ownerOnly, readerOf } from './queries/reader-of.js';
