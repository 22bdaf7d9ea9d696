import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { TaskLinesView } from '@app/contracts';
import { CurrentActor, Permission } from '@app/identity';
import type { Actor } from '@app/identity';
import { Blocked } from '@app/kernel';
import { readCursor, TaskList } from '../queries/task-list.js';
import type { TaskScope } from '../queries/task-wishes.js';
import { TaskQueryDto } from './dossiers.dto.js';

const DEFAULT_LIMIT = 50;

@ApiTags('tasks')
@Controller('api/tasks')
export class TasksController {
  constructor(private readonly tasks: TaskList) {}

  /** Open work by due moment; what has none comes last. */
  @Permission('tasks.read')
  @Get()
  page(@Query() { scope = 'mine', after, limit, procedure: procedureCode, ...filter }: TaskQueryDto, @CurrentActor() actor: Actor): Promise<TaskLinesView> {
    const cursor = after === undefined ? null : readCursor(after);
    if (after !== undefined && cursor === null) throw new Blocked({ code: 'dossiers.cursor_unusable', params: {} });
    return this.tasks.page(scope, actor, { after: cursor, limit: limit === undefined ? DEFAULT_LIMIT : Number(limit), procedureCode, ...filter });
  }

  /** How many lines each queue has; 1,000 stands for more than 999. */
  @Permission('tasks.read')
  @Get('counts')
  counts(@CurrentActor() actor: Actor): Promise<Readonly<Record<TaskScope, number>>> {
    return this.tasks.counts(actor);
  }
}
