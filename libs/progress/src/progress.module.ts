import { Module } from '@nestjs/common';
import { BoardController } from './http/board.controller.js';
import { ProgressController } from './http/progress.controller.js';
import { Board } from './queries/board.js';
import { Progress } from './queries/progress.js';

/** Progress: what the public may see of a dossier. Needs `PublicDossiers` and `CountedDossiers` from whoever composes the house. */
@Module({
  controllers: [ProgressController, BoardController],
  providers: [Progress, Board],
  exports: [Progress],
})
export class ProgressModule {}
