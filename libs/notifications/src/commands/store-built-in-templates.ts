import { Injectable, type OnModuleInit } from '@nestjs/common';
import { instantOf } from '@app/kernel';
import { BUILT_IN_TEMPLATES } from '../domain/templates/built-in.js';
import { PRIVATE_TEMPLATES } from '../domain/templates/private.js';
import { TemplateStore } from '../store/template.store.js';

/** In force from the beginning: whatever an agency words anew comes later. */
const FROM_THE_BEGINNING = instantOf(0);

/** Sees at start that the words Motcua comes with are stored. */
@Injectable()
export class StoreBuiltInTemplates implements OnModuleInit {
  constructor(private readonly templates: TemplateStore) {}

  onModuleInit(): Promise<void> {
    return this.templates.add([...BUILT_IN_TEMPLATES, ...PRIVATE_TEMPLATES], FROM_THE_BEGINNING);
  }
}
