import { Module } from '@nestjs/common';
import { IdentityModule } from '@app/identity';
import { PaperCircumstances } from './commands/produce-paper.js';
import { RegisterController } from './http/register.controller.js';
import { DossierRegister } from './queries/register.js';
import { PaperRenderer } from './rendering/paper-renderer.js';

/** Form 07 over HTTP. Needs `RegisterSources` from whoever composes the house. */
@Module({ imports: [IdentityModule], controllers: [RegisterController], providers: [DossierRegister, PaperCircumstances, PaperRenderer], exports: [PaperRenderer] })
export class RegisterModule {}
