import { type DynamicModule, Module } from '@nestjs/common';
import { IdentityModule } from '@app/identity';
import { PaperCircumstances, ProducePaper } from './commands/produce-paper.js';
import { PapersController } from './http/papers.controller.js';
import { PAPERS_SETTINGS, type PapersSettings } from './papers-settings.js';
import { DossierPapers, PaperShelf } from './queries/dossier-papers.js';
import { FormPreviews } from './queries/form-previews.js';
import { PaperRenderer } from './rendering/paper-renderer.js';
import { PaperStore } from './store/paper.store.js';

/** Papers: the printed forms, results with their numbers, and who signed them. Needs `PaperSources` from whoever composes the house. */
@Module({})
export class PapersModule {
  static forRoot(settings: PapersSettings): DynamicModule {
    return {
      module: PapersModule,
      imports: [IdentityModule],
      controllers: [PapersController],
      providers: [
        DossierPapers, PaperShelf, FormPreviews, ProducePaper, PaperCircumstances, PaperRenderer, PaperStore,
        { provide: PAPERS_SETTINGS, useValue: settings },
      ],
      exports: [ProducePaper, PaperRenderer],
    };
  }
}
