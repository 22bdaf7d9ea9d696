import { Module } from '@nestjs/common';
import { ProgressController } from './http/progress.controller.js';
import { Progress } from './queries/progress.js';

/** Progress: what the public may see of a dossier. Needs `PublicDossiers` from whoever composes the house. */
@Module({
  controllers: [ProgressController],
  providers: [Progress],
  exports: [Progress],
})
export class ProgressModule {}
