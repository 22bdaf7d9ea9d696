import { Global, Module } from '@nestjs/common';
import { DossiersModule } from '@app/dossiers';
import { FiledDossiers, FormsInForce } from '@app/filing';
import { IdentityModule } from '@app/identity';
import { ProceduresModule } from '@app/procedures';
import { RoutingModule } from '@app/routing';
import { PublicDossiersModule } from '../public-dossiers.js';
import { BehindDossiers, DossiersOfTheHouse } from './dossiers-of-the-house.js';
import { FormsOfTheHouse } from './forms-of-the-house.js';

/** What filing needs of the rest of the house. */
@Global()
@Module({
  imports: [DossiersModule, ProceduresModule, RoutingModule, IdentityModule, PublicDossiersModule],
  providers: [BehindDossiers, { provide: FormsInForce, useClass: FormsOfTheHouse }, { provide: FiledDossiers, useClass: DossiersOfTheHouse }],
  exports: [FormsInForce, FiledDossiers],
})
export class HouseOfFilingModule {}
