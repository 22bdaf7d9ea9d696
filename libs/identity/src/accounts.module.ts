import { Module } from '@nestjs/common';
import { AdministerOfficials } from './commands/administer-officials.js';
import { ChangeAccount } from './commands/change-account.js';
import { ChangePassword } from './commands/change-password.js';
import { Challenges } from './commands/challenges.js';
import { ChoosePassword } from './commands/choose-password.js';
import { CodeLimits } from './commands/code-limits.js';
import { ExternalProvider } from './commands/external-provider.js';
import { Installation } from './commands/installation.js';
import { KeepAbsences } from './commands/keep-absences.js';
import { LogInByCode } from './commands/log-in-by-code.js';
import { AccountFromElsewhere } from './commands/account-from-elsewhere.js';
import { LogInElsewhere } from './commands/log-in-elsewhere.js';
import { OneTimeCodes } from './commands/one-time-codes.js';
import { RecoverPassword } from './commands/recover-password.js';
import { Register } from './commands/register.js';
import { AbsencesController } from './http/absences.controller.js';
import { AccountController } from './http/account.controller.js';
import { CodeLoginController } from './http/code-login.controller.js';
import { OidcController } from './http/oidc.controller.js';
import { OfficialsController } from './http/officials.controller.js';
import { RegistrationController } from './http/registration.controller.js';
import { IdentityModule } from './identity.module.js';
import { Absences } from './queries/absences.js';
import { AbsenceStore } from './store/absence.store.js';
import { ChallengeStore } from './store/challenge.store.js';
import { CodeRequestStore } from './store/code-request.store.js';
import { ColleagueStore } from './store/colleague.store.js';
import { ExternalLoginStore } from './store/external-login.store.js';
import { OfficialStore } from './store/official.store.js';
import { PasswordTokenStore } from './store/password-token.store.js';
import { SecretStore } from './store/secret.store.js';

/** Accounts people make and keep for themselves. Needs `PrivateMessages` from whoever composes the house. */
@Module({
  imports: [IdentityModule],
  controllers: [RegistrationController, CodeLoginController, AccountController, OfficialsController, OidcController, AbsencesController],
  providers: [
    Absences,
    AbsenceStore,
    AdministerOfficials,
    ChangeAccount,
    ChangePassword,
    Challenges,
    ChoosePassword,
    CodeLimits,
    ColleagueStore,
    ExternalProvider,
    AccountFromElsewhere,
    ExternalLoginStore,
    Installation,
    KeepAbsences,
    LogInElsewhere,
    LogInByCode,
    OneTimeCodes,
    RecoverPassword,
    Register,
    ChallengeStore,
    CodeRequestStore,
    OfficialStore,
    PasswordTokenStore,
    SecretStore,
  ],
  exports: [Challenges],
})
export class AccountsModule {}
