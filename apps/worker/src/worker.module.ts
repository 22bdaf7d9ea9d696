import { type DynamicModule, Module, type ModuleMetadata, type Type } from '@nestjs/common';
import { AuditModule } from '@app/audit';
import { FeesAskedModule } from '@app/composition';
import { DeadlinesModule } from '@app/deadlines';
import { DossiersModule } from '@app/dossiers';
import { IdentityModule } from '@app/identity';
import { ProceduresModule } from '@app/procedures';
import { CalendarRound } from './calendar-round.js';
import { CountForAudit } from './count-for-audit.js';
import { ChasePayments } from './chase-payments.js';
import { CollectPayments } from './collect-payments.js';
import { DemoServices } from './demo-services.js';
import { DueDeadlines } from './due-deadlines.js';
import { ExemptionsTold } from './exemptions-told.js';
import { Forgetting } from './forgetting.js';
import { HandleMessage } from './handle-message.js';
import { heartbeat } from './heartbeat.js';
import { LinkedDossiers } from './linked-dossiers.js';
import { MESSAGE_HANDLERS, type MessageHandler } from './message-handler.js';
import { MakePapers } from './make-papers.js';
import { MessageRound } from './message-round.js';
import { deliveriesByQueue, deliveriesInProcess } from './gateway-queues.js';
import { Notify } from './notify.js';
import { OutboxRelay } from './outbox-relay.js';
import { QueueConsumer, QueueRelay } from './queue-relay.js';
import { queuesOn } from './queues.js';
import { redisOfQueues, withoutRedis } from './seen-redis.js';
import { Storm } from './storm.js';
import { UnheardAskingsTold } from './unheard-asking.js';

export interface WorkerOptions {
  /** Modules the handlers need. */
  readonly imports?: ModuleMetadata['imports'];
  readonly handlers?: readonly Type<MessageHandler>[];
  /** Stands in for other agencies' systems: only where everything is invented. */
  readonly isDemo?: boolean;
  /** `NotificationsModule.forRoot(...)`: people are told what happens to their dossiers. */
  readonly notifications?: DynamicModule;
  /** `PapersModule.forRoot(...)`: printed forms and results are made. `PaperSources` is given by whoever composes the process. */
  readonly papers?: DynamicModule;
  /** `PaymentsModule.forRoot(...)`: fees are asked and settled. `PaymentDossiers` is given by whoever composes the process. */
  readonly payments?: DynamicModule;
  /** Redis brings messages to whichever worker is free; without it each worker takes its own from PostgreSQL. */
  readonly redisUrl?: string;
  /** In a process of its own; otherwise beside what answers requests. Operators are told. */
  readonly isAlone?: boolean;
}

/** The other half of the house: fires what is due, and hands on what was written for others. Runs beside the API or alone. */
@Module({})
export class WorkerModule {
  static with({ imports = [], handlers = [], isDemo = false, notifications, papers, payments, redisUrl, isAlone = false }: WorkerOptions = {}): DynamicModule {
    const all = [
      CountForAudit, LinkedDossiers, ...handlers, ...(isDemo ? [DemoServices] : []), ...(notifications ? [Notify] : []), ...(papers ? [MakePapers] : []),
      ...(payments ? [CollectPayments] : []),
    ];
    const relays = redisUrl ? [QueueRelay, QueueConsumer, redisOfQueues()] : [OutboxRelay, withoutRedis()];
    const deliveries = notifications ? (redisUrl ? deliveriesByQueue() : deliveriesInProcess()) : [];
    return {
      module: WorkerModule,
      imports: [
        AuditModule, DeadlinesModule, DossiersModule, IdentityModule, ProceduresModule, ...imports,
        ...(notifications ? [notifications] : []), ...(papers ? [papers] : []), ...(payments ? [payments] : []), FeesAskedModule, ...(redisUrl ? [queuesOn(redisUrl)] : []),
      ],
      providers: [
        CalendarRound, DueDeadlines, Forgetting, HandleMessage, Storm, MessageRound, UnheardAskingsTold, ...relays, heartbeat(isAlone), ...deliveries, ...all, ExemptionsTold, ...(payments ? [ChasePayments] : []),
        { provide: MESSAGE_HANDLERS, useFactory: (...found: MessageHandler[]) => found, inject: all },
      ],
      exports: [DueDeadlines],
    };
  }
}
