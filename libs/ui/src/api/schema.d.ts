/** Generated from docs/openapi.json: npm run generate. */
export interface paths {
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
        /** What failed is due again at once; if it fails again, that is a new incident. */
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
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins a session. The token is in the answer and in the cookie `__Host-motcua`. */
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
        get: operations["DraftsController_list"];
        put?: never;
        /** A new draft: with a first diagram, with a drawing from elsewhere, or from a published version. */
        post: operations["DraftsController_create"];
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
        get: operations["DraftsController_one"];
        /** Saves the whole content, right or wrong. A change of what was submitted or approved makes it a draft again. */
        put: operations["DraftsController_save"];
        post?: never;
        delete: operations["DraftsController_remove"];
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
    "/api/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
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
        /** How far a decision has reached the running dossiers. What was interrupted goes on. */
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
        /** Where a dossier is, for whoever holds its code and lookup code. The same answer for "not found" and "wrong code". */
        get: operations["ProgressController_one"];
        put?: never;
        post?: never;
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
            status: "up" | "down";
        };
        WarningDto: {
            params: {
                [key: string]: unknown;
            };
            code: string;
        };
        ChecksDto: {
            /** @enum {string} */
            database: "up" | "down";
            /** @enum {string} */
            migrations: "up" | "down";
            /** @enum {string} */
            clock: "up" | "down";
            /**
             * @description Down: the process is about to end, and still answers.
             * @enum {string}
             */
            staying: "up" | "down";
        };
        ReadinessDto: {
            /** @description What somebody should see to soon. */
            warnings?: components["schemas"]["WarningDto"][];
            /** @enum {string} */
            status: "up" | "down";
            checks: components["schemas"]["ChecksDto"];
        };
        IncidentDto: {
            id: string;
            dossierId: string | null;
            /** @description Part of the house that met it. */
            source: string;
            /** @description Code of what stands in the way. */
            code: string;
            params: {
                [key: string]: unknown;
            };
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
        CloseIncidentDto: {
            /** @description Why nothing more is to be done. Kept with the incident. */
            reason: string;
        };
        LoginDto: {
            /** @description Login of the account; capitals do not matter. */
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
        };
        AccountDto: {
            accountId: string;
            displayName: string;
            /** @enum {string} */
            kind: "OFFICIAL" | "CITIZEN";
            roles: components["schemas"]["HeldRoleDto"][];
        };
        LoggedInDto: {
            /** @description Send as `Authorization: Bearer`; browsers get it as a cookie and need not keep it. */
            token: string;
            /** @description When the session ends whatever happens, ISO 8601 in UTC. It ends earlier after 30 minutes without use. */
            expiresAt: string;
            account: components["schemas"]["AccountDto"];
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
            level: "MINISTRY" | "PROVINCE" | "COMMUNE" | "OTHER";
            parentCode: string | null;
            /** @description Five-digit code of a commune in the national list. */
            administrativeCode: string | null;
            divisions: components["schemas"]["DivisionDto"][];
        };
        AgenciesDto: {
            items: components["schemas"]["AgencyDto"][];
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
            onlineService: "FULL_PROCESS" | "PARTIAL" | "NONE";
            executingAgency: components["schemas"]["TextDto"];
            versionId: string;
        };
        CataloguePageDto: {
            items: components["schemas"]["CatalogueEntryDto"][];
            next: string | null;
        };
        StepNameDto: {
            id: string;
            name: components["schemas"]["TextDto"];
        };
        OutcomeDto: {
            id: string;
            label: components["schemas"]["TextDto"];
        };
        ResponsibilityDto: {
            term: {
                [key: string]: unknown;
            } | null;
            /** @enum {string|null} */
            status: "REGISTERED" | "ACCEPTED" | "REFUSED" | "PROCESSING" | "SUPPLEMENT_REQUIRED" | "PAYMENT_REQUIRED" | "WITHDRAWAL_REQUESTED" | "STOPPED" | "RESOLVED" | "RETURNED" | null;
            step: components["schemas"]["StepNameDto"];
            /** @enum {string} */
            performer: "OFFICIAL" | "SUBMITTER" | "SYSTEM";
            division: components["schemas"]["CodedDto"] | null;
            role: components["schemas"]["CodedDto"] | null;
            termText: components["schemas"]["TextDto"] | null;
            outcomes: components["schemas"]["OutcomeDto"][];
            /** @description Who does what within how long, as one sentence. */
            sentence: components["schemas"]["TextDto"];
        };
        ProcedureDto: {
            record: {
                [key: string]: unknown;
            };
            forms: {
                [key: string]: unknown;
            }[];
            code: string;
            /** @description SHA-256 of the content: a dossier opened now keeps this version. */
            versionId: string;
            versionNumber: number;
            publishedAt: string;
            steps: components["schemas"]["ResponsibilityDto"][];
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
            state: "DRAFT" | "SUBMITTED" | "APPROVED" | "REJECTED" | "PUBLISHED";
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
            state: "DRAFT" | "SUBMITTED" | "APPROVED" | "REJECTED" | "PUBLISHED";
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
            bpmn: string;
        };
        SeenContentDto: {
            record: {
                [key: string]: unknown;
            };
            forms: {
                [key: string]: unknown;
            }[];
            bpmn: string;
        };
        ScenariosToRunDto: {
            scenarios: {
                [key: string]: unknown;
            }[];
            bpmn: string;
        };
        VersionEntryDto: {
            number: number;
            /** @enum {string} */
            standing: "IN_FORCE" | "COMING" | "SUPERSEDED";
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
        ComponentDto: {
            /** @description Code of a component of the procedure. */
            code: string;
            originals?: number;
            copies?: number;
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
            /**
             * Format: uuid
             * @description At the counter: the account of the person the officer files for; absent where the applicant has none.
             */
            submitterId?: string;
        };
        AvailableActDto: {
            outcomes?: {
                [key: string]: unknown;
            }[];
            /** @description Why not: code and params of the obstacle. */
            because?: {
                [key: string]: unknown;
            };
            command: string;
            step?: string;
            instance?: string;
            name?: string;
            form?: string;
            allowed: boolean;
        };
        ActiveStepDto: {
            /** @description Id of the step. */
            id: string;
            /** @description Number of the transition that entered it. */
            since: number;
        };
        PositionDto: {
            steps: components["schemas"]["ActiveStepDto"][];
            counts: {
                [key: string]: number;
            };
            ended?: {
                [key: string]: unknown;
            };
        };
        OpeningAnswerDto: {
            /** @description What the asker may do next. */
            available: components["schemas"]["AvailableActDto"][];
            /** @description Secret on the slip: second factor of the public page. */
            lookupCode: string;
            /** @description Public code of the dossier. */
            code: string;
            version: number;
            position: components["schemas"]["PositionDto"];
        };
        OverrideDto: {
            /** @description Legal ground. */
            ground: string;
            /**
             * Format: uuid
             * @description Account of the head, another person than the one who asks.
             */
            approver: string;
        };
        CommandDataDto: {
            /** @description Facts the outcome asks for. */
            gives?: {
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
            reason?: string;
            /** @description A second request to supplement: the ground, and the head who answers for it. */
            override?: components["schemas"]["OverrideDto"];
            /** @description Of an extension: how much is added, in the unit of the processing term. */
            quantity?: number;
            /** @description Legal ground of a correction. */
            ground?: string;
            /**
             * Format: uuid
             * @description Account of the official who is to do it.
             */
            assignee?: string;
        };
        CommandDto: {
            /** @enum {string} */
            command: "complete" | "claim" | "release" | "assign" | "withdraw" | "confirm-withdrawal" | "decline-withdrawal" | "stop" | "extend" | "re-date" | "approve-correction" | "decline-correction" | "explain-lateness";
            /** @description Version of the dossier the asker has seen. */
            expectedVersion: number;
            /** @default {} */
            data: components["schemas"]["CommandDataDto"];
        };
        CommandAnswerDto: {
            /** @description What the asker may do next. */
            available: components["schemas"]["AvailableActDto"][];
            /** @description Public code of the dossier. */
            code: string;
            version: number;
            position: components["schemas"]["PositionDto"];
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
        SessionDto: {
            /** @description `HH:mm` */
            from: string;
            to: string;
        };
        DecisionEntryDto: {
            /** Format: date */
            day: string;
            /** @enum {string} */
            kind: "OFF" | "MAKE_UP";
            /** @enum {string} */
            reason: "publicHoliday" | "compensatoryDay" | "workingDaySwap" | "officeClosed";
            name: components["schemas"]["CalendarTextDto"];
            /** @description Hours of a made-up day; without them those of the longest weekday. */
            sessions?: components["schemas"]["SessionDto"][];
        };
        DayHoursDto: {
            /** @description Monday 1 to Sunday 7. A weekday that is not named is a rest day. */
            weekday: number;
            sessions: components["schemas"]["SessionDto"][];
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
            scope: "national" | "agency";
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
        NotificationDto: {
            id: string;
            dossierId: string | null;
            /** @description What happened, such as `supplement-requested`. */
            key: string;
            /** @enum {string} */
            language: "vi" | "en";
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
                state?: "open" | "closed";
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
    AuthController_login: {
        parameters: {
            query?: never;
            header?: never;
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
    ProceduresController_search: {
        parameters: {
            query?: {
                level?: "MINISTRY" | "PROVINCE" | "COMMUNE";
                /** @description 1 to 100; 20 if absent. */
                limit?: number;
                /** @description Agency that executes the procedure, such as `H56.30`. */
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
                    "application/json": components["schemas"]["ProcedureDto"];
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
    DraftsController_list: {
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
    DraftsController_create: {
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
    DraftsController_one: {
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
    DraftsController_save: {
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
    DraftsController_remove: {
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
                        [key: string]: unknown;
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
                    "application/json": {
                        [key: string]: unknown;
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
                        [key: string]: unknown;
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
                    "application/json": components["schemas"]["OpeningAnswerDto"];
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
                    "application/json": {
                        [key: string]: unknown;
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
                    "application/json": {
                        [key: string]: unknown;
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
                    "application/json": components["schemas"]["CommandAnswerDto"];
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
                /** @description `mine`: given to me (for a citizen: what waits for me). `division`: of my divisions and roles. `unassigned`: of those, what nobody has taken. */
                scope?: "mine" | "division" | "unassigned";
                /** @description 1 to 200; 50 if absent. */
                limit?: number;
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
                    "application/json": {
                        [key: string]: unknown;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
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
                    "application/json": {
                        [key: string]: unknown;
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
                    "application/json": {
                        [key: string]: unknown;
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
                language?: "vi" | "en";
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
                    "application/json": {
                        [key: string]: unknown;
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
}
