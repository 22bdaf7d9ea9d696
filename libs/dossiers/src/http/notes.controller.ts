import { Body, Controller, Get, Headers, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { DeskNote } from '@app/contracts';
import { CurrentActor, Permission } from '@app/identity';
import type { Actor } from '@app/identity';
import { LeaveNote, type LeftNote } from '../commands/leave-note.js';
import { DossierNotes } from '../queries/dossier-notes.js';
import { idempotencyKey } from './idempotency-key.js';
import { NoteDto, plainNote } from './notes.dto.js';

@ApiTags('dossiers')
@Controller('api/dossiers')
export class NotesController {
  constructor(
    private readonly leaving: LeaveNote,
    private readonly notes: DossierNotes,
  ) {}

  /** What officials have left for colleagues beside a dossier they may see, the newest last. Never for the applicant. */
  @Permission('dossiers.note')
  @Get(':code/notes')
  list(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<readonly DeskNote[]> {
    return this.notes.of(code, actor);
  }

  /** Leaves one. It moves nothing, and nobody changes or removes it: a wrong one is followed by another. */
  @Permission('dossiers.note')
  @Post(':code/notes')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  leave(@Param('code') code: string, @Body() asked: NoteDto, @Headers('idempotency-key') key: string | undefined, @CurrentActor() by: Actor): Promise<LeftNote> {
    const text = plainNote(asked);
    return this.leaving.run(code, text, { by, keyed: idempotencyKey(key, ['note', code, text]) });
  }
}
