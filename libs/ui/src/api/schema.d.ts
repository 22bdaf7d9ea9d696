/** Generated from docs/openapi.json: npm run generate. */
import type { AccountId, AgencyCode, CivilDay, DossierCode, DossierId, Instant, ProcedureCode, ProcedureVersionId } from '@app/kernel';

export interface paths {
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A stream of server-sent events for whoever is logged in: `tasks` (lists of work changed), `dossier` (its code: that dossier
         *     moved), `everything` (look at all again), `heartbeat`. They carry no content: what may be seen is asked for as ever. Rights are read anew every
         *     20 seconds; the stream ends with the session.
         */
        get: operations["EventsController_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process runs. Says nothing about what it needs. */
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests may be sent here: the database answers, its tables are there, its time is known, and the
         *     process is not about to end. 503 otherwise. Warnings are what
         *     somebody should see to: a year whose days off nobody has announced.
         */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OperationsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OperationsController_queues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who fires what is due and hands on messages, and how each of them finds Redis: this process may have none. */
        get: operations["OperationsController_working"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same for people, as a page. */
        get: operations["OperationsController_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/incidents/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What failed is due again at once; if it fails again, that is a new incident. Refused where there is nothing to try again. */
        post: operations["OperationsController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/incidents/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nothing more is done about it; a message that was parked is given up. */
        post: operations["OperationsController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dossiers behind a figure, fifty at a time. */
        get: operations["DossierListController_behind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/dossiers.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All of them as a table for spreadsheets, UTF-8 with its mark; at most ten thousand. Noted of each dossier. */
        get: operations["DossierListController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/dossiers.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DossierListController_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/log-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who logged in, and who was refused: newest first, fifty at a time; officials of agencies one may look at, everybody for whoever looks at the whole house. */
        get: operations["LogInsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who looked at a counter, by a personal ID number or a tax code, whether somebody has an account: newest first, fifty at a time; only of agencies one may look at. */
        get: operations["SearchesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/statistics.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Processing times as a table for spreadsheets, UTF-8 with its mark. */
        get: operations["StatisticsFileController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/statistics.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StatisticsFileController_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Processing times by agency, procedure, channel, division or step; only of agencies one may look at. */
        get: operations["AuditController_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/dossiers/{code}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One dossier: its stays by division, its pauses, rest days, every transition, and whether its chain holds. */
        get: operations["AuditController_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/dossiers/{code}/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who opened the dossier's personal data, newest first, a hundred at a time. */
        get: operations["AuditController_readers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Results of checking the log, newest first; only of agencies one may look at. */
        get: operations["AuditController_results"];
        put?: never;
        /** Begins a check of the chain of every dossier of the agencies one may look at; its result comes with `GET checks`. */
        post: operations["AuditController_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins a session: its token is in the cookie `__Host-motcua`, and in the answer to a program that asks for it. Officials may have a second step to take first. */
        post: operations["AuthController_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session at once. */
        post: operations["AuthController_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is logged in, if anybody: what a page asks first, where nobody is no error. */
        get: operations["AuthController_session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a new password must have here, for the forms that ask for one. */
        get: operations["AuthController_passwordRule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is asking. */
        get: operations["AuthController_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Second step of a log-in that answered `needsCode`. */
        post: operations["SecondStepController_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login/enrol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins to set up the second factor in a log-in that answered `needsEnrolment`. */
        post: operations["SecondStepController_enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login/enrol/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The first code of the application: the factor is in use, and the log-in done. */
        post: operations["SecondStepController_confirmEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows again who one is, for five minutes of what is grave. The session goes on under another token; the one before is worth nothing. */
        post: operations["SecondStepController_stepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins to set up a second factor for one's own account. */
        post: operations["SecondStepController_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The first code of the application: the factor is in use from now on. */
        post: operations["SecondStepController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/totp/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the second factor away, where none is required. */
        post: operations["SecondStepController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proof of work to be done before a message is sent to somebody. */
        get: operations["RegistrationController_challenge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a code to the number. The same answer whether the number or the person has an account. */
        post: operations["RegistrationController_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/register/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends another code for the same registration; the one before is worth nothing then. */
        post: operations["RegistrationController_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/register/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the account and logs in. */
        post: operations["RegistrationController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a code to the number of the account. The same answer whether there is such an account. Not for officials. */
        post: operations["CodeLoginController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/code/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends another code for the same log-in; the one before is worth nothing then. */
        post: operations["CodeLoginController_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/code/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Logs in. */
        post: operations["CodeLoginController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a token to choose a new password with, to the number or the e-mail address of the account. The same answer whether there is such an account. */
        post: operations["CodeLoginController_forgot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chooses a password with a token: a forgotten one, or the first. Ends every session; log in after it. */
        post: operations["CodeLoginController_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own account. */
        get: operations["AccountController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the language of messages, and the e-mail address: a forgotten password finds the way back through it, and the address before is told. */
        patch: operations["AccountController_change"];
        trace?: never;
    };
    "/api/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chooses another password. Every other session ends. */
        post: operations["AccountController_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is logged in, newest use first. */
        get: operations["AccountController_list"];
        put?: never;
        post?: never;
        /** Ends every session but this one. */
        delete: operations["AccountController_endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one of one's own sessions. */
        delete: operations["AccountController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/officials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Officials of the agencies one administers, by login. */
        get: operations["OfficialsController_list"];
        put?: never;
        /** Makes an account. Nobody but its owner knows the password: `invitation.token` lets it be chosen, once, within a day. */
        post: operations["OfficialsController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/officials/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same by a part of a name or of a login: asked in the body, for addresses are written down on the way. */
        post: operations["OfficialsController_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/officials/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OfficialsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Also where letters and codes of the account go: whoever changes that can ask for a new password there. */
        patch: operations["OfficialsController_change"];
        trace?: never;
    };
    "/api/admin/officials/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a role in a division. The official's sessions end at once. */
        post: operations["OfficialsController_give"];
        /** Takes a role away. The official's sessions end at once. */
        delete: operations["OfficialsController_take"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/officials/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shuts the account. The official's sessions end at once. */
        post: operations["OfficialsController_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/officials/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OfficialsController_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/officials/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A token for a new password, to be handed over. */
        post: operations["OfficialsController_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/officials/{id}/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the official's sessions everywhere, at once. */
        post: operations["OfficialsController_endSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/officials/{id}/totp/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes away the second factor of somebody who lost it. The official's sessions end at once. */
        post: operations["OfficialsController_removeTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether there is another system to log in with. */
        get: operations["OidcController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/oidc/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sends the browser to the other system. */
        get: operations["OidcController_start"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the other system sends the browser back to: begins the session, and goes on to the page it came from. */
        get: operations["OidcController_callback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/absences/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own absences, and those in which one stands in. */
        get: operations["AbsencesController_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of the officials one answers for: running and to come, or all of one official. */
        get: operations["AbsencesController_list"];
        put?: never;
        /** Records an absence. While it runs the substitute has the official's roles at desks of their common agencies. */
        post: operations["AbsencesController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/absences/officials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Officials one may record an absence for: of one's division as its head, of the agency as its leadership, of one's agencies as administrator. */
        post: operations["AbsencesController_officials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/absences/substitutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who could stand in. */
        post: operations["AbsencesController_substitutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/absences/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends an absence at once, running or to come. What was lent ends with it. */
        post: operations["AbsencesController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agencies that work today, with their divisions. */
        get: operations["AgenciesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that is, was or will be, with dates and successors. */
        get: operations["DirectoryController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/directory/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new agency below another one. */
        post: operations["DirectoryController_openAgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/directory/agencies/{code}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was decided about an agency, newest first, for who administers it. */
        get: operations["DirectoryController_agencyHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/directory/agencies/{code}/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DirectoryController_renameAgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/directory/agencies/{code}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would go over to the successor. */
        get: operations["DirectoryController_agencyWork"];
        put?: never;
        /** Ends an agency with its divisions: each goes over to the one of the same code in the agency that takes over. */
        post: operations["DirectoryController_endAgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/directory/agencies/{code}/divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DirectoryController_openDivision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/directory/agencies/{code}/divisions/{division}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DirectoryController_divisionHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/directory/agencies/{code}/divisions/{division}/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DirectoryController_renameDivision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/directory/agencies/{code}/divisions/{division}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DirectoryController_divisionWork"];
        put?: never;
        /** Ends a division. Open work, officials and whatever comes go over to the successor on the next day; without one there must be nothing of it. */
        post: operations["DirectoryController_endDivision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue, in the order of the codes. */
        get: operations["ProceduresController_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The procedure in force: the law's record, its e-forms, and who does which step. */
        get: operations["ProceduresController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/{code}/process.bpmn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process in force, as it was published. */
        get: operations["ProceduresController_process"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/designer/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The drafts of one's agency, last changed first. */
        get: operations["ProcedureDraftsController_list"];
        put?: never;
        /** A new draft: with a first diagram, with a drawing from elsewhere, or from a published version. */
        post: operations["ProcedureDraftsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/designer/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProcedureDraftsController_one"];
        /** Saves the whole content, right or wrong. A change of what was submitted or approved makes it a draft again. */
        put: operations["ProcedureDraftsController_save"];
        post?: never;
        delete: operations["ProcedureDraftsController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/designer/drafts/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first. */
        get: operations["DraftVersionsController_list"];
        put?: never;
        /** Keeps the draft as it is now, by name. */
        post: operations["DraftVersionsController_keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/designer/drafts/{id}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DraftVersionsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/designer/drafts/{id}/versions/{number}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes what was kept the content of the draft again. */
        post: operations["DraftVersionsController_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/designer/drafts/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Freezes the content with its effective day and decision, and lays it before a second person. It must be publishable and its scenarios hold. */
        post: operations["ReviewsController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/designer/drafts/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves exactly this content. Refused to everybody who worked on it. */
        post: operations["ReviewsController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/designer/drafts/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewsController_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/designer/drafts/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes what was approved, to the last byte. Running dossiers keep the version they were opened with. */
        post: operations["ReviewsController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A whole version, as another tool made it: refused with every problem where it is not publishable, and nothing is written
         *     then; else it lies before a second person, who approves it like any other.
         */
        post: operations["VersionsController_handIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/designer/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Judges a content as its publication will: problems of the process with their traces, wrong fields, and the proof of the term by channel. */
        post: operations["DesignToolsController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/designer/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two contents: elements with their settings, fields of the record and the forms, and what was only moved. */
        get: operations["DesignToolsController_diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/designer/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The content of a published version, a draft or a kept version of one, to be looked at. */
        get: operations["DesignToolsController_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/designer/scenarios/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plays scenarios with invented people through the decisions of real dossiers. */
        post: operations["DesignToolsController_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/designer/forms/judge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Judges what was filled in by a form of a step, with the rules of real dossiers. A form that is not right yet judges nothing. */
        post: operations["DesignToolsController_judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/designer/procedures/{code}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The published versions of a procedure, newest first, with how many dossiers still run on each. */
        get: operations["DesignToolsController_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/designer/papers/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A paper as it will be printed, with the name of each place where the dossier speaks. */
        post: operations["PaperPreviewsController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dossiers of one's own agencies, running and finished, by their codes. */
        get: operations["DeskController_byCode"];
        put?: never;
        /** Files a dossier. The same `Idempotency-Key` gives the same dossier again. */
        post: operations["DossiersController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dossier with its history, and what the asker may do with it. */
        get: operations["DossiersController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{code}/due-shown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The promised date as any past moment showed it: from the log, and computed again with the calendar as it was known then. */
        get: operations["DossiersController_dueShown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{code}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves a dossier. 409 `dossiers.changed_meanwhile` says who was first. */
        post: operations["DossiersController_command"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same by a part of the applicant's name too, or by a whole phone or ID number: asked in the body, for addresses are written down on the way. */
        post: operations["DeskController_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{code}/process.bpmn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process this dossier runs through: the version it was opened with, whatever was published since. */
        get: operations["DeskController_process"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{code}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Facts that outcomes ask for, how often more papers may be asked for, and day by day why the promised date is this date. */
        get: operations["DeskController_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{code}/assignable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Officials a step may be given to. */
        get: operations["DeskController_assignable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{code}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What officials have left for colleagues beside a dossier they may see, the newest last. Never for the applicant. */
        get: operations["NotesController_list"];
        put?: never;
        /** Leaves one. It moves nothing, and nobody changes or removes it: a wrong one is followed by another. */
        post: operations["NotesController_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open work by due moment; what has none comes last. */
        get: operations["TasksController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many lines each queue has; 1,000 stands for more than 999. */
        get: operations["TasksController_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publishes a decision about days off, made-up days or office hours. With `dryRun` it lists the running dossiers it would
         *     move, with their dates before and after. Published, it counts from now on, and every running dossier is computed again.
         */
        post: operations["CalendarDecisionsController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/decisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a decision has reached the running dossiers, for those who could have published it. What was interrupted goes on. */
        get: operations["CalendarDecisionsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/dossiers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a dossier is, for whoever holds its code and lookup code. The same answer for "not found" and "wrong code".
         * @deprecated
         * @description Addresses are kept by histories and by logs on the way: send the lookup code in a body, by POST.
         */
        get: operations["ProgressController_one"];
        put?: never;
        /** The same, with the lookup code in the body. After several misses a proof of work is asked for (`progress.proof_needed`). */
        post: operations["ProgressController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/filing/procedures/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** `FilingProcedureView`: form, components, fees, ways to receive, agencies. No account is needed to read it. */
        get: operations["FilingDraftsController_procedure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/filing/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** `DraftSummary[]`, the last saved first. Drafts nobody has touched for 30 days are deleted. */
        get: operations["FilingDraftsController_list"];
        put?: never;
        /** `DraftView`. At the counter with `onBehalfOf`. */
        post: operations["FilingDraftsController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/filing/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** `DraftView` */
        get: operations["FilingDraftsController_one"];
        /** Keeps what was typed so far, complete or not. `DraftView`; 409 `filing.draft_changed` where somebody saved meanwhile. */
        put: operations["FilingDraftsController_save"];
        post?: never;
        delete: operations["FilingDraftsController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/filing/drafts/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** `CheckView`: what is wrong, field by field. */
        post: operations["FilingDraftsController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/filing/drafts/{id}/fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** `DraftFeesView`: line by line, with ground and reason. */
        post: operations["FilingDraftsController_fees"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/filing/drafts/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** `SubmissionView`. A draft becomes one dossier, however often it is sent and under whatever key. */
        post: operations["FilingDraftsController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** `MyDossiersView`: one group, or all that were filed; counts of every group. */
        get: operations["MyDossiersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/dossiers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** `MyDossierView`: for the applicant only. */
        get: operations["MyDossiersController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/dossiers/{code}/opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** `WhoOpenedView`: which divisions opened it, as what and when, for the applicant only. Reading this is not noted. */
        get: operations["MyDossiersController_opened"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/dossiers/{code}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Once, after the result was returned. */
        post: operations["MyDossiersController_rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/filing/drafts/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One file of one component, multipart. `FileView` */
        post: operations["FilesController_toDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{code}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** `DossierFilesView` */
        get: operations["DeskReadsController_files"];
        put?: never;
        /** While an answer of the applicant is awaited: the file of a supplement, named afterwards in `complete`. `FileView` */
        post: operations["FilesController_toDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For the owner of the draft, for the applicant of the dossier, and for officials the dossier concerns. */
        get: operations["FilesController_read"];
        put?: never;
        post?: never;
        /** While it belongs to a draft of one's own. */
        delete: operations["FilesController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{code}/declaration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** `DeclarationView` */
        get: operations["DeskReadsController_declaration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{code}/fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** `DossierFeesView`: what is to be paid, line by line, and each exemption that was claimed with its judgement. */
        get: operations["DeskReadsController_fees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{code}/filing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** `DossierFilingView`: the form, the papers and the limits of files that a supplement is judged by. */
        get: operations["DeskReadsController_filing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/filing/applicants/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether somebody who shows this ID number, or an organisation with this tax code, has an account to file for. Told masked, to intake officers of the agency, and written down. */
        post: operations["CounterController_find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the one who asks was told, newest first. */
        get: operations["NotificationsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks one message as read. A second time changes nothing. */
        post: operations["NotificationsController_markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every kind of message, with the version in force. */
        get: operations["TemplatesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/templates/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All versions of one kind of message, and the gaps its words may and must have. */
        get: operations["TemplatesController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/templates/{key}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The words as a reader would see them, with the values of a made-up dossier. Nothing is written. */
        post: operations["TemplatesController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/templates/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes a new version. What was published before stays as it is. */
        post: operations["TemplatesController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/designer/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Templates of the installation's own that have words in force. */
        get: operations["SentTemplatesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/papers/dossier-register.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Form 07, the register: dossiers filed in a period, for those who take in and return at this agency, and the head of its center. */
        get: operations["RegisterController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures/{code}/forms/{key}/blank.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A form of the version in force, blank, to be printed and filled in by hand. With its `ETag` in `if-none-match` it is sent once. */
        get: operations["BlankFormsController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{code}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Papers of a dossier that the asker may have: printed forms, results with number and signature, drafts, the routing sheet. */
        get: operations["PapersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{code}/papers/{kind}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One paper. `kind` is its code, such as `appointmentSlip` (form 01) or `birthCertificate`. */
        get: operations["PapersController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{code}/papers/{kind}/draft.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a result would say now, marked as a draft. `x-motcua-draft` says which one: a signature names it as its `draft`. */
        get: operations["PapersController_draft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{code}/papers/{kind}/preview.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Form 02 (`supplementRequest`), 03 (`refusalNotice`) or 04 (`apologyLetter`) as an act would issue it, for officials; marked as a draft, and kept nowhere. Asked in the body, for addresses are written down on the way. */
        post: operations["PapersController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{code}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is asked for a dossier, line by line with its grounds, and what became of it. Empty where nothing is to be paid. */
        get: operations["PaymentsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{code}/payments/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins to pay at the gateway. */
        post: operations["PaymentsController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{code}/payments/{id}/cash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the money at the counter: intake and return officers. */
        post: operations["PaymentsController_cash"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{code}/payments/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that the money was given back: the head of the center. */
        post: operations["PaymentsController_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{code}/payments/{id}/receipt.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The receipt, with the amount in words. */
        get: operations["PaymentsController_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/refunds-due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Money that came for what was settled already, in the agencies whose center one heads; the longest due first. */
        get: operations["RefundsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/refunds-due/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that it was given back, and how. */
        post: operations["RefundsController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/notify/{gateway}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The server call of a gateway, in its own scheme: `RspCode` says how it was taken. The same call gets the same answer. */
        get: operations["GatewayCallsController_notify"];
        put?: never;
        /** The same for gateways that post; the parameters are in the address. */
        post: operations["GatewayCallsController_notified"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/{scope}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The work calendar of the country (`VN`) or of an agency, with the decision behind each day. Anybody may see when offices work. */
        get: operations["CalendarsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        HealthDto: {
            /** @enum {string} */
            status: "down" | "up";
        };
        WarningDto: {
            params: {
                [key: string]: unknown;
            };
            code: string;
        };
        ChecksDto: {
            /** @enum {string} */
            database: "down" | "up";
            /** @enum {string} */
            migrations: "down" | "up";
            /** @enum {string} */
            clock: "down" | "up";
            /**
             * @description Down: the process is about to end, and still answers.
             * @enum {string}
             */
            staying: "down" | "up";
        };
        ReadinessDto: {
            /** @description What somebody should see to soon. */
            warnings?: components["schemas"]["WarningDto"][];
            /** @enum {string} */
            status: "down" | "up";
            checks: components["schemas"]["ChecksDto"];
        };
        IncidentTextDto: {
            vi: string;
            en: string;
        };
        IncidentDto: {
            id: string;
            dossierId: string | null;
            dossierCode: string | null;
            /** @description Part of the house that met it. */
            source: string;
            /** @description Code of what stands in the way. */
            code: string;
            params: {
                [key: string]: unknown;
            };
            /** @description The same in words, where it is something the API answers too. */
            text: components["schemas"]["IncidentTextDto"] | null;
            /** @description What an operator does about incidents of this code. */
            advice: components["schemas"]["IncidentTextDto"];
            /** @description False where trying again would do nothing, and is refused. */
            isRetried: boolean;
            openedAt: string;
            closedAt: string | null;
            closedBy: string | null;
            closeReason: string | null;
        };
        IncidentsDto: {
            items: components["schemas"]["IncidentDto"][];
        };
        QueuesDto: {
            messagesWaiting: number;
            messagesParked: number;
            oldestMessageSeconds: number | null;
            deadlinesDue: number;
            oldestDueSeconds: number | null;
            nextDueAt: string | null;
            incidentsOpen: number;
        };
        QueueSeenDto: {
            name: string;
            waiting: number;
            active: number;
            /** @description Taken by this worker since it started, and not brought to an end. */
            failed: number;
        };
        RedisSeenDto: {
            /** @description Empty where it is not reached. */
            queues: components["schemas"]["QueueSeenDto"][];
            /** @enum {string} */
            state: "AWAY" | "REACHED" | "TAKES_NO_WRITES";
        };
        WorkerDto: {
            id: string;
            /** @description Machine and number of the process; null for who does not administer the whole house. */
            name: string | null;
            /** @description False where it runs within a process that also answers requests. */
            alone: boolean;
            version: string;
            startedAt: string;
            seenAt: string;
            seenSecondsAgo: number;
            /**
             * @description Silent: three signs of life did not come.
             * @enum {string}
             */
            state: "LIVES" | "SILENT";
            /** @description As this worker finds it; null where it was given none. */
            redis: components["schemas"]["RedisSeenDto"] | null;
        };
        WorkersDto: {
            items: components["schemas"]["WorkerDto"][];
        };
        CloseIncidentDto: {
            /** @description Why nothing more is to be done. Kept with the incident. */
            reason: string;
        };
        LoginDto: {
            /** @description Login of the account, capitals do not matter; or the mobile number a citizen has confirmed. */
            login: string;
            /** @description At most 256 characters. */
            password: string;
        };
        HeldRoleDto: {
            /** @description Electronic identifier of the agency, such as `H56.30`. */
            agencyCode: string;
            /** @description Code of the division, such as `TTPVHCC`. */
            division: string;
            role: string;
            /** @description Account of the absent official who lent it; not there where the role is one's own. */
            onBehalfOf?: string;
        };
        AccountDto: {
            accountId: string;
            displayName: string;
            /** @enum {string} */
            kind: "CITIZEN" | "OFFICIAL";
            roles: components["schemas"]["HeldRoleDto"][];
        };
        LoginAnswerDto: {
            /** @description Send as `Authorization: Bearer`. Only for a program that asked by `X-Motcua-Token: 1`; browsers have it as a cookie. */
            token?: string;
            /** @description When the session ends whatever happens, ISO 8601 in UTC. It ends earlier after 30 minutes without use, an administrator's after 15. */
            expiresAt?: string;
            account?: components["schemas"]["AccountDto"];
            /** @description Of the log-in that waits for its second step. */
            loginId?: string;
            /** @description Go on with `POST /api/auth/login/totp`. */
            needsCode?: boolean;
            /** @description A second factor must be set up first: go on with `POST /api/auth/login/enrol`. */
            needsEnrolment?: boolean;
        };
        SessionDto: {
            /** @description Null where nobody is logged in. */
            account: components["schemas"]["AccountDto"] | null;
        };
        PasswordRuleDto: {
            /** @description What every new password must have: `length` is eight characters, the others are classes of them. What is easily guessed is refused besides. */
            needs: ("digit" | "length" | "lower" | "other" | "upper")[];
        };
        SecondStepDto: {
            /** @description Six digits of the application, or a recovery code. */
            code: string;
            /** @description As `POST /api/auth/login` gave it. Good for five tries within five minutes, fifteen where an application is to be set up. */
            loginId: string;
        };
        LoggedInDto: {
            /** @description Send as `Authorization: Bearer`. Only for a program that asked by `X-Motcua-Token: 1`; browsers have it as a cookie. */
            token?: string;
            /** @description When the session ends whatever happens, ISO 8601 in UTC. It ends earlier after 30 minutes without use, an administrator's after 15. */
            expiresAt: string;
            account: components["schemas"]["AccountDto"];
        };
        LoginIdDto: {
            /** @description As `POST /api/auth/login` gave it. Good for five tries within five minutes, fifteen where an application is to be set up. */
            loginId: string;
        };
        EnrolmentDto: {
            /** @description Base 32, to be typed where no camera is. */
            secret: string;
            /** @description `otpauth://totp/…`, to be shown as a QR code. */
            uri: string;
        };
        EnrolledDto: {
            /** @description Send as `Authorization: Bearer`. Only for a program that asked by `X-Motcua-Token: 1`; browsers have it as a cookie. */
            token?: string;
            /** @description When the session ends whatever happens, ISO 8601 in UTC. It ends earlier after 30 minutes without use, an administrator's after 15. */
            expiresAt: string;
            account: components["schemas"]["AccountDto"];
            /** @description Each is good once. Shown now and never again. */
            recoveryCodes: string[];
        };
        StepUpDto: {
            /** @description Six digits of the application, or a recovery code; the password, where the account has no second factor. */
            shown: string;
        };
        TotpCodeDto: {
            /** @description Six digits of the application. */
            code: string;
        };
        RecoveryCodesDto: {
            /** @description Each is good once. Shown now and never again. */
            recoveryCodes: string[];
        };
        RemoveTotpDto: {
            /** @description Six digits of the application, or a recovery code. */
            code: string;
        };
        ChallengeDto: {
            /** @description Give it to an ALTCHA solver; send base64 of `{"challenge": …, "solution": …}` as `altcha`. */
            challenge: Record<string, never>;
            /** @description ISO 8601 in UTC. A solution is good once, until then. */
            expiresAt: string;
        };
        RegisterDto: {
            /** @enum {string} */
            kind: "CITIZEN" | "ENTERPRISE" | "ORGANIZATION";
            /** @description Name of the person, or of the organisation. */
            fullName: string;
            /** @description Mobile number: ten digits that begin with 03, 05, 07, 08 or 09; `+84` is taken. The code goes there. */
            phone: string;
            /** Format: email */
            email?: string;
            /**
             * @description Of messages. Vietnamese without it.
             * @enum {string}
             */
            language?: "en" | "vi";
            /** @description Citizens: personal identification number, twelve digits. */
            personalId?: string;
            /** @description Citizens: civil day, `1990-05-31`. */
            birthDate?: string;
            /** @description Organisations: tax code; enterprises: enterprise code. Ten digits, `-` and three more for a dependent unit. */
            organizationCode?: string;
            /** @description Organisations and enterprises: who acts for them. */
            representativeName?: string;
            representativeId?: string;
            /** @description Solved challenge of `GET /api/auth/challenge`, base64 of JSON. */
            altcha: string;
        };
        CodeRequestDto: {
            /** @description Secret of this request: the code is good with it only. */
            request: string;
            /** @description How the number ends where the one who asks typed it; null where only the owner of the account knows it. */
            sentTo: string | null;
            codeExpiresAt: string;
            /** @description Until then the code can be sent again. */
            expiresAt: string;
        };
        ResendDto: {
            request: string;
        };
        ConfirmRegistrationDto: {
            request: string;
            /** @description At most 256 characters. */
            password: string;
            /** @description Six digits. */
            code: string;
        };
        AskCodeDto: {
            /** @description Login, mobile number, personal ID number or code of the organisation. */
            login: string;
            /** @description Solved challenge of `GET /api/auth/challenge`, base64 of JSON. */
            altcha: string;
        };
        ConfirmCodeDto: {
            request: string;
            /** @description Six digits. */
            code: string;
        };
        ResetPasswordDto: {
            /** @description As the message had it. */
            token: string;
            password: string;
        };
        OwnAccountDto: {
            accountId: string;
            /** @enum {string} */
            kind: "CITIZEN" | "ENTERPRISE" | "OFFICIAL" | "ORGANIZATION";
            login: string;
            fullName: string;
            personalId: string | null;
            organizationCode: string | null;
            representativeName: string | null;
            /** @description Civil day. */
            birthDate: string | null;
            phone: string | null;
            /** @description Whether a code came to this number. */
            phoneConfirmed: boolean;
            email: string | null;
            /**
             * @description Of messages.
             * @enum {string}
             */
            language: "en" | "vi";
            /** @description False for who comes by single sign-on only. */
            hasPassword: boolean;
            /** @description Officials: whether a second factor is in use. */
            hasTotp: boolean;
            createdAt: string;
        };
        ChangeAccountDto: {
            /** @enum {string} */
            language?: "en" | "vi";
            /**
             * Format: email
             * @description Null takes it away.
             */
            email?: string | null;
        };
        ChangePasswordDto: {
            current: string;
            password: string;
        };
        OwnSessionDto: {
            id: string;
            /** @description What the browser called itself. */
            agent: string | null;
            createdAt: string;
            /** @description Within a minute. */
            lastSeenAt: string;
            /** @description The one asked with. */
            isThis: boolean;
        };
        SessionsDto: {
            items: components["schemas"]["OwnSessionDto"][];
        };
        OfficialDto: {
            id: string;
            login: string;
            fullName: string;
            phone: string | null;
            email: string | null;
            createdAt: string;
            /** @description Null while the account may be used. */
            disabledAt: string | null;
            /** @description False until the first password was chosen. */
            hasPassword: boolean;
            hasTotp: boolean;
            roles: components["schemas"]["HeldRoleDto"][];
        };
        OfficialsDto: {
            items: components["schemas"]["OfficialDto"][];
            /** @description Give as `after` to read on; null on the last page. */
            next: string | null;
        };
        OfficialSearchDto: {
            /** @description `next` of the page before. */
            after?: string;
            limit?: number;
            /** @description Part of a name or of a login. */
            text: string;
        };
        RoleDto: {
            /** @description Electronic identifier of the agency, such as `H56.30`. */
            agencyCode: string;
            /** @description Code of the division, such as `TTPVHCC`. */
            division: string;
            /** @enum {string} */
            role: "approver" | "auditor" | "centerLeader" | "civilStatusOfficer" | "clerk" | "consultee" | "divisionHead" | "intakeOfficer" | "procedureApprover" | "returnOfficer" | "specialist" | "systemAdmin";
        };
        NewOfficialDto: {
            login: string;
            fullName: string;
            phone?: string;
            /** Format: email */
            email?: string;
            roles: components["schemas"]["RoleDto"][];
        };
        InvitationDto: {
            /** @description To be handed over: `POST /api/auth/password/reset` takes it once, with a password the official chooses. */
            token: string;
            expiresAt: string;
        };
        MadeOfficialDto: {
            official: components["schemas"]["OfficialDto"];
            invitation: components["schemas"]["InvitationDto"];
        };
        ChangeOfficialDto: {
            fullName?: string;
            /** @description Null takes it away. */
            phone?: string | null;
            /**
             * Format: email
             * @description Null takes it away.
             */
            email?: string | null;
        };
        OtherSystemDto: {
            isThere: boolean;
        };
        PersonDto: {
            id: string;
            fullName: string;
        };
        AbsenceDto: {
            id: string;
            official: components["schemas"]["PersonDto"];
            substitute: components["schemas"]["PersonDto"];
            from: string;
            until: string;
            /** @description Null for the substitute. */
            reason: string | null;
            recordedBy: string;
            recordedAt: string;
            /** @description Set where it was ended before its time. */
            endedAt: string | null;
            endedBy: string | null;
            /** @enum {string} */
            state: "coming" | "over" | "running";
        };
        OwnAbsencesDto: {
            /** @description One's own, with what is over. */
            own: components["schemas"]["AbsenceDto"][];
            /** @description In which one stands in for somebody, now or later. */
            standingIn: components["schemas"]["AbsenceDto"][];
            /** @description Whether one may record absences of others. */
            answersForOthers: boolean;
        };
        AbsencesDto: {
            items: components["schemas"]["AbsenceDto"][];
        };
        PeopleSearchDto: {
            /** @description Part of a name, with or without marks. */
            text?: string;
        };
        ColleagueDto: {
            id: string;
            fullName: string;
            roles: components["schemas"]["HeldRoleDto"][];
        };
        ColleaguesDto: {
            items: components["schemas"]["ColleagueDto"][];
        };
        SubstituteSearchDto: {
            /** @description Part of a name, with or without marks. */
            text?: string;
            /**
             * Format: uuid
             * @description For whom; for whoever asks, where nobody is named.
             */
            official?: string;
        };
        NewAbsenceDto: {
            /**
             * Format: uuid
             * @description Who is absent; whoever asks, where nobody is named.
             */
            officialId?: string;
            /**
             * Format: uuid
             * @description A colleague at a desk of the same agency.
             */
            substituteId: string;
            /** @description First instant, ISO 8601 with its offset: not before today. For whole days, midnight in Viet Nam. */
            from: string;
            /** @description The instant at which it is over. For whole days, the midnight after the last one. */
            until: string;
            /** @description Shown to the official and to those who answer for the official, not to the substitute. */
            reason: string;
        };
        TextDto: {
            vi: string;
            en: string;
        };
        DivisionDto: {
            /** @description Code within the agency, such as `TTPVHCC`. */
            code: string;
            name: components["schemas"]["TextDto"];
        };
        AgencyDto: {
            /** @description Electronic identifier, such as `H56.30`. */
            code: string;
            name: components["schemas"]["TextDto"];
            /** @enum {string} */
            level: "COMMUNE" | "MINISTRY" | "OTHER" | "PROVINCE";
            parentCode: string | null;
            /** @description Five-digit code of a commune in the national list. */
            administrativeCode: string | null;
            divisions: components["schemas"]["DivisionDto"][];
        };
        AgenciesDto: {
            items: components["schemas"]["AgencyDto"][];
        };
        ComingNameDto: {
            name: components["schemas"]["TextDto"];
            from: string;
        };
        DirectoryDivisionDto: {
            id: string;
            code: string;
            /** @description Of today. */
            name: components["schemas"]["TextDto"];
            comingName: components["schemas"]["ComingNameDto"] | null;
            effectiveFrom: string;
            /** @description The last day; null while no end is decided. */
            effectiveTo: string | null;
            successorId: string | null;
        };
        DirectoryAgencyDto: {
            code: string;
            name: components["schemas"]["TextDto"];
            comingName: components["schemas"]["ComingNameDto"] | null;
            /** @enum {string} */
            level: "COMMUNE" | "MINISTRY" | "OTHER" | "PROVINCE";
            parentCode: string | null;
            administrativeCode: string | null;
            effectiveFrom: string;
            effectiveTo: string | null;
            successorCode: string | null;
            /** @description Whether the one who asks may decide about it. */
            isMine: boolean;
            divisions: components["schemas"]["DirectoryDivisionDto"][];
        };
        DirectoryDto: {
            today: string;
            items: components["schemas"]["DirectoryAgencyDto"][];
        };
        DirectoryNameDto: {
            vi: string;
            en: string;
        };
        GroundDocumentDto: {
            /** Format: date */
            issuedOn: string;
            /** @description Such as `12/QĐ-UBND`. */
            symbol: string;
            issuedBy?: string;
        };
        NewAgencyDto: {
            /** Format: date */
            effectiveFrom: string;
            /** @enum {string} */
            level: "COMMUNE" | "MINISTRY" | "OTHER" | "PROVINCE";
            /** @description Electronic identifier: begins with the one of the agency above. */
            code: string;
            parentCode: string;
            administrativeCode?: string;
            name: components["schemas"]["DirectoryNameDto"];
            document: components["schemas"]["GroundDocumentDto"];
        };
        DirectoryChangeDto: {
            /** @enum {string} */
            change: "ENDED" | "OPENED" | "RENAMED";
            /** @description The first day of what is new; of an end, the last day. */
            effectiveOn: string;
            name: components["schemas"]["TextDto"] | null;
            successor: string | null;
            document: components["schemas"]["GroundDocumentDto"];
            /** @description Name of the official who decided. */
            by: string | null;
            at: string;
        };
        DirectoryChangesDto: {
            items: components["schemas"]["DirectoryChangeDto"][];
        };
        RenameDto: {
            /** Format: date */
            effectiveFrom: string;
            name: components["schemas"]["DirectoryNameDto"];
            document: components["schemas"]["GroundDocumentDto"];
        };
        LeadingProcedureDto: {
            /** @description Dossiers under way by a version that leads there. */
            running: number;
            code: string;
            name: components["schemas"]["TextDto"];
            /** @description Today, or from a day that is published already. */
            isInForce: boolean;
        };
        EndPreviewDto: {
            openTasks: number;
            officials: number;
            /** @description Procedures with steps for it: they will send it work. */
            procedures: components["schemas"]["LeadingProcedureDto"][];
            /** @description Divisions that end with an agency. */
            divisions: string[];
        };
        EndAgencyDto: {
            /**
             * Format: date
             * @description It works up to this day.
             */
            lastDay: string;
            /** @description Code of the agency that takes over. */
            successor: string;
            document: components["schemas"]["GroundDocumentDto"];
        };
        NewDivisionDto: {
            /** Format: date */
            effectiveFrom: string;
            name: components["schemas"]["DirectoryNameDto"];
            document: components["schemas"]["GroundDocumentDto"];
            /** @description Code within the agency, such as `KTHTDT`: what diagrams name. Never given twice. */
            code: string;
        };
        EndDivisionDto: {
            /**
             * Format: date
             * @description It works up to this day.
             */
            lastDay: string;
            /** @description Id of the division that goes on with its work, such as `H56.30/KTHTDT`. Needed where there is work or an official. */
            successor?: string;
            document: components["schemas"]["GroundDocumentDto"];
        };
        CodedDto: {
            code: string;
            name: components["schemas"]["TextDto"];
        };
        CatalogueEntryDto: {
            code: string;
            name: components["schemas"]["TextDto"];
            /** @enum {string} */
            level: "COMMUNE" | "MINISTRY" | "PROVINCE";
            field: components["schemas"]["CodedDto"];
            /** @enum {string} */
            onlineService: "FULL_PROCESS" | "NONE" | "PARTIAL";
            executingAgency: components["schemas"]["TextDto"];
            versionId: string;
        };
        CataloguePageDto: {
            items: components["schemas"]["CatalogueEntryDto"][];
            next: string | null;
        };
        NewDraftDto: {
            /** @description Needed unless it begins from a published version. */
            name?: string;
            /** @description National code of the procedure, if it has one yet. */
            code?: string;
            /** @description A drawing from elsewhere, kept byte for byte until it is changed. */
            bpmn?: string;
            /** @description Id of the published version it begins from. */
            fromVersion?: string;
        };
        DraftContentDto: {
            /** @description The national record, complete or not. */
            record: {
                [key: string]: unknown;
            };
            /** @description The e-forms. */
            forms: {
                [key: string]: unknown;
            }[];
            /** @description Scenarios that must hold (docs/scenario.schema.json). */
            scenarios: {
                [key: string]: unknown;
            }[];
            /** @description How its results and other papers of its own read. */
            papers: {
                [key: string]: unknown;
            }[];
            /** @description BPMN 2.0 XML, at most 2 MiB. */
            bpmn: string;
        };
        ReviewDto: {
            /** @enum {string|null} */
            decision: "APPROVED" | "REJECTED" | null;
            decidedAt: string | null;
            contentHash: string;
            /** @description Whether the draft still has the content that was submitted. */
            holds: boolean;
            mine: boolean;
            note: string | null;
            submittedAt: string;
            submittedBy: string;
            reason: string | null;
            decidedBy: string | null;
        };
        DraftDto: {
            /** @enum {string} */
            state: "APPROVED" | "DRAFT" | "PUBLISHED" | "REJECTED" | "SUBMITTED";
            basedOn: string | null;
            publishedVersionId: string | null;
            content: components["schemas"]["DraftContentDto"];
            id: string;
            name: string;
            /** @description '' while the record has none. */
            code: string;
            version: number;
            contentHash: string;
            createdAt: string;
            updatedAt: string;
            /** @description Name of who saved it last. */
            updatedBy: string;
            review: components["schemas"]["ReviewDto"] | null;
        };
        DraftLineDto: {
            /** @enum {string} */
            state: "APPROVED" | "DRAFT" | "PUBLISHED" | "REJECTED" | "SUBMITTED";
            basedOn: string | null;
            publishedVersionId: string | null;
            id: string;
            name: string;
            /** @description '' while the record has none. */
            code: string;
            version: number;
            contentHash: string;
            createdAt: string;
            updatedAt: string;
            /** @description Name of who saved it last. */
            updatedBy: string;
            review: components["schemas"]["ReviewDto"] | null;
        };
        DraftListDto: {
            items: components["schemas"]["DraftLineDto"][];
        };
        DraftChangeDto: {
            /** @description Version of the draft that was read. */
            version: number;
            name?: string;
            content: components["schemas"]["DraftContentDto"];
        };
        KeptVersionDto: {
            name: string;
            note?: string;
        };
        KeptVersionLineDto: {
            number: number;
            name: string;
            note: string | null;
            contentHash: string;
            createdAt: string;
            createdBy: string;
        };
        KeptVersionListDto: {
            items: components["schemas"]["KeptVersionLineDto"][];
        };
        RestoreDto: {
            /** @description Version of the draft that was read. */
            version: number;
        };
        SubmissionDto: {
            /** @description Version of the draft that was read. */
            version: number;
            /**
             * Format: date
             * @description First day on which new dossiers follow it, `yyyy-MM-dd`, today or later.
             */
            effectiveFrom: string;
            /**
             * Format: date
             * @description Day of that decision, `yyyy-MM-dd`. Becomes `decisionDate` of the record.
             */
            decisionDate?: string;
            /** @description Number of the decision that announces it. Becomes `decisionNumber` of the record. */
            legalBasis: string;
            /** @description For the approver. Needed where there are warnings. */
            note?: string;
        };
        ApprovalDto: {
            /** @description Hash of the content that was looked at. */
            contentHash: string;
        };
        RejectionDto: {
            /** @description Hash of the content that was looked at. */
            contentHash: string;
            reason: string;
        };
        DraftPublishedDto: {
            versionNumber: number;
            /** @description Dossiers that run on earlier versions and keep them. */
            runningOnEarlier: number;
            code: string;
            versionId: string;
            /** @description False where exactly this content was published before. */
            isNew: boolean;
        };
        VersionDto: {
            record: {
                [key: string]: unknown;
            };
            forms: {
                [key: string]: unknown;
            }[];
            scenarios?: {
                [key: string]: unknown;
            }[];
            /** @description How its papers read; none where left out. */
            papers?: {
                [key: string]: unknown;
            }[];
            /** @description For the approver. Needed where there are warnings. */
            note?: string;
            bpmn: string;
        };
        ContentToCheckDto: {
            record: {
                [key: string]: unknown;
            };
            forms: {
                [key: string]: unknown;
            }[];
            scenarios?: {
                [key: string]: unknown;
            }[];
            /** @description How its papers read; none where left out. */
            papers?: {
                [key: string]: unknown;
            }[];
            bpmn: string;
        };
        SeenContentDto: {
            record: {
                [key: string]: unknown;
            };
            forms: {
                [key: string]: unknown;
            }[];
            papers: {
                [key: string]: unknown;
            }[];
            bpmn: string;
        };
        ScenariosToRunDto: {
            /** @description The record: terms of cases are counted by it. Left out: every dossier has the process's own term. */
            record?: {
                [key: string]: unknown;
            };
            /** @description The e-forms: what is filled in at steps is judged by them. */
            forms?: {
                [key: string]: unknown;
            }[];
            scenarios: {
                [key: string]: unknown;
            }[];
            bpmn: string;
        };
        FormToJudgeDto: {
            /** @description The e-form. */
            form: {
                [key: string]: unknown;
            };
            /** @description What was filled in: section, field, value. */
            values: {
                [key: string]: unknown;
            };
            /** @description Civil day it is filled in on, `yyyy-MM-dd`. */
            on: string;
        };
        VersionEntryDto: {
            number: number;
            /** @enum {string} */
            standing: "COMING" | "IN_FORCE" | "SUPERSEDED";
            effectiveTo: string | null;
            running: number;
            versionId: string;
            effectiveFrom: string;
            decisionNumber: string;
            publishedAt: string;
            /** @description Null for what came with the installation. */
            publishedBy: string | null;
            approvedBy: string | null;
        };
        VersionListDto: {
            items: components["schemas"]["VersionEntryDto"][];
        };
        PaperToPreviewDto: {
            /** @description How it reads. */
            paper: {
                [key: string]: unknown;
            };
            /** @description What to write where the dossier speaks, by its place: `child.fullName`. */
            labels: {
                [key: string]: string;
            };
            /** @description Of the procedure. */
            name: string;
        };
        ComponentFileDto: {
            /** @description Id the file is kept under. */
            fileId: string;
            /** @description Name the applicant gave it. */
            name: string;
            /** @description SHA-256 of its bytes, lower-case hex. */
            sha256: string;
            /** @description Bytes. */
            size: number;
        };
        ComponentDto: {
            /** @description Code of a component of the procedure. */
            code: string;
            originals?: number;
            copies?: number;
            files?: components["schemas"]["ComponentFileDto"][];
        };
        OpenDossierDto: {
            /** @enum {string} */
            channel: "DIRECT" | "ONLINE" | "POSTAL";
            /** @description The declaration: section, field, value. */
            form: {
                [key: string]: unknown;
            };
            /** @description National code, such as `1.001193`. */
            procedureCode: string;
            /** @description Electronic identifier of the agency, such as `H56.30`. */
            agencyCode: string;
            /** @description Papers that come with it. */
            components?: components["schemas"]["ComponentDto"][];
            /** @description Groups of the record whose exemption from fees the applicant claims. */
            exemptions?: string[];
            /**
             * Format: uuid
             * @description At the counter: the account of the person the officer files for; absent where the applicant has none.
             */
            submitterId?: string;
        };
        DefectDto: {
            /** @enum {string} */
            kind: "invalid" | "missing" | "unclear";
            /** @description Code of a component of the procedure. */
            component: string;
            /** @description What to do about it. */
            note?: string;
        };
        CommandDataDto: {
            /** @description Facts the outcome asks for. */
            gives?: {
                [key: string]: unknown;
            };
            /** @description At a step of the applicant's: corrected fields of the declaration, by section; the others stay, null takes an answer back. */
            form?: {
                [key: string]: unknown;
            };
            /** @description What is filled in of the form the step names: section, field, value. Required where the outcome goes forward. */
            stepForm?: {
                [key: string]: unknown;
            };
            /**
             * Format: date
             * @description The new date, a civil day.
             */
            on?: string;
            /** @description Id of the step. */
            step?: string;
            outcome?: string;
            /** @description Of a step that asks several: which one answers. */
            instance?: string;
            /** @description With `stand-in`: which message is said in another system's place, where the dossier waits there for one of several. */
            message?: string;
            reason?: string;
            /** @description Where the outcome issues a result, an officer must say it: `x-motcua-draft` of the draft that was looked at. Refused where the draft is another by now. */
            draft?: string;
            /** @description One of several that are completed at once. Refused at steps where each dossier is looked at by itself. */
            inBulk?: boolean;
            /** @description With a request to supplement: what is wrong with which paper. Stands in for a reason. */
            defects?: components["schemas"]["DefectDto"][];
            /** @description At a step of the applicant's: papers handed in. One of the same code takes the place of the one before. */
            components?: components["schemas"]["ComponentDto"][];
            /** @description At a step of the applicant's, before acceptance: every group whose exemption from fees is claimed from now on; none where it is empty. */
            exemptions?: string[];
            /** @description Group of the exemption an officer judges. */
            exemption?: string;
            /** @description Of an extension: how much is added, in the unit of the processing term. */
            quantity?: number;
            /** @description Legal ground of a correction, or of an act beyond its bound. */
            ground?: string;
            /**
             * Format: uuid
             * @description Account of the official who is to do it.
             */
            assignee?: string;
        };
        CommandDto: {
            /** @enum {string} */
            command: "approve-correction" | "approve-override" | "assign" | "claim" | "complete" | "confirm-exemption" | "confirm-withdrawal" | "decline-correction" | "decline-override" | "decline-withdrawal" | "explain-lateness" | "extend" | "re-date" | "recall" | "release" | "request-override" | "stand-in" | "stop" | "strike-exemption" | "withdraw";
            /** @description Version of the dossier the asker has seen. */
            expectedVersion: number;
            /** @default {} */
            data: components["schemas"]["CommandDataDto"];
        };
        DossierSearchDto: {
            /**
             * @description Running ones or finished ones only.
             * @enum {string}
             */
            state?: "finished" | "open";
            /** @description A part of the code or of the applicant's name, with or without marks on its letters; or a whole phone or ID number. */
            text: string;
            /** @description 50 if absent. */
            limit?: number;
            /**
             * Format: uuid
             * @description `next` of the page before.
             */
            after?: string;
        };
        NoteDto: {
            /** @description Plain text for colleagues: 1 to 2,000 characters, one of which is seen. */
            text: string;
        };
        CalendarTextDto: {
            vi: string;
            en: string;
        };
        DecisionDocumentDto: {
            /** Format: date */
            issuedOn?: string;
            /** @description Such as `9441/TB-BNV`. */
            symbol: string;
            abstract?: components["schemas"]["CalendarTextDto"];
            issuedBy?: components["schemas"]["CalendarTextDto"];
        };
        WorkSessionDto: {
            /** @description `HH:mm` */
            from: string;
            to: string;
        };
        DecisionEntryDto: {
            /** Format: date */
            day: string;
            /** @enum {string} */
            kind: "MAKE_UP" | "OFF";
            /** @enum {string} */
            reason: "compensatoryDay" | "officeClosed" | "publicHoliday" | "workingDaySwap";
            name: components["schemas"]["CalendarTextDto"];
            /** @description Hours of a made-up day; without them those of the longest weekday. */
            sessions?: components["schemas"]["WorkSessionDto"][];
        };
        DayHoursDto: {
            /** @description Monday 1 to Sunday 7. A weekday that is not named is a rest day. */
            weekday: number;
            sessions: components["schemas"]["WorkSessionDto"][];
        };
        DecisionWeekDto: {
            /**
             * Format: date
             * @description The day these weekly hours begin.
             */
            from: string;
            days: components["schemas"]["DayHoursDto"][];
        };
        DecisionYearDto: {
            /** @enum {string} */
            status: "announced" | "byStatute";
            year: number;
        };
        CalendarDecisionDto: {
            /**
             * @description `national`, or the code of an agency with `agency`.
             * @enum {string}
             */
            scope: "agency" | "national";
            agencyCode?: string;
            document: components["schemas"]["DecisionDocumentDto"];
            entries?: components["schemas"]["DecisionEntryDto"][];
            /** @description Other weekly hours of an agency, from a day on. */
            weeks?: components["schemas"]["DecisionWeekDto"][];
            /** @description Years whose days off are announced with this decision. */
            years?: components["schemas"]["DecisionYearDto"][];
            /** @description True: shows what would change, and writes nothing. */
            dryRun: boolean;
        };
        LookupBodyDto: {
            /** @description The code on the slip, 8 characters; capitals do not matter. */
            lookupCode: string;
            /** @description Solved challenge of `GET /api/auth/challenge`, base64 of JSON; only where `progress.proof_needed` asks for it. Good once. */
            altcha?: string;
        };
        AddressDto: {
            province?: string;
            commune?: string;
            detail?: string;
        };
        OnBehalfOfDto: {
            /**
             * Format: uuid
             * @description The applicant's account, where there is one.
             */
            accountId?: string;
            fullName?: string;
            /** @description `yyyy-MM-dd` once it is whole. */
            birthDate?: string;
            gender?: string;
            personalId?: string;
            /** @description Tax code of an organisation or an enterprise. */
            organizationCode?: string;
            phone?: string;
            email?: string;
            address?: components["schemas"]["AddressDto"];
        };
        StartDraftDto: {
            /** @enum {string} */
            channel?: "DIRECT" | "ONLINE" | "POSTAL";
            /** @description National code, such as `1.001193`. */
            procedure: string;
            agency: string;
            /** @description At the counter: for whom. */
            onBehalfOf?: components["schemas"]["OnBehalfOfDto"];
        };
        ApplicantDto: {
            fullName?: string;
            /** @description `yyyy-MM-dd` once it is whole. */
            birthDate?: string;
            gender?: string;
            personalId?: string;
            /** @description Tax code of an organisation or an enterprise. */
            organizationCode?: string;
            phone?: string;
            email?: string;
            address?: components["schemas"]["AddressDto"];
        };
        ReceivingDto: {
            /** @enum {string} */
            method: "COUNTER" | "ONLINE" | "POSTAL";
            /** @description Where the post brings it. */
            address?: components["schemas"]["AddressDto"];
        };
        PaperDto: {
            /** @description Code of a component of the procedure. */
            code: string;
            originals?: number;
            copies?: number;
            /** @description Why it need not come, where the procedure knows such a case. */
            missingBecause?: string;
        };
        ByPostDto: {
            /** @description `yyyy-MM-dd` once it is whole. */
            receivedOn?: string;
            /** @description Number of the consignment. */
            parcel?: string;
        };
        SaveDraftDto: {
            /** @enum {string} */
            channel?: "DIRECT" | "ONLINE" | "POSTAL";
            /** @description All answers so far: section, field, value. Takes the place of those before. */
            values?: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description At the counter: the applicant's account, where there is one; null takes it out again.
             */
            submitterId?: string | null;
            /** @description Version of the draft the page has seen. */
            version: number;
            /** @description The page reached. */
            step?: string;
            agency?: string;
            applicant?: components["schemas"]["ApplicantDto"];
            receiving?: components["schemas"]["ReceivingDto"];
            papers?: components["schemas"]["PaperDto"][];
            /** @description At the counter, of what came by post. */
            post?: components["schemas"]["ByPostDto"];
            /** @description Groups the applicant belongs to that pay less or nothing. */
            feeGroups?: string[];
        };
        CheckDraftDto: {
            /** @description A section of the form, `applicant`, `papers` or `receiving`; all of them if absent. */
            section?: string;
        };
        SubmitDraftDto: {
            /** @description Version of the draft that was shown for checking. */
            version: number;
            /** @description At the counter: also where papers lack, which are then asked for by form 02. */
            mayLack?: boolean;
        };
        RatingDto: {
            stars: number;
            words?: string;
        };
        FindApplicantDto: {
            /** @description Where the asker takes dossiers in. */
            agency: string;
            /** @description Of a card that is shown: 12 digits. In the body, for addresses are kept by proxies. Left out where a tax code is given. */
            personalId?: string;
            /** @description Tax code of an organisation or an enterprise: ten digits, `-` and three more for a dependent unit. Counts where both are given. */
            organizationCode?: string;
        };
        NotificationDto: {
            id: string;
            dossierId: string | null;
            /** @description What happened, such as `supplement-requested`. */
            key: string;
            /** @enum {string} */
            language: "en" | "vi";
            subject: string;
            /** @description Plain text, with line breaks. */
            body: string;
            createdAt: string;
            readAt: string | null;
        };
        InboxDto: {
            items: components["schemas"]["NotificationDto"][];
            /** @description Give as `before` to read on; null on the last page. */
            next: string | null;
            /** @description Messages not yet read, counted up to 100. */
            unread: number;
        };
        TemplateSubjectDto: {
            vi: string;
            en: string;
        };
        ListedTemplateDto: {
            key: string;
            /** @description Of the words in force. */
            subject: components["schemas"]["TemplateSubjectDto"];
            /** @description Up to 1000 are the words Motcua comes with. */
            version: number;
            versions: number;
        };
        TemplatesDto: {
            /** @description Whether the one who asks may publish. */
            mayPublish: boolean;
            items: components["schemas"]["ListedTemplateDto"][];
        };
        NeededGapsDto: {
            /** @enum {string} */
            language: "en" | "vi";
            /** @enum {string} */
            channel: "EMAIL" | "PORTAL" | "SMS";
            gaps: string[];
        };
        TemplateWordsDto: {
            /** @enum {string} */
            language: "en" | "vi";
            /** @enum {string} */
            channel: "EMAIL" | "PORTAL" | "SMS";
            /** @description One line. */
            subject: string;
            /** @description Plain text with line breaks; `{name}` is a gap. */
            body: string;
        };
        TemplateVersionDto: {
            version: number;
            /** @enum {string} */
            state: "COMING" | "IN_FORCE" | "REPLACED";
            validFrom: string;
            publishedAt: string | null;
            by: string | null;
            note: string | null;
            words: components["schemas"]["TemplateWordsDto"][];
        };
        TemplateDto: {
            key: string;
            /** @description Gaps that have a value in this kind of message. */
            gaps: string[];
            /** @description Those that must be kept. */
            needed: components["schemas"]["NeededGapsDto"][];
            /** @description Newest first. */
            versions: components["schemas"]["TemplateVersionDto"][];
        };
        SmsPreviewDto: {
            text: string;
            /** @description What the carrier counts and charges. */
            parts: number;
        };
        TemplatePreviewDto: {
            subject: string;
            /** @description Plain text. */
            body: string;
            sms: components["schemas"]["SmsPreviewDto"] | null;
        };
        NewTemplateVersionDto: {
            /**
             * Format: date
             * @description The first day it is used; without it from now on.
             */
            effectiveFrom?: string;
            words: components["schemas"]["TemplateWordsDto"][];
            /** @description Number of the newest version you have seen: a later one of somebody else is not overwritten in silence. */
            expectedVersion: number;
            /** @description Why. */
            note?: string;
        };
        PublishedVersionDto: {
            version: number;
        };
        SentTemplateDto: {
            /** @description What a diagram names: `own-…`. */
            code: string;
            name: components["schemas"]["TemplateSubjectDto"];
        };
        SentTemplatesDto: {
            items: components["schemas"]["SentTemplateDto"][];
        };
        WantingPaperDto: {
            /** @enum {string} */
            kind: "invalid" | "missing" | "unclear";
            component: string;
            note?: string;
        };
        FormPreviewDto: {
            /** @description Id of the step. */
            step?: string;
            reason?: string;
            defects?: components["schemas"]["WantingPaperDto"][];
            /** @description With form 04: the new day, `2026-11-27`. */
            on?: string;
        };
        StartPaymentDto: {
            /**
             * @description Language of the gateway's pages.
             * @enum {string}
             */
            language?: "en" | "vi";
        };
        StartedPaymentDto: {
            /** @description Address the payer's browser goes to. */
            redirect: string;
        };
        CashDto: {
            /** @description Whole VND that were counted. */
            amount: number;
        };
        RefundDto: {
            reason: string;
        };
        MoneyReturnedDto: {
            reason: string;
            /** @description Whole VND that were handed over: all that is owed. */
            amount: number;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @description Permanent. Programs decide by this. */
            code: string;
            params: {
                [key: string]: unknown;
            };
            correlationId: string;
            errors: {
                field: string;
                code: string;
                message: string;
            }[];
        };
        /** @description Why an act cannot be done. */
        ActObstacle: {
            code: string;
            params: {
                [key: string]: unknown;
            };
            /** @description The same in words. */
            text: components["schemas"]["Text"];
        };
        /** @description What an act may end with. */
        ActOutcome: {
            id: string;
            label: components["schemas"]["Text"];
            /** @description A negative legal act: must come with a reason. */
            requiresReason?: boolean;
            /** @description Paper issued with it: `appointmentSlip`, `refusalNotice`, ... */
            paper?: string;
            /** @description Facts the performer must give with it. */
            asks?: string[];
        };
        /** @description One thing that can be done with a dossier, or why this reader cannot. */
        ActView: {
            command: string;
            step?: string;
            instance?: string;
            /** @description What the step is called. */
            name?: components["schemas"]["Text"];
            label?: components["schemas"]["Text"];
            outcomes?: components["schemas"]["ActOutcome"][];
            /** @description Key of the form that is filled in with it. */
            form?: string;
            /**
             * @description Several dossiers may be completed here at once.
             * @enum {boolean}
             */
            inBulk?: true;
            /**
             * @description The applicant's: files, corrected answers and exemptions may come with it.
             * @enum {boolean}
             */
            handsIn?: true;
            /** @description Of standing in for a system: the message that is awaited, the facts that must be said with it and those that may. */
            message?: string;
            asks?: string[];
            mayGive?: string[];
            /** @description Of a judgement: the group of the exemption. */
            exemption?: string;
            allowed: boolean;
            because?: components["schemas"]["ActObstacle"];
            /** @description Allowed in the place of this absent official only. */
            onBehalfOf?: string;
        };
        /** @description A place where a dossier waits: a step, a catch event, an event-based gateway or a call. Also a subprocess that has boundary events, for as long as something inside it waits: its timers need to know the visit. */
        ActiveStep: {
            id: string;
            /** @description Number of the transition that entered it: with `id` it names this visit for ever. */
            since: number;
            /** @description Multi-instance: one entry per element of the list; `outcome` null while unanswered. */
            instances?: {
                key: string;
                outcome: string | null;
            }[];
            /** @description Non-interrupting boundary events that have fired during this visit. */
            fired?: string[];
        };
        /** @description What a command is answered with; the same again for every repeat of its key. */
        Answered: {
            /** Format: dossier-code */
            code: DossierCode;
            version: number;
            position: components["schemas"]["Position"];
            /** @description What the asker may do next. */
            available: components["schemas"]["AvailableAct"][];
        };
        /** @description What a person who files tells about the applicant. Dates `yyyy-MM-dd`, addresses `{province, commune, detail}`. */
        ApplicantData: {
            fullName?: string;
            birthDate?: string;
            gender?: string;
            personalId?: string;
            /** @description Tax code, where an organisation or an enterprise applies. */
            organizationCode?: string;
            phone?: string;
            email?: string;
            address?: {
                province?: string;
                commune?: string;
                detail?: string;
            };
        };
        /** @description An account found by such a number: what tells an officer that it is whose paper is shown, and no more. */
        ApplicantFound: {
            /** Format: account-id */
            accountId: AccountId;
            maskedName: string;
        };
        /** @description An official at a counter looked whether somebody has an account, by a personal ID number or a tax code; the number itself is not kept. */
        ApplicantSearchView: {
            id: string;
            /** Format: date-time */
            at: Instant;
            agencyCode: string;
            /** Format: account-id */
            officialId: AccountId;
            /** @description Null where the account is no official's any more. */
            official: string | null;
            isFound: boolean;
            /** @description The name of the one found, as the official read it; null where nobody was found, or the account is gone. */
            maskedName: string | null;
        };
        /** @description Answer of `GET /api/audit/searches`: newest first; `next` is the `before` of the page that follows, null on the last. */
        ApplicantSearchesView: {
            items: components["schemas"]["ApplicantSearchView"][];
            next: string | null;
            /** @description Those whose searches one may look at. */
            agencies: components["schemas"]["Named"][];
        };
        AskedFact: {
            name: string;
            /** @enum {string} */
            type: "boolean" | "date" | "list" | "number" | "string";
            label?: components["schemas"]["Text"];
            /** @description For `string`: the values it may take. */
            values?: string[];
            /** @description Taken from the declaration when the dossier is opened: `section.field`. */
            fromForm?: string;
            /** @description FEEL literal used until somebody says otherwise. Conditions over a fact without a value are incidents. */
            initial?: string;
            /** @description Of a list that a step is done for each of: the divisions of the dossier's agency that can do it. */
            bodies?: {
                code: string;
                name: components["schemas"]["Text"];
            }[];
        };
        /** @description A paper the procedure names, and what it is to this dossier. */
        AskedPaper: {
            code: string;
            name: components["schemas"]["Text"];
            /** @description False: not asked for with these answers. Null: the answers do not say. */
            isAsked: boolean | null;
            isMandatory: boolean;
            /** @description Shown at the counter, not handed in. */
            isShown: boolean;
            /** @description When it need not come, or when it must. */
            note: components["schemas"]["Text"] | null;
        };
        /** @description A line of `GET /api/dossiers/{code}/assignable`. */
        AssignableOfficial: {
            accountId: string;
            name: string;
        };
        /** @description One thing that can be done with a dossier now, or why this actor cannot do it. */
        AvailableAct: {
            /** @enum {string} */
            command: "approve-correction" | "approve-override" | "assign" | "claim" | "complete" | "confirm-exemption" | "confirm-withdrawal" | "decline-correction" | "decline-override" | "decline-withdrawal" | "explain-lateness" | "extend" | "re-date" | "recall" | "release" | "request-override" | "stand-in" | "stop" | "strike-exemption" | "withdraw";
            step?: string;
            instance?: string;
            /** @description What the step is called, to readers of either language. */
            name?: components["schemas"]["Text"];
            label?: components["schemas"]["Text"];
            outcomes?: components["schemas"]["Outcome"][];
            form?: string;
            /**
             * @description Several dossiers may be completed here at once.
             * @enum {boolean}
             */
            inBulk?: true;
            /**
             * @description The applicant's: files, corrected answers and exemptions may come with it.
             * @enum {boolean}
             */
            handsIn?: true;
            /** @description Of standing in for a system: the message that is awaited, the facts that must come with it and those that may. */
            message?: string;
            asks?: string[];
            mayGive?: string[];
            /** @description Of a judgement: the group. */
            exemption?: string;
            allowed: boolean;
            because?: {
                code: string;
                params: {
                    [key: string]: unknown;
                };
            };
            /**
             * Format: account-id
             * @description Allowed in the place of this absent official only.
             */
            onBehalfOf?: AccountId;
        };
        BrokenChain: {
            code: string;
            /** @description Number of the first transition that does not fit. */
            at: number;
            because: string;
        };
        /** @description What the public post brought. */
        ByPost: {
            /** @description Day the office got it, `yyyy-MM-dd`. It begins no term: that begins with the acceptance, whenever the office is ready to give it. */
            receivedOn?: string;
            /** @description Number of the consignment. */
            parcel?: string;
        };
        /** @description One day that differs from the weekly pattern, with the decision that made it. The entry known last wins its day. */
        CalendarEntry: {
            /** Format: date */
            day: CivilDay;
            /**
             * @description Day off (holiday, compensatory day, swapped-off day), or a rest day that is worked.
             * @enum {string}
             */
            kind: "MAKE_UP" | "OFF";
            /** @enum {string} */
            reason: "compensatoryDay" | "officeClosed" | "publicHoliday" | "workingDaySwap";
            name: components["schemas"]["Text"];
            /** @description Document that decided it, such as `NQ 28/2026/QH16`. */
            source: string;
            /**
             * Format: date-time
             * @description When it became known: what was computed earlier did not know it.
             */
            knownFrom: Instant;
            /** @description Hours worked on a `MAKE_UP` day; without it those of the longest weekday. */
            sessions?: components["schemas"]["WorkSession"][];
            unverified?: boolean;
            /** @description Drafted from the law alone, before anybody announced the days off of its year: the announcement takes its place. */
            drafted?: boolean;
        };
        CalendarView: {
            scope: string;
            /** @description Version, as of `asKnownAt` where it is asked for: what transitions that computed a date name. */
            id: string;
            timeZone: string;
            sessionsByWeekday: components["schemas"]["WorkSession"][][];
            weeks: components["schemas"]["DatedWeek"][];
            years: components["schemas"]["CalendarYear"][];
            entries: components["schemas"]["CalendarEntry"][];
            /** @description Decisions that concern this scope, oldest first: the country's, and its own. */
            decisions: {
                document: components["schemas"]["DecisionDocument"];
                /**
                 * Format: date-time
                 * @description When it was published: what was computed earlier did not know it.
                 */
                knownFrom: Instant;
                /** @description In the order of publication, from 1. */
                number: number;
                /** @description `VN`, or the code of an agency. */
                scope: string;
            }[];
            /** @description Years that terms given today may run into, and that are not there or not announced. */
            warnings: ({
                /** @enum {string} */
                code: "calendar.year_missing_soon";
                params: {
                    year: number;
                    calendar: string;
                    /** Format: date */
                    from: CivilDay;
                };
            } | {
                /** @enum {string} */
                code: "calendar.year_not_announced";
                params: {
                    year: number;
                    calendar: string;
                    /** Format: date */
                    from: CivilDay;
                };
            })[];
        };
        /** @description A year whose days off are known (`announced`) or only drafted from the law (`byStatute`). The one known last wins. */
        CalendarYear: {
            year: number;
            /** @enum {string} */
            status: "announced" | "byStatute";
            /**
             * Format: date-time
             * @description When it became known; without it, always.
             */
            knownFrom?: Instant;
        };
        CheckView: {
            problems: components["schemas"]["FilingProblem"][];
            /** @description Worth a second look; nothing is refused because of them. */
            warnings: components["schemas"]["FilingProblem"][];
        };
        /** @description A clock of a dossier as it is told. */
        ClockView: {
            /** @enum {string} */
            clock: "promised" | "statutory" | "step";
            name: components["schemas"]["Text"];
            /** @description Of a clock of a step. */
            step?: string;
            instance?: string;
            /**
             * @description Of a step whose term is another for each way of filing: which one this is.
             * @enum {string}
             */
            forChannel?: "DIRECT" | "ONLINE" | "POSTAL";
            /** @enum {string} */
            state: "OVERDUE" | "PAUSED" | "RUNNING" | "STOPPED";
            /** @description True while it stands still, late or not. */
            isPaused: boolean;
            /** Format: date-time */
            dueAt: Instant | null;
            /** @description Working minutes to the due moment, less than zero past it; of a clock that stands still those it had left. Null where the calendar cannot say. */
            minutesLeft: number | null;
            /**
             * @description The word to show it by.
             * @enum {string}
             */
            urgency: "DUE_SOON" | "DUE_TODAY" | "FINISHED" | "ON_TIME" | "OVERDUE" | "PAUSED";
        };
        ContentDiff: {
            /** @description Null where one of the drawings cannot be read: then nothing can be said of it. */
            process: components["schemas"]["ProcessDiff"] | null;
            record: components["schemas"]["FieldChange"][];
            forms: components["schemas"]["FieldChange"][];
            scenarios: components["schemas"]["FieldChange"][];
            /** @description Words of papers. */
            papers: components["schemas"]["FieldChange"][];
        };
        /** @description A field of the form that asks what is known of the applicant already. */
        CopyFromApplicant: {
            section: string;
            field: string;
            /** @enum {string} */
            from: "address" | "birthDate" | "email" | "fullName" | "gender" | "organizationCode" | "personalId" | "phone";
        };
        /** @description The weekly hours of an office from a day on, in the place of `sessionsByWeekday`. The one known last wins. */
        DatedWeek: {
            /** Format: date */
            from: CivilDay;
            sessionsByWeekday: components["schemas"]["WorkSession"][][];
            /** @description Document that decided it. */
            source: string;
            /** Format: date-time */
            knownFrom: Instant;
        };
        /** @description The document behind a decision. */
        DecisionDocument: {
            /** @description Such as `9441/TB-BNV`: what every entry names as its source. */
            symbol: string;
            abstract?: components["schemas"]["Text"];
            /** Format: date */
            issuedOn?: CivilDay;
            issuedBy?: components["schemas"]["Text"];
        };
        /** @description A dossier as desk and applicant see it, with what was filed in readable form. */
        DeclarationView: {
            code: string;
            formKey: string | null;
            title: components["schemas"]["Text"] | null;
            /** @description Null once the declaration was erased. */
            sections: components["schemas"]["ReadableSection"][] | null;
            /** @description What was filled in on its way, in order; the applicant reads the own ones. */
            entered: components["schemas"]["EnteredView"][];
            applicant: components["schemas"]["ApplicantData"] | null;
            receiving: components["schemas"]["Receiving"] | null;
            /** @description Where the post brings it, in one line. */
            receivingAt: string | null;
            papers: components["schemas"]["PaperHandedOver"][];
            /** @description When the public post brought it, where an officer took it in. */
            post: components["schemas"]["ByPost"] | null;
            /** @description What the dossier's own version of the procedure asks for beside the form, in its order. */
            asked: components["schemas"]["AskedPaper"][];
            feeGroups: string[];
        };
        /** @description A paper that was found wanting with a request to supplement, by the record's name. */
        DefectView: {
            component: string;
            name: components["schemas"]["Text"];
            /** @enum {string} */
            kind: "invalid" | "missing" | "unclear";
            /** @description In the officer's words; null where there are none. */
            note: string | null;
        };
        /** @description A paper that is signed at a step, or at the step that comes next. */
        DeskDraft: {
            step: string;
            /** @description Their kinds. */
            papers: string[];
            isSignedHere: boolean;
        };
        /** @description A line of `GET /api/dossiers/{code}/notes`: what an official left for colleagues. Never shown to the applicant. */
        DeskNote: {
            /** @description Counted from 1 in each dossier. */
            number: number;
            /** Format: date-time */
            at: Instant;
            /** @description By name; null where the account is gone. */
            by: string | null;
            /** @description The absent official it was written in the place of. */
            onBehalfOf: string | null;
            division: components["schemas"]["Text"];
            text: string;
        };
        DossierComponent: {
            code: string;
            name: components["schemas"]["Text"];
            originalQuantity: number;
            copyQuantity: number;
            required: boolean;
            /** @description FEEL over the declaration: the paper is asked for only when this is true. */
            requiredWhen?: string;
            /** @description Shown at the counter, not handed in. */
            toShow?: boolean;
            formKey?: string;
            note?: components["schemas"]["Text"];
        };
        /** @description The fees of a dossier as they stand: what an officer confirmed is taken off, what is struck or was not judged yet is not. */
        DossierFeesView: {
            code: string;
            /**
             * Format: date
             * @description Civil day the rules in force are those of.
             */
            onDay: CivilDay;
            exemptions: components["schemas"]["JudgedExemption"][];
            /** @description What could be claimed; empty once the dossier was accepted. */
            claimable: components["schemas"]["ExemptionGroup"][];
            lines: components["schemas"]["FilingFee"][];
            /** @description Of the lines that are known. */
            total: number;
            /** @description False while an amount hangs on an answer that is not there. */
            isComplete: boolean;
        };
        /** @description The national table of progress, in its order. Working minutes. `running*` and `paused*` are as of the end of the period, or of now where that is earlier; a dossier that was late when it was paused stays late. */
        DossierFigures: {
            key: string;
            carried: number;
            received: number;
            receivedDirect: number;
            receivedOnline: number;
            receivedPostal: number;
            early: number;
            onTime: number;
            late: number;
            running: number;
            runningLate: number;
            paused: number;
            pausedLate: number;
            refused: number;
            stopped: number;
            /** @description Finished by the promised date, and yet late in the national scoring: more than one request to supplement. Among `early` and `onTime`. */
            countedLate: number;
            p50: number | null;
            p90: number | null;
        };
        DossierFilesView: {
            code: string;
            components: components["schemas"]["FilesOfComponent"][];
        };
        /** @description What may be handed in to a dossier, by the version it was filed with, whatever was published since. */
        DossierFilingView: {
            code: string;
            /** @description Null where the declaration was erased. */
            form: components["schemas"]["FormDefinition"] | null;
            components: components["schemas"]["FilingComponent"][];
            fileLimits: components["schemas"]["FileLimits"];
        };
        DossierRules: {
            /** @description Facts that outcomes may ask for, as the diagram declares them. */
            facts: components["schemas"]["AskedFact"][];
            supplement: {
                maxDuringProcessing: number;
                legalGround?: string;
            };
            /** @description Names of the papers the dossier's own version words. */
            papers: {
                code: string;
                title: components["schemas"]["Text"];
            }[];
            /** @description What is signed where the dossier is, or right after. */
            drafts: components["schemas"]["DeskDraft"][];
            /** @description Forms of the steps the dossier is at, as its own version has them. */
            forms: components["schemas"]["FormDefinition"][];
            /** @description Day by day how the promised date came about; null before acceptance, and where people have set it since. */
            explanation: components["schemas"]["DueExplanation"] | null;
        };
        /** @description Answer of `GET /api/audit/dossiers/{code}/timeline`. */
        DossierTimeline: {
            /** @description The server's now: what lasts is measured by it. */
            asOf: string;
            code: string;
            agencyCode: string;
            procedureCode: string;
            status: string;
            openedAt: string;
            receivedAt: string | null;
            dueAt: string | null;
            finishedAt: string | null;
            /** @enum {string|null} */
            timing: "EARLY" | "ON_TIME" | "OVERDUE" | null;
            split: {
                office: number;
                applicant: number;
                paused: number;
            } | null;
            stays: components["schemas"]["StayView"][];
            pauses: {
                from: string;
                to: string | null;
            }[];
            /** @description Days on which the office did not work, from opening to the end; `because` null for a weekly rest day. */
            restDays: {
                day: string;
                because: components["schemas"]["Text"] | null;
            }[];
            moves: {
                seq: number;
                at: string;
                command: string;
                step: string | null;
                outcome: string | null;
                /** @description What was chosen, by its name; null where nothing was. */
                outcomeName: components["schemas"]["Text"] | null;
                divisionId: string | null;
                division: components["schemas"]["Text"] | null;
                actorKind: string;
                officer: string | null;
                status: string;
                /** @description The absent official `officer` stood in for. */
                onBehalfOf: string | null;
            }[];
            chain: {
                whole: boolean;
                length: number;
                head: string;
                at?: number;
                because?: string;
            };
        };
        /** @description A dossier as officials of its agency and its submitter see it. */
        DossierView: {
            code: string;
            version: number;
            procedure: {
                code: string;
                versionId: string;
                name: components["schemas"]["Text"];
            };
            agencyCode: string;
            /** @enum {string} */
            channel: "DIRECT" | "ONLINE" | "POSTAL";
            /** @enum {string} */
            status: "ACCEPTED" | "PAYMENT_REQUIRED" | "PROCESSING" | "REFUSED" | "REGISTERED" | "RESOLVED" | "RETURNED" | "STOPPED" | "SUPPLEMENT_REQUIRED" | "WITHDRAWAL_REQUESTED";
            /** Format: date-time */
            openedAt: Instant;
            /** Format: date-time */
            receivedAt: Instant | null;
            /**
             * Format: date-time
             * @description Promised.
             */
            dueAt: Instant | null;
            /** Format: date-time */
            resolvedAt: Instant | null;
            /** @description The processing term of its case and way of filing, with what two people have added; null where the law sets none. */
            term: components["schemas"]["Term"] | null;
            /** @enum {string|null} */
            timing: "EARLY" | "ON_TIME" | "OVERDUE" | null;
            pauses: components["schemas"]["PauseView"][];
            clocks: components["schemas"]["ClockView"][];
            timeSplit: components["schemas"]["TimeSplit"] | null;
            countsLate: boolean;
            /** @description A correction of the date that waits for a second person; for officials. */
            proposal: {
                correction: {
                    /** @enum {string} */
                    kind: "extend";
                    quantity: number;
                    /** @enum {boolean} */
                    afterRedate?: true;
                } | {
                    /** @enum {string} */
                    kind: "re-date";
                    /** Format: date */
                    on: CivilDay;
                };
                ground: string;
            } | null;
            /** @description An act beyond its bound that was asked for, and whether a head has approved it; for officials. */
            override: {
                step: string;
                outcome: string | null;
                ground: string;
                isApproved: boolean;
            } | null;
            /** @description Exemptions from fees that were claimed, and the transition that judged each. */
            exemptions: {
                group: string;
                judged: {
                    /** @enum {string} */
                    as: "CONFIRMED" | "STRUCK";
                    seq: number;
                } | null;
            }[];
            /** @description Asked and not paid yet, also once the result was handed over; null where nothing is. */
            owed: components["schemas"]["Owed"] | null;
            /** @description What the head has to do about it; for officials. */
            duties: {
                step: string;
                name: components["schemas"]["Text"];
            }[];
            /** @description Dossiers it called, and the one that called it. */
            linked: components["schemas"]["LinkedViews"];
            withdrawing: boolean;
            position: components["schemas"]["Position"];
            steps: {
                step: string;
                name: components["schemas"]["Text"];
                assignee: string | null;
                asked?: {
                    unit: components["schemas"]["Text"];
                    isAnswered: boolean;
                }[];
            }[];
            facts: {
                [key: string]: ((number | string)[] | boolean | number | string) | null;
            };
            declaration: {
                formKey: string;
                content: unknown;
                components: unknown;
            } | null;
            /** @description By name, as the declaration has it; for officials. */
            applicant: string | null;
            /** @description For the submitter and the counter: second factor of the public page. */
            lookupCode: string | null;
            timeline: components["schemas"]["TimelineView"][];
            available: components["schemas"]["ActView"][];
        };
        /** @description Civil day the fees were computed for. */
        DraftFeesView: {
            /** Format: date */
            onDay: CivilDay;
            exemptionGroups: components["schemas"]["ExemptionGroup"][];
            lines: components["schemas"]["FilingFee"][];
            /** @description Of the lines that are known. */
            total: number;
            /** @description False while an amount hangs on an answer that is not there. */
            isComplete: boolean;
        };
        DraftSummary: {
            id: string;
            version: number;
            /**
             * @description `SENDING`: the sending was begun and its end is not known here; send it again.
             * @enum {string}
             */
            state: "OPEN" | "SENDING" | "SENT";
            procedure: {
                code: string;
                name: components["schemas"]["Text"];
            };
            agency: components["schemas"]["NamedAgency"];
            /** @enum {string} */
            channel: "DIRECT" | "ONLINE" | "POSTAL";
            /** @description The page reached. */
            step: string;
            onBehalf: boolean;
            applicantName: string | null;
            /** Format: date-time */
            createdAt: Instant;
            /** Format: date-time */
            savedAt: Instant;
            /**
             * Format: date-time
             * @description Deleted after this, with its files.
             */
            expiresAt: Instant;
        };
        DraftView: {
            id: string;
            version: number;
            /**
             * @description `SENDING`: the sending was begun and its end is not known here; send it again.
             * @enum {string}
             */
            state: "OPEN" | "SENDING" | "SENT";
            procedure: {
                code: string;
                name: components["schemas"]["Text"];
            };
            agency: components["schemas"]["NamedAgency"];
            /** @enum {string} */
            channel: "DIRECT" | "ONLINE" | "POSTAL";
            /** @description The page reached. */
            step: string;
            onBehalf: boolean;
            applicantName: string | null;
            /** Format: date-time */
            createdAt: Instant;
            /** Format: date-time */
            savedAt: Instant;
            /**
             * Format: date-time
             * @description Deleted after this, with its files.
             */
            expiresAt: Instant;
            values: {
                [key: string]: unknown;
            };
            applicant: components["schemas"]["ApplicantData"];
            /**
             * Format: account-id
             * @description Account the officer files for, where the applicant has one.
             */
            submitterId: AccountId | null;
            receiving: components["schemas"]["Receiving"] | null;
            papers: components["schemas"]["PaperHandedOver"][];
            feeGroups: string[];
            /** @description At the counter, of what came by post. */
            post: components["schemas"]["ByPost"] | null;
            /** @description Left out just now: told once, when the draft is opened or saved after the form has changed. */
            dropped: components["schemas"]["DroppedAnswer"][];
            files: components["schemas"]["FileView"][];
            sections: {
                name: string;
                title: components["schemas"]["Text"];
                /** @enum {string} */
                state: "DONE" | "NOT_ASKED" | "NOT_STARTED" | "STARTED";
            }[];
            /** @description Components as this declaration makes them: null where it cannot be told yet. */
            components: {
                code: string;
                isAsked: boolean | null;
                isThere: boolean;
            }[];
            /** @description After it was sent. */
            dossierCode: string | null;
        };
        /** @description An answer that was left out of a draft, because the form does not take it any more. */
        DroppedAnswer: {
            /** @description Path in the form it was given to, rows left out: `household.members.note`. */
            field: string;
            /** @description By the words of that form. */
            name: components["schemas"]["Text"];
            /** @description What stood there; a few at most. */
            said: string[];
        };
        /** @description The same with the days it is made of: they add up to the term. */
        DueExplanation: {
            /** Format: date-time */
            at: Instant;
            /** Format: date */
            on: CivilDay;
            /**
             * @description True when a year in the way is known by statute only: the announcement may still move the date.
             * @enum {boolean}
             */
            provisional?: true;
            term: components["schemas"]["Term"];
            /** Format: date-time */
            startedAt: Instant;
            days: components["schemas"]["LedgerDay"][];
        };
        /** @description The promised date as it was shown at an instant. */
        DueShown: {
            /** Format: date-time */
            at: Instant;
            /** @description Number of the last transition by then; null before the opening. */
            seq: number | null;
            /**
             * Format: date-time
             * @description What the log says was promised then.
             */
            dueAt: Instant | null;
            /**
             * Format: date-time
             * @description The same computed again, from the dossier as it stood and the calendar as it was known then.
             */
            computed: Instant | null;
        };
        /** @description A form filled in at a step: an office form, or one of the applicant's. */
        EnteredView: {
            /** @description Number of the transition. */
            seq: number;
            /** Format: date-time */
            at: Instant;
            step: string;
            stepName: components["schemas"]["Text"];
            /** @description Name of the form. */
            title: components["schemas"]["Text"];
            /** @description The official by name, for officials only. */
            by: string | null;
            unit: components["schemas"]["Text"] | null;
            sections: components["schemas"]["ReadableSection"][];
        };
        /** @description What the sum leaves out. `paused`: the clock stands. `aside`: the path of a non-interrupting event. `untimed`: waits with a running clock and no term, so that nothing is proved about it. `beforeAcceptance`: behind it the sum begins again. */
        ExcludedElement: {
            id: string;
            /** @enum {string} */
            reason: "aside" | "beforeAcceptance" | "paused" | "untimed";
        };
        /** @description A case of the procedure, with the papers it asks for: the national record lists papers by case. */
        ExecutionCase: {
            /** @description The national record's own, such as `1.001193.01`. */
            code?: string;
            name: components["schemas"]["Text"];
            /** @description FEEL over the declaration: a dossier is of this case when it is true. Left out, every dossier is. */
            when?: string;
            /** @description Codes of the record's `components`. A paper that no case lists is asked for in all of them. */
            components: string[];
            /** @description Where the case has a term of its own. */
            processingTerm?: components["schemas"]["Term"];
        };
        ExecutionMethod: {
            /** @enum {string} */
            channel: "DIRECT" | "ONLINE" | "POSTAL";
            term: components["schemas"]["Term"] | null;
            termText: components["schemas"]["Text"];
            feeText: components["schemas"]["Text"];
            description: components["schemas"]["Text"];
        };
        ExemptionGroup: {
            group: string;
            name: components["schemas"]["Text"];
            legalBasis: string;
            percentOff: number;
            /** @description The component that proves it, where the record names one. */
            provenBy: {
                code: string;
                name: components["schemas"]["Text"];
            } | null;
        };
        FeeExemption: {
            /** @description A group the applicant belongs to, such as `poorHousehold`; `everybody` needs no proof. */
            group: string;
            name: components["schemas"]["Text"];
            legalBasis: string;
            /** @description Percent off the amount, 100 = exempt. */
            percentOff: number;
            /** @description Code of the component that proves it. */
            provenBy?: string;
            /** @enum {string} */
            channel?: "DIRECT" | "ONLINE" | "POSTAL";
            effectiveFrom?: string;
            effectiveTo?: string;
            note?: string;
        };
        /** @description One amount of money the law asks for, with its dates. Amounts are whole VND. */
        FeeRule: {
            item: string;
            name: components["schemas"]["Text"];
            /** @enum {string} */
            kind: "CHARGE" | "FEE";
            legalBasis: string;
            directAmount: number;
            onlineAmount: number;
            effectiveFrom: string;
            effectiveTo?: string;
            /** @enum {string} */
            collect: "COLLECT_ON_RETURN" | "COLLECT_UPFRONT" | "NO_FEE";
            /** @description FEEL over `pages`, `copies`, `onDay`, `channel` and the declaration; takes the place of the fixed amounts. */
            formula?: string;
            exemptions: components["schemas"]["FeeExemption"][];
            /** @description What holds for whom the change of rules catches midway: filed before it began, or still under way when it ends. */
            transition?: components["schemas"]["Text"];
            note?: string;
        };
        /** @description Absent on one side: `undefined`, left out of JSON. */
        FieldChange: {
            field: string;
            before?: unknown;
            after?: unknown;
        };
        /** @description One thing wrong with a document that came from outside. `field` is its path: `fees[0].exemptions[1].percentOff`. */
        FieldProblem: {
            field: string;
            /** @enum {string} */
            code: "differs_from_record" | "duplicate" | "empty" | "not_a_day" | "not_a_list" | "not_a_number" | "not_a_text" | "not_an_object" | "not_found" | "not_one_of" | "not_yes_or_no" | "out_of_range" | "paper_without_words" | "required" | "too_long" | "too_many" | "unknown_field" | "unknown_place" | "unsafe_pattern" | "unusable_expression" | "words_of_the_law" | "wrong_pattern";
            message: components["schemas"]["Text"];
            /** @description What more can be said: of an expression the reason it cannot be used, and where in it. */
            params?: {
                [key: string]: unknown;
            };
        };
        /** @description What a machine can type: the day it is filled in, the place of the agency, an answer given elsewhere in the form, the same in Vietnamese words. Whoever files reads it, and may write something else. */
        FieldProposal: {
            /** @enum {string} */
            from: "agencyPlace" | "amountInWords" | "answer" | "dayInWords" | "today";
            /** @description Path `section.field` of the answer it is made from; not for `today` and `agencyPlace`. */
            of?: string;
            /** @description FEEL over the form's values: proposed only when true. */
            when?: string;
        };
        FileLimits: {
            extensions: string[];
            bytesOfFile: number;
            bytesOfDraft: number;
        };
        FileView: {
            fileId: string;
            /** @description As the sender called it, tidied. */
            name: string;
            /** @description Lower-case hex. */
            sha256: string;
            /** @description Bytes. */
            size: number;
            component: string;
            mediaType: string;
            /** @enum {string} */
            scan: "CLEAN" | "NOT_SCANNED" | "QUARANTINED";
            /** Format: date-time */
            uploadedAt: Instant;
        };
        FilesOfComponent: {
            code: string;
            name: components["schemas"]["Text"];
            files: components["schemas"]["FileView"][];
        };
        FilingComponent: {
            /** @description Filled in on the pages, not attached. */
            isForm: boolean;
            code: string;
            name: components["schemas"]["Text"];
            originalQuantity: number;
            copyQuantity: number;
            required: boolean;
            /** @description FEEL over the declaration: the paper is asked for only when this is true. */
            requiredWhen?: string;
            /** @description Shown at the counter, not handed in. */
            toShow?: boolean;
            formKey?: string;
            note?: components["schemas"]["Text"];
        };
        /** @description What is to be paid for one thing, and why. Amounts are whole VND; null where it hangs on the declaration. */
        FilingFee: {
            item: string;
            name: components["schemas"]["Text"];
            /** @enum {string} */
            kind: "CHARGE" | "FEE";
            /** @enum {string} */
            collect: "COLLECT_ON_RETURN" | "COLLECT_UPFRONT" | "NO_FEE";
            fullAmount: number | null;
            amount: number | null;
            legalBasis: string;
            exemption: {
                /** @description A group the applicant belongs to, such as `poorHousehold`; `everybody` needs no proof. */
                group: string;
                legalBasis: string;
                name: components["schemas"]["Text"];
                /** @description Percent off the amount, 100 = exempt. */
                percentOff: number;
            } | null;
            /** @description Why nothing is asked, where nothing is: with the ground of an exemption, never with the line's own. */
            zeroBecause: components["schemas"]["Text"] | null;
        };
        FilingFees: {
            lines: components["schemas"]["FilingFee"][];
            /** @description Of the lines that are known. */
            total: number;
            /** @description False while an amount hangs on an answer that is not there. */
            isComplete: boolean;
        };
        /** @description One thing that is wrong, at `section.field` or `papers.<component>` or `applicant.<field>`. */
        FilingProblem: {
            field: string;
            code: string;
            message: components["schemas"]["Text"];
        };
        /** @description Everything the pages of filing need of a procedure. */
        FilingProcedureView: {
            code: string;
            versionId: string;
            name: components["schemas"]["Text"];
            field: components["schemas"]["Text"];
            /** @enum {string} */
            channel: "DIRECT" | "ONLINE" | "POSTAL";
            channels: ("DIRECT" | "ONLINE" | "POSTAL")[];
            /** @description The processing term of this channel in words. */
            term: components["schemas"]["Text"] | null;
            agency: components["schemas"]["NamedAgency"] | null;
            /** @description That take it in on this day. */
            agencies: {
                code: string;
                name: components["schemas"]["Text"];
                parent: components["schemas"]["Text"] | null;
            }[];
            form: components["schemas"]["FormDefinition"];
            copies: components["schemas"]["CopyFromApplicant"][];
            components: components["schemas"]["FilingComponent"][];
            fees: components["schemas"]["FilingFees"];
            exemptionGroups: components["schemas"]["ExemptionGroup"][];
            returnMethods: ("COUNTER" | "ONLINE" | "POSTAL")[];
            results: {
                code: string;
                name: components["schemas"]["Text"];
            }[];
            fileLimits: components["schemas"]["FileLimits"];
        };
        /** @description An e-form. A value's path is `section.field`; in FEEL the sections are contexts. */
        FormDefinition: {
            key: string;
            title: components["schemas"]["Text"];
            legalForm?: string;
            sections: components["schemas"]["FormSection"][];
            rules: components["schemas"]["FormRule"][];
        };
        /** @description One input of an e-form. Values travel as JSON: dates `yyyy-MM-dd`, money whole VND, addresses `{province, commune, detail}`. */
        FormField: {
            name: string;
            label: components["schemas"]["Text"];
            /** @enum {string} */
            kind: "address" | "agency" | "choice" | "date" | "decimal" | "email" | "ethnicity" | "integer" | "longText" | "money" | "nationality" | "personalId" | "phone" | "pledge" | "table" | "text" | "year" | "yesNo";
            required: boolean;
            /** @description FEEL over the form's values: the field is required (`requiredWhen`) or shown (`visibleWhen`) only when true. */
            requiredWhen?: string;
            visibleWhen?: string;
            hint?: components["schemas"]["Text"];
            options?: {
                value: string;
                label: components["schemas"]["Text"];
            }[];
            defaultValue?: unknown;
            minimum?: number;
            maximum?: number;
            maxLength?: number;
            pattern?: string;
            /** @enum {string} */
            notAfter?: "today";
            /** @enum {string} */
            notBefore?: "today";
            /** @description Printed and kept in capitals. */
            upperCase?: boolean;
            /** @description Columns of a `table`, with its bounds. */
            columns?: components["schemas"]["FormField"][];
            minRows?: number;
            maxRows?: number;
            /** @description Name of the same thing on the national portal's form, where known. */
            nationalName?: string;
            /** @description Why this personal datum is asked for (personal data law). */
            purpose?: components["schemas"]["Text"];
            /** @description What the pages write here while nobody has. */
            proposal?: components["schemas"]["FieldProposal"];
            /** @description `personalId` only: whose number it is. Its digits for century, sex and birth year must agree with what is declared. */
            personalIdOf?: components["schemas"]["PersonalIdOwner"];
        };
        /** @description A rule over several fields: refused on `field` with `message` when the FEEL expression is not true. */
        FormRule: {
            code: string;
            field: string;
            expression: string;
            message: components["schemas"]["Text"];
        };
        FormSection: {
            name: string;
            title: components["schemas"]["Text"];
            visibleWhen?: string;
            /** @description The first that applies counts. */
            copyFrom?: components["schemas"]["SectionCopy"][];
            fields: components["schemas"]["FormField"][];
        };
        /** @description A line of `GET /api/dossiers`: a dossier that was looked for, running or finished. */
        FoundDossierLine: {
            code: string;
            procedureCode: string;
            procedureName: components["schemas"]["Text"];
            /** @enum {string} */
            channel: "DIRECT" | "ONLINE" | "POSTAL";
            /** @enum {string} */
            status: "ACCEPTED" | "PAYMENT_REQUIRED" | "PROCESSING" | "REFUSED" | "REGISTERED" | "RESOLVED" | "RETURNED" | "STOPPED" | "SUPPLEMENT_REQUIRED" | "WITHDRAWAL_REQUESTED";
            applicant: string | null;
            /** Format: date-time */
            openedAt: Instant;
            /** Format: date-time */
            dueAt: Instant | null;
            /** Format: date-time */
            resolvedAt: Instant | null;
            /**
             * @description Against the promised date; null where none was promised.
             * @enum {string|null}
             */
            timing: "EARLY" | "ON_TIME" | "OVERDUE" | null;
        };
        FoundDossiersView: {
            items: components["schemas"]["FoundDossierLine"][];
            /** @description To be given as `after` for the next page; null on the last. Lines may be fewer than asked for though more follow. */
            next: string | null;
        };
        /** @description An exemption that was claimed. `judged.seq`: number of the transition that judged it, null where nobody has. */
        JudgedExemption: {
            judged: {
                /** @enum {string} */
                as: "CONFIRMED" | "STRUCK";
                seq: number;
            } | null;
            /** @description What it takes off by itself, whole VND; null while an amount hangs on an answer that is not there. */
            takesOff: number | null;
            group: string;
            name: components["schemas"]["Text"];
            legalBasis: string;
            percentOff: number;
            /** @description The component that proves it, where the record names one. */
            provenBy: {
                code: string;
                name: components["schemas"]["Text"];
            } | null;
        };
        /** @description One day of the ledger that adds up to a due date. */
        LedgerDay: {
            /** Format: date */
            day: CivilDay;
            /** @enum {string} */
            kind: "COUNTED" | "FIRST_DAY" | "OFF" | "PARTLY" | "PAUSED" | "REST_DAY" | "ROLLED";
            /** @description Share of the term this day gave, in the term's unit; for terms in working time also in minutes. */
            counted: number;
            minutes?: number;
            entry?: components["schemas"]["CalendarEntry"];
            note?: components["schemas"]["Text"];
        };
        /** @description What leaving a note is answered with. */
        LeftNote: {
            /** @description Which note of the dossier it is, counted from 1. */
            number: number;
        };
        LegalDocument: {
            /** @description e.g. `123/2015/NĐ-CP` */
            symbol: string;
            /** @enum {string} */
            kind: "CIRCULAR" | "CODE_OF_LAW" | "DECISION" | "DECREE" | "LAW" | "RESOLUTION";
            abstract: components["schemas"]["Text"];
            issuedOn?: string;
            issuedBy?: components["schemas"]["Text"];
            /** @description Said where the text was not checked against its official wording. */
            note?: string;
        };
        /** @description Another dossier this one waits for, or that waits for this one. */
        LinkedView: {
            /** @description The call activity, in the diagram of the one that waits. */
            step: string;
            /** @description Null where the reader may not see that dossier. */
            code: string | null;
            /**
             * @description Where that dossier stands; null as `code` is.
             * @enum {string|null}
             */
            status: "ACCEPTED" | "PAYMENT_REQUIRED" | "PROCESSING" | "REFUSED" | "REGISTERED" | "RESOLVED" | "RETURNED" | "STOPPED" | "SUPPLEMENT_REQUIRED" | "WITHDRAWAL_REQUESTED" | null;
            /** @description Its end is still waited for. */
            isAwaited: boolean;
        };
        LinkedViews: {
            caller: components["schemas"]["LinkedView"] | null;
            called: components["schemas"]["LinkedView"][];
        };
        /** @description A dossier behind a figure; channel and status by their national numbers. */
        ListedDossier: {
            code: string;
            agencyCode: string;
            procedureCode: string;
            channel: number;
            status: number;
            receivedAt: string | null;
            dueAt: string | null;
            finishedAt: string | null;
            /** @enum {string|null} */
            timing: "EARLY" | "ON_TIME" | "OVERDUE" | null;
            officeMinutes: number | null;
        };
        /** @description Answer of `GET /api/audit/dossiers`: fifty at a time. */
        ListedDossiersView: {
            items: components["schemas"]["ListedDossier"][];
            /** @description To be given as `after` for the next page; null on the last. */
            next: string | null;
        };
        /** @description A check of the chains of dossiers. */
        LogCheck: {
            id: string;
            /** Format: account-id */
            askedBy: AccountId;
            /** Format: date-time */
            beganAt: Instant;
            /**
             * Format: date-time
             * @description Null while it runs.
             */
            endedAt: Instant | null;
            dossiers: number;
            transitions: number;
            broken: components["schemas"]["BrokenChain"][];
            /** @description Whose dossiers are checked: the scope of who asked, as it was then. */
            agencies: string[];
        };
        /** @description Answer of `GET /api/audit/checks`: newest first. */
        LogChecksView: {
            items: components["schemas"]["LogCheck"][];
        };
        /** @description Somebody logged in, or was refused. Neither what was typed nor from where is kept. */
        LogInView: {
            id: string;
            /** Format: date-time */
            at: Instant;
            /**
             * @description `NOBODY` has such a login, or the account is gone.
             * @enum {string}
             */
            who: "APPLICANT" | "NOBODY" | "OFFICIAL";
            /** Format: account-id */
            accountId: AccountId | null;
            /** @description Name of an official; applicants have none here. */
            official: string | null;
            /**
             * @description `step-up`: who had logged in showed it again; `enrolment`: the first code of an application being set up.
             * @enum {string}
             */
            way: "code" | "elsewhere" | "enrolment" | "password" | "registration" | "second-step" | "step-up";
            /**
             * @description `held`: refused, and further attempts were not looked at for a while.
             * @enum {string}
             */
            outcome: "begun" | "held" | "refused";
        };
        /** @description Answer of `GET /api/audit/log-ins`: newest first; `next` is the `before` of the page that follows, null on the last. */
        LogInsView: {
            items: components["schemas"]["LogInView"][];
            next: string | null;
            /** @description Those whose officials' log-ins one may look at. */
            agencies: components["schemas"]["Named"][];
        };
        /** @description What a scenario expected and did not get. `event`: index in `when`, -1 where none is meant. */
        MissedExpectation: {
            /** @enum {string} */
            what: "dueAt" | "ended" | "event" | "facts" | "open" | "papers" | "passed" | "status" | "statuses" | "timer" | "timing" | "waitsAt";
            event: number;
            expected: unknown;
            actual: unknown;
        };
        /** @description One part of a payment that was given back. */
        MoneyReturned: {
            /** @description Whole VND. */
            amount: number;
            at: string;
            /** @description The official by name, and the absent one it was done for; for officials only. */
            by: string | null;
            onBehalfOf: string | null;
            /** @description How, and by which document. */
            reason: string;
        };
        /** @description A running dossier whose promised date a decision moves. */
        MovedDossier: {
            /** Format: dossier-code */
            code: DossierCode;
            agencyCode: string;
            procedureCode: string;
            /** Format: date-time */
            dueBefore: Instant | null;
            /** Format: date-time */
            dueAfter: Instant | null;
            /** @description Due moments of open work that move with it. */
            stepsMoved: number;
        };
        MyDossierSummary: {
            code: string;
            procedure: {
                code: string;
                name: components["schemas"]["Text"];
            };
            agency: components["schemas"]["NamedAgency"];
            /** @enum {string} */
            channel: "DIRECT" | "ONLINE" | "POSTAL";
            /** @enum {string} */
            group: "drafts" | "finished" | "submitted" | "toCorrect" | "toSupplement";
            status: {
                /** @enum {string} */
                code: "ACCEPTED" | "PAYMENT_REQUIRED" | "PROCESSING" | "REFUSED" | "REGISTERED" | "RESOLVED" | "RETURNED" | "STOPPED" | "SUPPLEMENT_REQUIRED" | "WITHDRAWAL_REQUESTED";
                label: components["schemas"]["Text"];
            };
            /** Format: date-time */
            openedAt: Instant;
            /** Format: date-time */
            movedAt: Instant;
            /** Format: date-time */
            dueAt: Instant | null;
            /** @enum {string|null} */
            timing: "EARLY" | "ON_TIME" | "OVERDUE" | null;
            /** @description The law's clock stands still: for the applicant, a payment, or a body that is asked. */
            isPaused: boolean;
            /** @description Something waits for the applicant. */
            waitsForMe: boolean;
        };
        MyDossierView: {
            code: string;
            procedure: {
                code: string;
                name: components["schemas"]["Text"];
            };
            agency: components["schemas"]["NamedAgency"];
            /** @enum {string} */
            channel: "DIRECT" | "ONLINE" | "POSTAL";
            /** @enum {string} */
            group: "drafts" | "finished" | "submitted" | "toCorrect" | "toSupplement";
            status: {
                /** @enum {string} */
                code: "ACCEPTED" | "PAYMENT_REQUIRED" | "PROCESSING" | "REFUSED" | "REGISTERED" | "RESOLVED" | "RETURNED" | "STOPPED" | "SUPPLEMENT_REQUIRED" | "WITHDRAWAL_REQUESTED";
                label: components["schemas"]["Text"];
            };
            /** Format: date-time */
            openedAt: Instant;
            /** Format: date-time */
            movedAt: Instant;
            /** Format: date-time */
            dueAt: Instant | null;
            /** @enum {string|null} */
            timing: "EARLY" | "ON_TIME" | "OVERDUE" | null;
            /** @description The law's clock stands still: for the applicant, a payment, or a body that is asked. */
            isPaused: boolean;
            /** @description Something waits for the applicant. */
            waitsForMe: boolean;
            version: number;
            lookupCode: string | null;
            /** Format: date-time */
            receivedAt: Instant | null;
            /** Format: date-time */
            resolvedAt: Instant | null;
            /** @description Asked and not paid yet, whole VND; also once the result was handed over. Null where nothing is. */
            owed: {
                amount: number;
            } | null;
            declaration: components["schemas"]["DeclarationView"];
            files: components["schemas"]["FilesOfComponent"][];
            /** @description As the dossiers tell it: acts with `allowed`, and for the rest why not. */
            available: components["schemas"]["ActView"][];
            timeline: {
                seq: number;
                /** Format: date-time */
                at: Instant;
                command: string;
                stepName: components["schemas"]["Text"] | null;
                outcome: string | null;
                unit: components["schemas"]["Text"] | null;
                /** @description What the office wrote, or the applicant. */
                note: string | null;
                /** @description Papers found wanting with it. */
                defects: components["schemas"]["DefectView"][];
                status: {
                    /** @enum {string} */
                    code: "ACCEPTED" | "PAYMENT_REQUIRED" | "PROCESSING" | "REFUSED" | "REGISTERED" | "RESOLVED" | "RETURNED" | "STOPPED" | "SUPPLEMENT_REQUIRED" | "WITHDRAWAL_REQUESTED";
                    label: components["schemas"]["Text"];
                };
            }[];
            clocks: components["schemas"]["ClockView"][];
            pauses: components["schemas"]["PauseView"][];
            /** @description The public progress of this dossier: units, steps, times, and why the promised date is this date. */
            progress: components["schemas"]["PublicProgress"];
            rating: components["schemas"]["RatingView"] | null;
            mayRate: boolean;
        };
        MyDossiersView: {
            counts: {
                drafts: number;
                finished: number;
                submitted: number;
                toCorrect: number;
                toSupplement: number;
            };
            waitingForMe: number;
            dossiers: components["schemas"]["MyDossierSummary"][];
            /** @description Only in the group `drafts`. */
            drafts: components["schemas"]["DraftSummary"][];
            next: string | null;
        };
        /** @description An agency, a division or a procedure by name. */
        Named: {
            id: string;
            name: components["schemas"]["Text"];
        };
        NamedAgency: {
            code: string;
            name: components["schemas"]["Text"];
        };
        NextStep: {
            label: components["schemas"]["Text"];
            /** @description Who has it. */
            unit: components["schemas"]["Text"];
            /** Format: date-time */
            dueAt: Instant | null;
        };
        Opened: {
            /** Format: dossier-code */
            code: DossierCode;
            version: number;
            position: components["schemas"]["Position"];
            /** @description What the asker may do next. */
            available: components["schemas"]["AvailableAct"][];
            /** @description The secret on the slip: second factor of the public page. */
            lookupCode: string;
        };
        /** @description That officials of one place, or whoever held the lookup code, opened a dossier on one day. No official is named. */
        OpenedOnDay: {
            /** Format: date */
            day: CivilDay;
            /**
             * Format: date-time
             * @description The last time that day.
             */
            at: Instant;
            /**
             * @description `LOOK_UP`: in public, with the code of the receipt.
             * @enum {string}
             */
            by: "LOOK_UP" | "OFFICIALS";
            /** @description Divisions the reader belonged to then, and in which capacity; more than one where work in several was held. */
            places: {
                division: components["schemas"]["Text"];
                roles: components["schemas"]["Text"][];
            }[];
        };
        Outcome: {
            id: string;
            label: components["schemas"]["Text"];
            /** @description A negative legal act: must come with a reason. */
            requiresReason?: boolean;
            /** @description Paper issued with it: `appointmentSlip`, `refusalNotice`, ... */
            paper?: string;
            /** @description Facts the performer must give with this outcome. */
            asks?: string[];
        };
        /** @description Whole VND. */
        Owed: {
            amount: number;
        };
        /** @description Handed over on paper, or not there for a reason the procedure knows. */
        PaperHandedOver: {
            code: string;
            originals?: number;
            copies?: number;
            /** @description Why it need not come, such as that it is in a national database. Judged at intake. */
            missingBecause?: string;
        };
        /** @description A signature beside a file, never in it. */
        PaperSignature: {
            algorithm: string;
            /** @description Which key. */
            keyId: string;
            /** @description Base 64. */
            value: string;
            /** @description PEM, so that anybody can check. */
            publicKey: string;
            /** @description It proves that the file was not changed, and nobody's will. */
            isTrial: boolean;
        };
        PaperView: {
            kind: string;
            seq: number | null;
            title: components["schemas"]["Text"];
            form: string | null;
            /** @description What the dossier is about, not a paper on the way there. */
            isResult: boolean;
            /** Format: date-time */
            issuedAt: Instant | null;
            /** @description Number in the register, for results. */
            number: string | null;
            /** @enum {string} */
            state: "BEING_MADE" | "DRAFT" | "ERASED" | "LIVING" | "READY";
            sha256: string | null;
            signature: components["schemas"]["PaperSignature"] | null;
            fileName: string;
            href: string;
        };
        /** @description A time in which the law's clock stands still, and whose time it is. `to` null while it lasts. */
        PauseView: {
            /** Format: date-time */
            from: Instant;
            /** Format: date-time */
            to: Instant | null;
            /**
             * @description `APPLICANT`: the applicant's turn without a request to supplement, such as a draft to confirm.
             * @enum {string}
             */
            reason: "APPLICANT" | "CONSULTATION" | "PAYMENT" | "STOP" | "SUPPLEMENT";
            /** @enum {string} */
            owner: "agency" | "applicant";
            /** @description What the record names as its ground; null where it names none. */
            legalGround: string | null;
            /** @description Of requests to supplement: how many were made, and how many the record allows. */
            quota: {
                made: number;
                max: number;
            } | null;
        };
        PaymentLine: {
            item: string;
            name: components["schemas"]["Text"];
            /** @enum {string} */
            kind: "CHARGE" | "FEE";
            fullAmount: number;
            amount: number;
            legalBasis: string;
            exemption?: {
                name: components["schemas"]["Text"];
                legalBasis: string;
                percentOff: number;
            };
        };
        /** @description A payment as people see it: officials are named to officials only. */
        PaymentView: {
            agencyCode: string;
            /** @description Whole VND, above zero. */
            amount: number;
            /** Format: date-time */
            askedAt: Instant;
            /** @enum {string} */
            collect: "COLLECT_ON_RETURN" | "COLLECT_UPFRONT";
            /** Format: dossier-id */
            dossierId: DossierId;
            id: string;
            lines: components["schemas"]["PaymentLine"][];
            /** @enum {string|null} */
            method: "CASH" | "GATEWAY" | null;
            /** @description Paid too much, since an exemption was confirmed later: still to be given back. Null where nothing is. */
            owedBack: number | null;
            receipt: string | null;
            /** Format: date-time */
            refundedAt: Instant | null;
            /** @description Given back so far: the sum of the parts. */
            returned: number;
            /** Format: date-time */
            settledAt: Instant | null;
            /**
             * @description `WAIVED`: an exemption was confirmed after it was asked, and nothing of it is owed any more.
             * @enum {string}
             */
            state: "ASKED" | "REFUNDED" | "SETTLED" | "WAIVED";
            returns: components["schemas"]["MoneyReturned"][];
        };
        /** @description Where the form says who a personal ID number belongs to. Paths are `section.field`; inside a `table` they are columns of the same row. `birthDate` may lead to a date (`1990-05-20`) or to a year (`1990`). */
        PersonalIdOwner: {
            birthDate?: string;
            gender?: string;
            /**
             * @description Where the form itself says the sex, as for a mother.
             * @enum {string}
             */
            sex?: "FEMALE" | "MALE";
        };
        /** @description Where a dossier stands: plain JSON that survives upgrades of every library. Canonical: steps sorted by id, counts and returns by key, absent members left out, so that equal positions have equal bytes. */
        Position: {
            steps: components["schemas"]["ActiveStep"][];
            /** @description How often each step was entered. */
            counts: {
                [key: string]: number;
            };
            /** @description How often each flow that leads back was taken since its scope was entered, by flow; absent before the first time. */
            returns?: {
                [key: string]: number;
            };
            /** @description Whole dossier ended, and where. */
            ended?: {
                /** @enum {string} */
                how: "done" | "refused" | "stopped";
                at: string;
            };
        };
        Preview: {
            running: number;
            moved: number;
            /** @description The first thousand. */
            dossiers: components["schemas"]["MovedDossier"][];
            failed: {
                /** Format: dossier-code */
                code: DossierCode;
                because: {
                    code: string;
                    params: {
                        [key: string]: unknown;
                    };
                };
            }[];
        };
        /** @description The national record of a procedure, in the order of its headings. */
        ProcedureRecord: {
            code: string;
            decisionNumber: string;
            /** @description Day of that decision, `yyyy-MM-dd`. */
            decisionDate?: string;
            name: components["schemas"]["Text"];
            /** @enum {string} */
            level: "COMMUNE" | "MINISTRY" | "PROVINCE";
            /** @enum {string} */
            kind: "ASSIGNED_REGULATION" | "NOT_ASSIGNED_REGULATION";
            field: {
                code: string;
                name: components["schemas"]["Text"];
            };
            /** @enum {string} */
            onlineService: "FULL_PROCESS" | "NONE" | "PARTIAL";
            executionSteps: {
                name: components["schemas"]["Text"];
                description: components["schemas"]["Text"];
            }[];
            executionMethods: components["schemas"]["ExecutionMethod"][];
            components: components["schemas"]["DossierComponent"][];
            executionCases?: components["schemas"]["ExecutionCase"][];
            setCount: number;
            processingTerm: components["schemas"]["TermByChannel"] | null;
            /** @description `HH:mm`: received later counts from the next working day. */
            cutOffTime?: string;
            subjects: {
                code: string;
                name: components["schemas"]["Text"];
            }[];
            executingAgency: components["schemas"]["Text"];
            competentAgency: components["schemas"]["Text"];
            receivingAddress: components["schemas"]["Text"];
            authorizedAgency: components["schemas"]["Text"] | null;
            coordinatingAgencies: components["schemas"]["Text"][];
            results: {
                code: string;
                name: components["schemas"]["Text"];
            }[];
            returnMethods: ("COUNTER" | "ONLINE" | "POSTAL")[];
            legalBasis: components["schemas"]["LegalDocument"][];
            requirements: components["schemas"]["Text"] | null;
            keywords: string[];
            description: components["schemas"]["Text"] | null;
            fees: components["schemas"]["FeeRule"][];
            papers: string[];
            effectiveFrom: string;
            effectiveTo?: string;
            /** @description What in this record was not checked against an official text. */
            unverified: string[];
        };
        /** @description The procedure in force. */
        ProcedureView: {
            code: string;
            /** @description SHA-256 of the content: a dossier opened now keeps this version. */
            versionId: string;
            versionNumber: number;
            /** Format: date-time */
            publishedAt: Instant;
            record: components["schemas"]["ProcedureRecord"];
            forms: components["schemas"]["FormDefinition"][];
            steps: components["schemas"]["Responsibility"][];
        };
        /** @description What became of one drawing in another: elements are the same where their ids are. */
        ProcessDiff: {
            added: components["schemas"]["ToldElement"][];
            removed: components["schemas"]["ToldElement"][];
            changed: components["schemas"]["ToldElement"][];
            /** @description Elements of both that were only moved or resized, or also. */
            layout: string[];
        };
        /** @description What is wrong with a diagram, where, and what to do. An `error` forbids publication; a `warning` asks for a reason. */
        ProcessProblem: {
            /** @description `<family>.<what>`, permanent. */
            code: string;
            /** @enum {string} */
            severity: "error" | "warning";
            /** @description Element of the diagram; null only where the file as a whole is meant. */
            elementId: string | null;
            params: {
                [key: string]: unknown;
            };
            /** @description What is wrong and what to do. */
            message: components["schemas"]["Text"];
            /** @description Element ids in the order a token walks them, from the start to the trouble: playable on the diagram. */
            trace?: string[];
        };
        ProvenStep: {
            id: string;
            /** @description Working hours; beside them the calendar days and months of terms in those units, where the limit is in them too. */
            hours: number;
            days?: number;
            months?: number;
        };
        /** @description One of the dossier's clocks, by name: late by the promise and late by the law are two things. */
        PublicClock: {
            /** @enum {string} */
            clock: "promised" | "statutory" | "step";
            name: components["schemas"]["Text"];
            /** @enum {string} */
            state: "OVERDUE" | "PAUSED" | "RUNNING" | "STOPPED";
            isPaused: boolean;
            /** Format: date-time */
            dueAt: Instant | null;
            /** @description Working minutes; less than zero when late. */
            minutesLeft: number | null;
            /**
             * @description The word to show it by.
             * @enum {string}
             */
            urgency: "DUE_SOON" | "DUE_TODAY" | "FINISHED" | "ON_TIME" | "OVERDUE" | "PAUSED";
        };
        /** @description The promised date became another one, and why. */
        PublicDateChange: {
            /** Format: date-time */
            at: Instant;
            /** @enum {string} */
            command: "approve-correction" | "recompute";
            /** @enum {string|null} */
            correction: "extend" | "re-date" | null;
            ground: string | null;
            /** Format: date-time */
            dueBefore: Instant | null;
            /** Format: date-time */
            dueAt: Instant | null;
        };
        /** @description What anybody who holds both codes may see, and the applicant: units and steps and times, no officer, no number, no paper. */
        PublicProgress: {
            code: string;
            procedure: {
                code: string;
                name: components["schemas"]["Text"];
            };
            agency: components["schemas"]["Text"];
            /** @description Masked, such as `Ng*** V** A`. */
            submitter: string | null;
            status: {
                id: number;
                /** @enum {string} */
                code: "ACCEPTED" | "PAYMENT_REQUIRED" | "PROCESSING" | "REFUSED" | "REGISTERED" | "RESOLVED" | "RETURNED" | "STOPPED" | "SUPPLEMENT_REQUIRED" | "WITHDRAWAL_REQUESTED";
                label: components["schemas"]["Text"];
            };
            /** Format: date-time */
            openedAt: Instant;
            /** Format: date-time */
            receivedAt: Instant | null;
            /**
             * Format: date-time
             * @description Promised moment of return.
             */
            dueAt: Instant | null;
            /**
             * Format: date-time
             * @description When the result was ready.
             */
            resolvedAt: Instant | null;
            /**
             * Format: date-time
             * @description When it came to its end: the result was handed over, or it was refused, withdrawn or stopped.
             */
            endedAt: Instant | null;
            /** @enum {string|null} */
            timing: "EARLY" | "ON_TIME" | "OVERDUE" | null;
            /** @description Working minutes from now to the promised moment; negative when it has passed. Null when the clock has stopped or stands still. */
            workingMinutesLeft: number | null;
            /** Format: date-time */
            pausedSince: Instant | null;
            /** @description Statutory and promised, each by its name. */
            clocks: components["schemas"]["PublicClock"][];
            /** @description How the promised date came to be another one. */
            changes: components["schemas"]["PublicDateChange"][];
            /** @enum {string|null} */
            ended: "done" | "refused" | "stopped" | null;
            now: components["schemas"]["PublicStay"][];
            passed: components["schemas"]["PublicStay"][];
            milestones: {
                /** @enum {string} */
                milestone: "accepted" | "processing" | "resolved" | "returned" | "submitted";
                label: components["schemas"]["Text"];
                /** Format: date-time */
                at: Instant | null;
            }[];
            /** @description Why the promised date is this date, day by day; null before acceptance and where there is no term. */
            explanation: components["schemas"]["DueExplanation"] | null;
            /**
             * Format: date-time
             * @description Instant this view was made.
             */
            asOf: Instant;
        };
        /** @description A stay of the dossier at one step. `to` null while it lasts. */
        PublicStay: {
            step: string;
            label: components["schemas"]["Text"];
            /** @description Who has it: a division, the applicant, a system. Never a person. */
            unit: components["schemas"]["Text"];
            /** Format: date-time */
            from: Instant;
            /** Format: date-time */
            to: Instant | null;
            /** @description Working time of the stay in minutes; null where the calendar cannot say. */
            workingMinutes: number | null;
            /** @enum {string} */
            waitsFor: "applicant" | "consultee" | "nobody" | "office" | "payment";
            /** @description Of a step that asks several bodies: each, and whether it has answered. */
            asked?: {
                unit: components["schemas"]["Text"];
                answered: boolean;
            }[];
        };
        RatingView: {
            stars: number;
            words: string | null;
            /** Format: date-time */
            ratedAt: Instant;
        };
        /** @description An answer as people read it. */
        ReadableAnswer: {
            field: string;
            label: components["schemas"]["Text"];
            /** @description Null where nothing was answered. */
            value: components["schemas"]["Text"] | null;
            /** @description Of a table: its rows. */
            rows?: components["schemas"]["ReadableAnswer"][][];
        };
        ReadableSection: {
            name: string;
            title: components["schemas"]["Text"];
            answers: components["schemas"]["ReadableAnswer"][];
        };
        /** @description Who opened a dossier's personal data; `officer` null where it was no official. */
        ReaderView: {
            id: string;
            at: string;
            what: string;
            officer: string | null;
        };
        /** @description Answer of `GET /api/audit/dossiers/{code}/readers`: newest first; `next` is the `before` of the page that follows, null on the last. */
        ReadersView: {
            items: components["schemas"]["ReaderView"][];
            next: string | null;
        };
        Receiving: {
            /** @enum {string} */
            method: "COUNTER" | "ONLINE" | "POSTAL";
            /** @description Where the post brings it. */
            address?: {
                province?: string;
                commune?: string;
                detail?: string;
            };
        };
        /** @description How far a decision has reached the running dossiers. */
        Recomputation: {
            decision: number;
            scope: string;
            symbol: string;
            /** @enum {number} */
            pass: 1 | 2;
            /**
             * Format: dossier-id
             * @description Dossiers up to this one are done in this pass.
             */
            after: DossierId | null;
            moved: number;
            /** @description Could not be computed again: in the first pass, and from the second's beginning in that one, which looks at each of them anew. */
            failed: number;
            /** Format: date-time */
            firstPassAt: Instant | null;
            /** Format: date-time */
            finishedAt: Instant | null;
        };
        /** @description Money to be given back: it came for what was settled already, or an exemption was confirmed after it was paid. A line of `GET /api/payments/refunds-due`. */
        RefundDueLine: {
            /** @enum {string} */
            because: "CAME_TWICE" | "EXEMPTION";
            /** @description Names the money: the gateway's order, or our payment. */
            orderId: string;
            /** @description Of the dossier. */
            code: string;
            agencyCode: string;
            /** @description Whole VND. */
            amount: number;
            /** @description `CASH` where it was paid at the counter. */
            gateway: string;
            /** @description The gateway's own number of the transfer. */
            transaction: string | null;
            paidAt: string;
        };
        /** @description Who does what at a step within how long. */
        Responsibility: {
            step: {
                id: string;
                name: components["schemas"]["Text"];
            };
            /** @enum {string} */
            performer: "OFFICIAL" | "SUBMITTER" | "SYSTEM";
            division: {
                code: string;
                name: components["schemas"]["Text"];
            } | null;
            role: {
                code: string;
                name: components["schemas"]["Text"];
            } | null;
            term: components["schemas"]["TermByChannel"] | null;
            termText: components["schemas"]["Text"] | null;
            /** @enum {string|null} */
            status: "ACCEPTED" | "PAYMENT_REQUIRED" | "PROCESSING" | "REFUSED" | "REGISTERED" | "RESOLVED" | "RETURNED" | "STOPPED" | "SUPPLEMENT_REQUIRED" | "WITHDRAWAL_REQUESTED" | null;
            outcomes: {
                id: string;
                label: components["schemas"]["Text"];
            }[];
            /** @description The same as one sentence. */
            sentence: components["schemas"]["Text"];
        };
        /** @description How a saved scenario went when it was played through the decisions of real dossiers. */
        ScenarioResult: {
            name: string;
            holds: boolean;
            /** @description What was expected and did not happen. */
            missed: components["schemas"]["MissedExpectation"][];
            moves: {
                at: string;
                by: string;
                command: string;
                step: string | null;
                outcome: string | null;
                dueAt: string | null;
                steps: string[];
            }[];
        };
        /** @description A section about what another section asked for already: answers to fields of the same name and kind are proposed when `when` is true. */
        SectionCopy: {
            section: string;
            when?: string;
        };
        /** @description Answer of `GET /api/audit/statistics`. Medians and percentiles of the totals are of all that was chosen, not of the rows. */
        StatisticsView: {
            countedUntil: string;
            /** @enum {string} */
            grouping: "agency" | "channel" | "division" | "procedure" | "step";
            dossiers?: components["schemas"]["DossierFigures"][];
            total?: components["schemas"]["DossierFigures"];
            stays?: components["schemas"]["StayFigures"][];
            staysTotal?: components["schemas"]["StayFigures"];
            names: {
                agencies: components["schemas"]["Named"][];
                divisions: components["schemas"]["Named"][];
                procedures: components["schemas"]["Named"][];
            };
            /** @description Those one may look at. */
            agencies: components["schemas"]["Named"][];
        };
        /** @description Stays at steps: those that began in the period, those that ended in it (early: on a day before their due day), and those that last at its end, or now where that is earlier; `paused` of them with the dossier's clock at rest. Without a term a stay is on time. Working minutes. */
        StayFigures: {
            key: string;
            received: number;
            ended: number;
            early: number;
            onTime: number;
            late: number;
            running: number;
            runningLate: number;
            paused: number;
            p50: number | null;
            p90: number | null;
        };
        /** @description One time at a step. Working minutes; null while it lasts. */
        StayView: {
            step: string;
            stepName: components["schemas"]["Text"];
            divisionId: string | null;
            /** @description As it was called when it was done with the dossier; by its name of today while the dossier lies there. */
            division: components["schemas"]["Text"] | null;
            /** @enum {string} */
            waitsFor: "applicant" | "consultee" | "nobody" | "office" | "payment";
            beganAt: string;
            endedAt: string | null;
            dueAt: string | null;
            minutes: number | null;
        };
        /** @description What the confirmation page shows. The same for every repeat. */
        SubmissionView: {
            code: string;
            /** @description Second factor of the public page. */
            lookupCode: string;
            procedure: {
                code: string;
                name: components["schemas"]["Text"];
            };
            agency: components["schemas"]["NamedAgency"];
            /** @enum {string} */
            channel: "DIRECT" | "ONLINE" | "POSTAL";
            /** Format: date-time */
            openedAt: Instant;
            /**
             * Format: date-time
             * @description Promised; null before the papers were accepted.
             */
            dueAt: Instant | null;
            /**
             * Format: date-time
             * @description The office says by then whether the papers are accepted; null where no term is set.
             */
            answerBy: Instant | null;
            term: components["schemas"]["Text"] | null;
            next: components["schemas"]["NextStep"][];
        };
        /** @description A day as a strip of days shows it: counted, to come, no work, past the due day. */
        TaskDayView: {
            /** Format: date */
            day: CivilDay;
            /** @enum {string} */
            kind: "COUNTED" | "OVER" | "REST" | "TO_COME";
            isToday: boolean;
            isDue: boolean;
        };
        /** @description A line of `GET /api/tasks`. */
        TaskLineView: {
            code: string;
            version: number;
            procedureCode: string;
            procedureName: components["schemas"]["Text"];
            step: string;
            stepName: components["schemas"]["Text"];
            instance: string | null;
            division: components["schemas"]["Text"] | null;
            role: string | null;
            assignee: string | null;
            isMine: boolean;
            /** @description Given to an official who is absent, whom the reader stands in for. */
            isOnBehalf: boolean;
            /** Format: date-time */
            openedAt: Instant;
            /** Format: date-time */
            dueAt: Instant | null;
            /** @description The clock of the step; null where the step has no term. */
            clock: components["schemas"]["ClockView"] | null;
            /** @enum {string} */
            channel: "DIRECT" | "ONLINE" | "POSTAL";
            /** @description For officials. */
            applicant: string | null;
            /** @description From the day it came to the day it is due, or to today where it is late; empty without a due moment. */
            days: components["schemas"]["TaskDayView"][];
        };
        TaskLinesView: {
            items: components["schemas"]["TaskLineView"][];
            /** @description To be given as `after` for the next page; null on the last. */
            next: string | null;
        };
        Term: {
            /** @description Zero `WORKING_DAY` is the same working day; else greater than zero, with decimals only in `WORKING_DAY` or `WORKING_HOUR`. */
            quantity: number;
            /** @enum {string} */
            unit: "DAY" | "MONTH" | "WORKING_DAY" | "WORKING_HOUR";
        };
        /** @description A term, and the channels that have another one. */
        TermByChannel: {
            default: components["schemas"]["Term"];
            byChannel?: {
                DIRECT?: components["schemas"]["Term"];
                ONLINE?: components["schemas"]["Term"];
                POSTAL?: components["schemas"]["Term"];
            };
        };
        /** @description Whether the steps on every path fit the processing term of one channel. Hours are working hours, eight to a day. */
        TermProof: {
            /** @enum {string} */
            channel: "DIRECT" | "ONLINE" | "POSTAL";
            /** @description The case whose own term is the limit; left out: the procedure's. */
            case?: {
                number: string;
                name: components["schemas"]["Text"];
            };
            /** @enum {string} */
            verdict: "exceeded" | "proved" | "unbounded";
            limit: components["schemas"]["Term"];
            /**
             * @description `exact`: only working time was added. `weekly`, `calendar`: calendar days were turned into working hours by the worst window of plain weeks, or of the calendar that was given, holidays and all.
             * @enum {string}
             */
            bound: "calendar" | "exact" | "weekly";
            sumHours: number;
            limitHours: number;
            slackHours: number;
            /** @description Elements and flows of the longest path in the order a token walks them; for parallel branches the slowest. */
            path: string[];
            steps: components["schemas"]["ProvenStep"][];
            excluded: components["schemas"]["ExcludedElement"][];
            loops: components["schemas"]["UnboundedLoop"][];
            /**
             * @description The limit is the working day itself: what is received later in it has only the rest of the day.
             * @enum {boolean}
             */
            sameDay?: true;
            /**
             * @description The sum is no less than that of the longest path, perhaps more: a loop had too many bounds to try them all.
             * @enum {boolean}
             */
            isEstimate?: true;
            /** @description The calendar that was given has a window in which the sum does not fit, though it fits in plain weeks. */
            overHolidays?: {
                calendar: string;
                sumHours: number;
                limitHours: number;
            };
        };
        /** @description A text people read. Vietnamese is the source; English is complete. */
        Text: {
            vi: string;
            en: string;
        };
        /** @description Working minutes from acceptance to the end, or to now. `office + applicant + paused = total`, for every dossier, always. */
        TimeSplit: {
            office: number;
            applicant: number;
            /** @description The clock stood still, and not for the applicant. */
            paused: number;
            total: number;
        };
        TimelineView: {
            /** @enum {string} */
            actorKind: "CALENDAR" | "CITIZEN" | "OFFICIAL" | "SYSTEM";
            /** Format: date-time */
            at: Instant;
            command: string;
            divisionId: string | null;
            from: string[];
            outcome: string | null;
            seq: number;
            /** @enum {string} */
            status: "ACCEPTED" | "PAYMENT_REQUIRED" | "PROCESSING" | "REFUSED" | "REGISTERED" | "RESOLVED" | "RETURNED" | "STOPPED" | "SUPPLEMENT_REQUIRED" | "WITHDRAWAL_REQUESTED";
            step: string | null;
            to: string[];
            stepName: components["schemas"]["Text"] | null;
            /** @description What was chosen, by its name. */
            outcomeName: components["schemas"]["Text"] | null;
            /** @description By its name of that day. */
            division: components["schemas"]["Text"] | null;
            /** @description Why: what the one who acted had to say or wished to. Null where nothing was said, or where it was erased. */
            reason: string | null;
            defects: components["schemas"]["DefectView"][];
            /** @description Name of the form that was filled in with it; the applicant is told of the own ones. */
            form: components["schemas"]["Text"] | null;
            /** @description Officials by name, for officials only. */
            by: string | null;
            /** @description The absent official it was done for, by name; for officials only. */
            onBehalfOf: string | null;
            /** @description An officer did what was the applicant's to do. */
            onBehalf: boolean;
        };
        /** @description With what it says: of an added one everything, of a removed one what it said, of a changed one what differs. */
        ToldElement: {
            elementId: string;
            /** @description `UserTask`, `SequenceFlow`, ... */
            type: string;
            name: string;
            what: components["schemas"]["FieldChange"][];
        };
        /** @description A way back that nothing bounds, in a loop whose clock runs. */
        UnboundedLoop: {
            /** @description The flow that leads back, or the border event. */
            flow: string;
            /** @description Where it leads back to, and the steps of the loop whose terms count. */
            head: string;
            steps: string[];
        };
        /** @description Newest first; `isWhole` false where there were more than are told. */
        WhoOpenedView: {
            days: components["schemas"]["OpenedOnDay"][];
            isWhole: boolean;
        };
        /** @description A span of working hours, civil time `HH:mm`, `from` before `to`. */
        WorkSession: {
            from: string;
            to: string;
        };
        /** @description One field of a form, `section.field`, and what is wrong with it. */
        WrongField: {
            field: string;
            code: string;
            message: components["schemas"]["Text"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    EventsController_events: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthController_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OperationsController_list: {
        parameters: {
            query?: {
                state?: "closed" | "open";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentsDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OperationsController_queues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuesDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OperationsController_working: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkersDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OperationsController_board: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OperationsController_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OperationsController_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseIncidentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossierListController_behind: {
        parameters: {
            query: {
                what: "carried" | "countedLate" | "early" | "late" | "onTime" | "paused" | "pausedLate" | "received" | "refused" | "running" | "runningLate" | "stayEarly" | "stayEnded" | "stayLate" | "stayOnTime" | "stayPaused" | "stayReceived" | "stayRunning" | "stayRunningLate" | "stopped";
                /** @description With the slices of stays: of which division, or of which step; its key in `statistics`. */
                by?: "division" | "step";
                /** @description Code of the last one on the page before. */
                after?: string;
                key?: string;
                procedure?: string;
                /** @description 1 at the counter, 2 online, 3 by post. */
                channel?: number;
                /** @description First civil day of the period, `yyyy-mm-dd`. */
                from: string;
                /** @description Last civil day of the period. */
                to: string;
                /** @description An agency, with all below it; all one may see where it is left out. */
                agency?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedDossiersView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossierListController_csv: {
        parameters: {
            query: {
                what: "carried" | "countedLate" | "early" | "late" | "onTime" | "paused" | "pausedLate" | "received" | "refused" | "running" | "runningLate" | "stayEarly" | "stayEnded" | "stayLate" | "stayOnTime" | "stayPaused" | "stayReceived" | "stayRunning" | "stayRunningLate" | "stopped";
                /** @description With the slices of stays: of which division, or of which step; its key in `statistics`. */
                by?: "division" | "step";
                lang?: "en" | "vi";
                key?: string;
                procedure?: string;
                /** @description 1 at the counter, 2 online, 3 by post. */
                channel?: number;
                /** @description First civil day of the period, `yyyy-mm-dd`. */
                from: string;
                /** @description Last civil day of the period. */
                to: string;
                /** @description An agency, with all below it; all one may see where it is left out. */
                agency?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossierListController_xlsx: {
        parameters: {
            query: {
                what: "carried" | "countedLate" | "early" | "late" | "onTime" | "paused" | "pausedLate" | "received" | "refused" | "running" | "runningLate" | "stayEarly" | "stayEnded" | "stayLate" | "stayOnTime" | "stayPaused" | "stayReceived" | "stayRunning" | "stayRunningLate" | "stopped";
                /** @description With the slices of stays: of which division, or of which step; its key in `statistics`. */
                by?: "division" | "step";
                lang?: "en" | "vi";
                key?: string;
                procedure?: string;
                /** @description 1 at the counter, 2 online, 3 by post. */
                channel?: number;
                /** @description First civil day of the period, `yyyy-mm-dd`. */
                from: string;
                /** @description Last civil day of the period. */
                to: string;
                /** @description An agency, with all below it; all one may see where it is left out. */
                agency?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LogInsController_list: {
        parameters: {
            query: {
                /** @description Of this account only. */
                account?: string;
                /** @description `next` of the page before. */
                before?: string;
                /** @description First civil day of the period, `yyyy-mm-dd`. */
                from: string;
                /** @description Last civil day of the period. */
                to: string;
                /** @description An agency, with all below it; all one may see where it is left out. */
                agency?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogInsView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SearchesController_list: {
        parameters: {
            query: {
                /** @description Account of an official: of this one only. */
                official?: string;
                /** @description `next` of the page before. */
                before?: string;
                /** @description First civil day of the period, `yyyy-mm-dd`. */
                from: string;
                /** @description Last civil day of the period. */
                to: string;
                /** @description An agency, with all below it; all one may see where it is left out. */
                agency?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicantSearchesView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StatisticsFileController_csv: {
        parameters: {
            query: {
                by: "agency" | "channel" | "division" | "procedure" | "step";
                lang?: "en" | "vi";
                procedure?: string;
                /** @description 1 at the counter, 2 online, 3 by post. */
                channel?: number;
                /** @description First civil day of the period, `yyyy-mm-dd`. */
                from: string;
                /** @description Last civil day of the period. */
                to: string;
                /** @description An agency, with all below it; all one may see where it is left out. */
                agency?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StatisticsFileController_xlsx: {
        parameters: {
            query: {
                by: "agency" | "channel" | "division" | "procedure" | "step";
                lang?: "en" | "vi";
                procedure?: string;
                /** @description 1 at the counter, 2 online, 3 by post. */
                channel?: number;
                /** @description First civil day of the period, `yyyy-mm-dd`. */
                from: string;
                /** @description Last civil day of the period. */
                to: string;
                /** @description An agency, with all below it; all one may see where it is left out. */
                agency?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditController_figures: {
        parameters: {
            query: {
                by: "agency" | "channel" | "division" | "procedure" | "step";
                procedure?: string;
                /** @description 1 at the counter, 2 online, 3 by post. */
                channel?: number;
                /** @description First civil day of the period, `yyyy-mm-dd`. */
                from: string;
                /** @description Last civil day of the period. */
                to: string;
                /** @description An agency, with all below it; all one may see where it is left out. */
                agency?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatisticsView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditController_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierTimeline"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditController_readers: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                before?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadersView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditController_results: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogChecksView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditController_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogCheck"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuthController_login: {
        parameters: {
            query?: never;
            header?: {
                /** @description `1`: a program asks for its token in the answer. Browsers get a cookie, and never the token. */
                "X-Motcua-Token"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginAnswerDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuthController_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuthController_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuthController_passwordRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordRuleDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuthController_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SecondStepController_run: {
        parameters: {
            query?: never;
            header?: {
                /** @description `1`: a program asks for its token in the answer. Browsers get a cookie, and never the token. */
                "X-Motcua-Token"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondStepDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedInDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SecondStepController_enrol: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginIdDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SecondStepController_confirmEnrolment: {
        parameters: {
            query?: never;
            header?: {
                /** @description `1`: a program asks for its token in the answer. Browsers get a cookie, and never the token. */
                "X-Motcua-Token"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondStepDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolledDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SecondStepController_stepUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description `1`: a program asks for its token in the answer. Browsers get a cookie, and never the token. */
                "X-Motcua-Token"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepUpDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedInDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SecondStepController_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SecondStepController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpCodeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SecondStepController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveTotpDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegistrationController_challenge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChallengeDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegistrationController_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeRequestDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegistrationController_resend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResendDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeRequestDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegistrationController_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description `1`: a program asks for its token in the answer. Browsers get a cookie, and never the token. */
                "X-Motcua-Token"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRegistrationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedInDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CodeLoginController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskCodeDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeRequestDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CodeLoginController_resend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResendDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeRequestDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CodeLoginController_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description `1`: a program asks for its token in the answer. Browsers get a cookie, and never the token. */
                "X-Motcua-Token"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmCodeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedInDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CodeLoginController_forgot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskCodeDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CodeLoginController_reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAccountDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountController_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAccountDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAccountDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountController_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountController_endOthers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficialsController_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialsDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficialsController_make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOfficialDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeOfficialDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficialsController_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficialSearchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialsDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficialsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficialsController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOfficialDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficialsController_give: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficialsController_take: {
        parameters: {
            query: {
                /** @description Electronic identifier of the agency, such as `H56.30`. */
                agencyCode: string;
                /** @description Code of the division, such as `TTPVHCC`. */
                division: string;
                role: "approver" | "auditor" | "centerLeader" | "civilStatusOfficer" | "clerk" | "consultee" | "divisionHead" | "intakeOfficer" | "procedureApprover" | "returnOfficer" | "specialist" | "systemAdmin";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficialsController_disable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficialsController_enable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficialsController_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficialsController_endSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficialsController_removeTotp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OidcController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtherSystemDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OidcController_start: {
        parameters: {
            query?: {
                /** @description Page to come back to, of this site: `/…`. */
                return?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the other system */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OidcController_callback: {
        parameters: {
            query?: {
                code?: string;
                state?: string;
                iss?: string;
                error?: string;
                error_description?: string;
                error_uri?: string;
                session_state?: string;
                scope?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the page the browser came from */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AbsencesController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAbsencesDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AbsencesController_list: {
        parameters: {
            query?: {
                /** @description Only of this official, with what is over. */
                official?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsencesDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AbsencesController_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAbsenceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AbsencesController_officials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeopleSearchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleaguesDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AbsencesController_substitutes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubstituteSearchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleaguesDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AbsencesController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AgenciesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgenciesDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectoryController_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectoryController_openAgency: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAgencyDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectoryController_agencyHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryChangesDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectoryController_renameAgency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectoryController_agencyWork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndPreviewDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectoryController_endAgency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAgencyDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectoryController_openDivision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDivisionDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectoryController_divisionHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                division: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryChangesDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectoryController_renameDivision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                division: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectoryController_divisionWork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                division: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndPreviewDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DirectoryController_endDivision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                division: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndDivisionDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProceduresController_search: {
        parameters: {
            query?: {
                level?: "COMMUNE" | "MINISTRY" | "PROVINCE";
                /** @description How far it goes online: wholly, in part, or at the counter only. */
                onlineService?: "FULL_PROCESS" | "NONE" | "PARTIAL";
                /** @description 1 to 100; 20 if absent. */
                limit?: number;
                /** @description Agency that executes the procedure, such as `H56.30`: of its level, and with somebody for every step. */
                agency?: string;
                /** @description Subject area, such as `G15-TP07`. */
                field?: string;
                /** @description Words of the name, field, keywords or results, with or without tone marks. Each must occur. */
                text?: string;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CataloguePageDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProceduresController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProceduresController_process: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProcedureDraftsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftListDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProcedureDraftsController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDraftDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProcedureDraftsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProcedureDraftsController_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProcedureDraftsController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftVersionsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptVersionListDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftVersionsController_keep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeptVersionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptVersionListDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftVersionsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftContentDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftVersionsController_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewsController_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmissionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewsController_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewsController_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewsController_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftPublishedDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VersionsController_handIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DesignToolsController_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContentToCheckDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of record, forms, words of papers, scenarios and their fit with the process, each with its field. */
                        errors: components["schemas"]["FieldProblem"][];
                        /** @description Of the process, each with its element and, where there is one, the way into it. */
                        problems: components["schemas"]["ProcessProblem"][];
                        /** @description Whether the steps fit the processing term, by channel, with the longest path. */
                        proofs: components["schemas"]["TermProof"][];
                        /** @description Nothing stands in the way of publishing it. */
                        publishable: boolean;
                    };
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DesignToolsController_diff: {
        parameters: {
            query: {
                /** @description Id of a published version, `draft:<id>`, or `draft:<id>@<number>` for a kept version. */
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentDiff"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DesignToolsController_content: {
        parameters: {
            query: {
                /** @description Id of a published version, `draft:<id>`, or `draft:<id>@<number>` for a kept version. */
                of: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeenContentDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DesignToolsController_run: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScenariosToRunDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: components["schemas"]["ScenarioResult"][];
                    };
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DesignToolsController_judge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormToJudgeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        problems: components["schemas"]["WrongField"][];
                    };
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DesignToolsController_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionListDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PaperPreviewsController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperToPreviewDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeskController_byCode: {
        parameters: {
            query: {
                /** @description Running ones or finished ones only. */
                state?: "finished" | "open";
                /** @description 1 to 200; 50 if absent. */
                limit?: number;
                /** @description The code or a part of it from its beginning, such as `H56.30-2611`. Addresses are kept by proxies and browsers: names and numbers of people go by `POST /api/dossiers/search`. */
                text: string;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundDossiersView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossiersController_open: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenDossierDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opened"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossiersController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossiersController_dueShown: {
        parameters: {
            query: {
                /** @description Instant with zone. */
                at: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DueShown"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossiersController_command: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommandDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answered"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeskController_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DossierSearchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundDossiersView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeskController_process: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeskController_rules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierRules"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeskController_assignable: {
        parameters: {
            query: {
                /** @description Id of the step. */
                step: string;
                instance?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignableOfficial"][];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NotesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskNote"][];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NotesController_leave: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeftNote"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksController_page: {
        parameters: {
            query?: {
                /**
                 * @description `mine`: given to me (for a citizen: what waits for me). `division`: of my divisions and roles. `unassigned`: of those, what nobody has taken.
                 *     `overdue`, `dueSoon`: of mine and theirs. `supplement`, `applicant`, `consultation`, `signature`: what waits for others, in procedures my
                 *     divisions take part in. `agency`: all of those.
                 */
                scope?: "agency" | "applicant" | "consultation" | "division" | "dueSoon" | "mine" | "onBehalf" | "overdue" | "signature" | "supplement" | "unassigned";
                channel?: "DIRECT" | "ONLINE" | "POSTAL";
                /** @description Late; due soon: the last working day of a step, of one shorter than two days the last fifth; or later. */
                time?: "later" | "overdue" | "soon";
                /** @description 1 to 200; 50 if absent. */
                limit?: number;
                /** @description National code. */
                procedure?: string;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskLinesView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TasksController_counts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agency: number;
                        applicant: number;
                        consultation: number;
                        division: number;
                        dueSoon: number;
                        mine: number;
                        onBehalf: number;
                        overdue: number;
                        signature: number;
                        supplement: number;
                        unassigned: number;
                    };
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CalendarDecisionsController_publish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarDecisionDto"];
            };
        };
        responses: {
            /** @description With `dryRun`: what would change */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"] | components["schemas"]["Recomputation"];
                };
            };
            /** @description Published, and how far it has reached */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"] | components["schemas"]["Recomputation"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CalendarDecisionsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recomputation"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProgressController_one: {
        parameters: {
            query: {
                /** @description The code on the slip, 8 characters; capitals do not matter. */
                lookupCode: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicProgress"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProgressController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookupBodyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicProgress"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FilingDraftsController_procedure: {
        parameters: {
            query?: {
                channel?: "DIRECT" | "ONLINE" | "POSTAL";
                /** @description Code of the agency it is to be filed with. */
                agency?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingProcedureView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FilingDraftsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftSummary"][];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FilingDraftsController_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartDraftDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FilingDraftsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FilingDraftsController_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FilingDraftsController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FilingDraftsController_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FilingDraftsController_fees: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftFeesView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FilingDraftsController_submit: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitDraftDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MyDossiersController_list: {
        parameters: {
            query?: {
                group?: "drafts" | "finished" | "submitted" | "toCorrect" | "toSupplement";
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyDossiersView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MyDossiersController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyDossierView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MyDossiersController_opened: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhoOpenedView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MyDossiersController_rate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FilesController_toDraft: {
        parameters: {
            query: {
                /** @description Code of the component of the procedure the file is for. */
                component: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeskReadsController_files: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierFilesView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FilesController_toDossier: {
        parameters: {
            query: {
                /** @description Code of the component of the procedure the file is for. */
                component: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FilesController_read: {
        parameters: {
            query?: {
                /** @description `1`: shown in the browser where it can be (pdf, jpg, png), without any right of a page. */
                inline?: "1";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FilesController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeskReadsController_declaration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeskReadsController_fees: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierFeesView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeskReadsController_filing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierFilingView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CounterController_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindApplicantDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        found: components["schemas"]["ApplicantFound"] | null;
                    };
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NotificationsController_list: {
        parameters: {
            query?: {
                /** @description Without it each message comes in the language it was written in. */
                language?: "en" | "vi";
                /** @description `next` of the page before. */
                before?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NotificationsController_markRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TemplatesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatesDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TemplatesController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TemplatesController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatePreviewDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TemplatesController_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTemplateVersionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedVersionDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SentTemplatesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentTemplatesDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegisterController_file: {
        parameters: {
            query: {
                agency: string;
                /** @description Civil day, `2026-11-01`: filed on it or later. */
                from: string;
                /** @description Filed on it or before. */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BlankFormsController_file: {
        parameters: {
            query?: {
                /** @description `en` prints every text in both languages; `vi` if absent. */
                lang?: "en" | "vi";
            };
            header?: never;
            path: {
                /** @description Of the procedure, such as `1.001193`. */
                code: string;
                /** @description Of the form, such as `declaration`. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PapersController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperView"][];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PapersController_file: {
        parameters: {
            query?: {
                /** @description Number of the transition that brought the paper; the newest of the kind when it is left out. */
                seq?: number;
            };
            header?: never;
            path: {
                code: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PapersController_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PapersController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormPreviewDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PaymentsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"][];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PaymentsController_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of the dossier. */
                code: string;
                /** @description Of the payment. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartPaymentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedPaymentDto"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PaymentsController_cash: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CashDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PaymentsController_refund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PaymentsController_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RefundsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundDueLine"][];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RefundsController_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoneyReturnedDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GatewayCallsController_notify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gateway: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GatewayCallsController_notified: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gateway: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CalendarsController_one: {
        parameters: {
            query?: {
                /** @description Instant with zone: the calendar as it was known then. */
                asKnownAt?: string;
                /** @description Only this year. */
                year?: number;
            };
            header?: never;
            path: {
                scope: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
            /** @description Problem, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
