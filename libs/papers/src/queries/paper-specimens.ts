import { Injectable, Module } from '@nestjs/common';
import { Clock } from '@app/platform';
import { certificate } from '../domain/certificate.js';
import { type SpecimenAsked, specimenOf } from '../domain/specimen.js';
import { RegisterModule } from '../register.module.js';
import { PaperRenderer } from '../rendering/paper-renderer.js';

/** Papers as they will be printed, for those who word them. */
@Injectable()
export class PaperSpecimens {
  constructor(
    private readonly renderer: PaperRenderer,
    private readonly clock: Clock,
  ) {}

  draw(asked: SpecimenAsked): Promise<Uint8Array> {
    const at = this.clock.now();
    return this.renderer.render(certificate(specimenOf(asked, at), asked.template, { draftAt: at }, { origin: '' }));
  }
}

/** Drawn by the thread of the register. */
@Module({ imports: [RegisterModule], providers: [PaperSpecimens], exports: [PaperSpecimens] })
export class PaperSpecimensModule {}
