import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Logger } from 'pino';
import { type Actor, administersHouse, CurrentActor, Permission } from '@app/identity';
import { Blocked } from '@app/kernel';
import { NotificationsHandler } from '@app/notifications';
import { type IncidentAct, IncidentDesk, type IncidentLine, type IncidentScope, type WorkerLine, WorkerRegister } from '@app/platform';
import { LOGGER } from '../http/logger.js';
import { sayingOf } from '../http/obstacle-tables.js';
import { boardPage, type WorkerSeen } from './board.js';
import { adviceOn, isRetried } from './incident-kinds.js';
import { CloseIncidentDto, IncidentDto, IncidentIdDto, IncidentQueryDto, IncidentsDto, QueuesDto, WorkersDto } from './operations.dto.js';

const PAGE = 50;

/** What keeps the house running: who works, how deep the queues are, what failed, and what to do about it. What failed of a dossier is its agency's; of none, the house's. */
@ApiTags('operations')
@Controller('api/operations')
export class OperationsController {
  constructor(
    private readonly incidents: IncidentDesk,
    private readonly notifications: NotificationsHandler,
    private readonly workers: WorkerRegister,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  @Permission('incidents.read')
  @Get('incidents')
  async list(@CurrentActor() actor: Actor, @Query() { state = 'open', limit = PAGE }: IncidentQueryDto): Promise<IncidentsDto> {
    return { items: (await this.incidents.list(state, limit, scopeOf(actor))).map(incidentView) };
  }

  @Permission('incidents.read')
  @Get('queues')
  queues(@CurrentActor() actor: Actor): Promise<QueuesDto> {
    return this.incidents.depths(scopeOf(actor));
  }

  /** Who fires what is due and hands on messages, and how each of them finds Redis: this process may have none. */
  @Permission('incidents.read')
  @Get('workers')
  async working(@CurrentActor() actor: Actor): Promise<WorkersDto> {
    return { items: (await this.workers.list()).map((line) => workerView(line, actor)) };
  }

  /** The same for people, as a page. */
  @Permission('incidents.read')
  @Get('board')
  @ApiProduces('text/html')
  @Header('content-type', 'text/html; charset=utf-8')
  async board(@CurrentActor() actor: Actor): Promise<string> {
    const scope = scopeOf(actor);
    const [depths, workers, incidents] = await Promise.all([this.incidents.depths(scope), this.workers.list(), this.incidents.list('open', PAGE, scope)]);
    return boardPage({ depths, workers: workers.map((line) => workerView(line, actor)), incidents });
  }

  /** What failed is due again at once; if it fails again, that is a new incident. Refused where there is nothing to try again. */
  @Permission('incidents.act')
  @Post('incidents/:id/retry')
  @HttpCode(200)
  async retry(@CurrentActor() actor: Actor, @Param() { id }: IncidentIdDto): Promise<IncidentDto> {
    const there = await this.incidents.find(id, scopeOf(actor));
    if (there && !isRetried(there.problem.code)) throw new Blocked({ code: 'operations.nothing_to_retry', params: {} });
    const closed = await this.act({ id, act: 'retry', actorId: actor.accountId, reason: null }, actor);
    const { notificationId } = closed.problem.params;
    if (closed.source === 'notifications' && typeof notificationId === 'string') await this.notifications.retry(notificationId);
    return incidentView(closed);
  }

  /** Nothing more is done about it; a message that was parked is given up. */
  @Permission('incidents.act')
  @Post('incidents/:id/close')
  @HttpCode(200)
  async close(@CurrentActor() actor: Actor, @Param() { id }: IncidentIdDto, @Body() { reason }: CloseIncidentDto): Promise<IncidentDto> {
    return incidentView(await this.act({ id, act: 'close', actorId: actor.accountId, reason }, actor));
  }

  private async act(act: IncidentAct, actor: Actor): Promise<IncidentLine> {
    const closed = await this.incidents.act(act, scopeOf(actor));
    if (closed === 'missing') throw new Blocked({ code: 'operations.no_such_incident', params: {} });
    if (closed === 'closed') throw new Blocked({ code: 'operations.incident_closed', params: {} });
    this.log.info({ incident: act.id, act: act.act, actor: act.actorId, code: closed.problem.code }, 'incident');
    return closed;
  }
}

const scopeOf = (actor: Actor): IncidentScope => ({
  agencies: actor.roles.filter(({ role }) => role === 'systemAdmin').map(({ agencyCode }) => agencyCode),
  house: administersHouse(actor),
});

/** Names of machines are for who runs the house; who administers one agency has to know that somebody works, and since when. */
const workerView = (line: WorkerLine, actor: Actor): WorkerSeen => ({ ...line, name: administersHouse(actor) ? line.name : null });

const incidentView = ({ id, dossierId, dossierCode, source, problem, openedAt, closedAt, closedBy, closeReason }: IncidentLine): IncidentDto => ({
  id, dossierId, dossierCode, source, code: problem.code, params: problem.params, text: sayingOf(problem), advice: adviceOn(problem.code), isRetried: isRetried(problem.code), openedAt, closedAt, closedBy, closeReason,
});
