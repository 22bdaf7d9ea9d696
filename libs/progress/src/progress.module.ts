import { Module } from '@nestjs/common';
import { AccountsModule } from '@app/identity';
import { LookUps } from './commands/look-ups.js';
import { NotedLookUps } from './commands/noted-look-ups.js';
import { Pseudonyms } from './commands/pseudonyms.js';
import { BoardController } from './http/board.controller.js';
import { ProgressController } from './http/progress.controller.js';
import { Board } from './queries/board.js';
import { Progress } from './queries/progress.js';

/** Progress: what the public may see of a dossier. Needs `PublicDossiers` and `CountedDossiers` from whoever composes the house. */
@Module({
  imports: [AccountsModule],
  controllers: [ProgressController, BoardController],
  providers: [Progress, LookUps, NotedLookUps, Pseudonyms, Board],
  exports: [Progress],
})
export class ProgressModule {}
