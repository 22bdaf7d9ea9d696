import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { DeclarationView, DossierFeesView, DossierFilesView, DossierFilingView } from '@app/contracts';
import { type Actor, CurrentActor, Permission } from '@app/identity';
import { DeskReads } from '../queries/desk-reads.js';

/** What was declared, for those the dossier concerns. Each reading by an official is written down, for ever. */
@ApiTags('dossiers')
@Controller('api/dossiers')
export class DeskReadsController {
  constructor(private readonly reads: DeskReads) {}

  /** `DeclarationView` */
  @Permission('dossiers.read')
  @Get(':code/declaration')
  declaration(@Param('code') code: string, @CurrentActor() by: Actor): Promise<DeclarationView> {
    return this.reads.declaration(code, by);
  }

  /** `DossierFeesView`: what is to be paid, line by line, and each exemption that was claimed with its judgement. */
  @Permission('dossiers.read')
  @Get(':code/fees')
  fees(@Param('code') code: string, @CurrentActor() by: Actor): Promise<DossierFeesView> {
    return this.reads.fees(code, by);
  }

  /** `DossierFilesView` */
  @Permission('dossiers.read')
  @Get(':code/files')
  files(@Param('code') code: string, @CurrentActor() by: Actor): Promise<DossierFilesView> {
    return this.reads.files(code, by);
  }

  /** `DossierFilingView`: the form, the papers and the limits of files that a supplement is judged by. */
  @Permission('dossiers.read')
  @Get(':code/filing')
  filing(@Param('code') code: string, @CurrentActor() by: Actor): Promise<DossierFilingView> {
    return this.reads.filing(code, by);
  }
}
