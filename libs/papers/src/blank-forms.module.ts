import { Module } from '@nestjs/common';
import { BlankFormsController } from './http/blank-forms.controller.js';
import { BlankForms } from './queries/blank-forms.js';
import { RegisterModule } from './register.module.js';

/** Blank forms over HTTP, drawn by the thread of the register. Needs `FormSources` from whoever composes the house. */
@Module({ imports: [RegisterModule], controllers: [BlankFormsController], providers: [BlankForms] })
export class BlankFormsModule {}
