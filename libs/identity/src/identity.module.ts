import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { BeginSession } from './commands/begin-session.js';
import { CreateAccount } from './commands/create-account.js';
import { CreateAdministrator } from './commands/create-administrator.js';
import { DisableAccount } from './commands/disable-account.js';
import { EnsureDemoAccounts } from './commands/ensure-demo-accounts.js';
import { ForgetLogIns } from './commands/forget-log-ins.js';
import { LogIn } from './commands/log-in.js';
import { LoginThrottle } from './commands/login-throttle.js';
import { OwnPassword } from './commands/own-password.js';
import { Passwords } from './commands/passwords.js';
import { SecondFactors } from './commands/second-factors.js';
import { SecondStep } from './commands/second-step.js';
import { SecondStepPolicy } from './commands/second-step-policy.js';
import { StepUps } from './commands/step-ups.js';
import { AccessGuard } from './http/access.guard.js';
import { AuthController } from './http/auth.controller.js';
import { SecondStepController } from './http/second-step.controller.js';
import { RoutePermissions } from './http/route-permissions.js';
import { SessionWatch } from './http/session-watch.js';
import { AccountNames } from './queries/account-names.js';
import { LogIns } from './queries/log-ins.js';
import { Officials } from './queries/officials.js';
import { Sessions } from './queries/sessions.js';
import { AccountStore } from './store/account.store.js';
import { LogInRecordStore } from './store/log-in-record.store.js';
import { RegisteredStore } from './store/registered.store.js';
import { SecondFactorStore } from './store/second-factor.store.js';
import { SessionStore } from './store/session.store.js';
import { StandInStore } from './store/stand-in.store.js';

/** Identity: who is asking, and the guard before every route. */
@Module({
  imports: [DiscoveryModule],
  controllers: [AuthController, SecondStepController],
  providers: [
    BeginSession,
    ForgetLogIns,
    LogIn,
    LogIns,
    LogInRecordStore,
    SecondFactors,
    SecondStep,
    SecondStepPolicy,
    SecondFactorStore,
    StepUps,
    RegisteredStore,
    LoginThrottle,
    OwnPassword,
    Passwords,
    CreateAccount,
    CreateAdministrator,
    DisableAccount,
    EnsureDemoAccounts,
    Sessions,
    Officials,
    AccountNames,
    AccountStore,
    SessionStore,
    StandInStore,
    RoutePermissions,
    SessionWatch,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [
    CreateAccount,
    CreateAdministrator,
    DisableAccount,
    EnsureDemoAccounts,
    ForgetLogIns,
    LogIns,
    Officials,
    AccountNames,
    SessionWatch,
    // For `AccountsModule`; no door of the lib names them.
    BeginSession,
    LoginThrottle,
    OwnPassword,
    Passwords,
    RegisteredStore,
    SecondFactors,
    Sessions,
  ],
})
export class IdentityModule {}
