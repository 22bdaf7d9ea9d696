import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '@app/identity';
import { EditedTemplates } from '../queries/edited-templates.js';
import { SentTemplatesDto } from './templates.dto.js';

/** What a diagram can send to an applicant, for those who draw and those who approve. */
@ApiTags('designer')
@Permission('procedures.review')
@Controller('api/designer/messages')
export class SentTemplatesController {
  constructor(private readonly templates: EditedTemplates) {}

  /** Templates of the installation's own that have words in force. */
  @Get()
  async list(): Promise<SentTemplatesDto> {
    return { items: (await this.templates.own()).map(({ key, subject: { vi, en } }) => ({ code: key, name: { vi, en } })) };
  }
}
