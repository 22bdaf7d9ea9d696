import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, administersHouse, CurrentActor, Permission } from '@app/identity';
import { Blocked, type CivilDay } from '@app/kernel';
import { EditTemplates } from '../commands/edit-templates.js';
import type { Words } from '../domain/judge-words.js';
import type { TemplateKey } from '../domain/templates/keys.js';
import { EditedTemplates, isTemplateKey, type ShownVersion } from '../queries/edited-templates.js';
import { NewTemplateVersionDto, PublishedVersionDto, TemplateDto, TemplatePreviewDto, TemplatesDto, TemplateVersionDto, TemplateWordsDto } from './templates.dto.js';

/** The words people are told things in, as administrators see and change them. */
@ApiTags('administration')
@Permission('templates.manage')
@Controller('api/admin/templates')
export class TemplatesController {
  constructor(
    private readonly templates: EditedTemplates,
    private readonly edit: EditTemplates,
  ) {}

  /** Every kind of message, with the version in force. */
  @Get()
  async list(@CurrentActor() by: Actor): Promise<TemplatesDto> {
    const items = await this.templates.list();
    return { mayPublish: administersHouse(by), items: items.map(({ key, subject: { vi, en }, version, versions }) => ({ key, subject: { vi, en }, version, versions })) };
  }

  /** All versions of one kind of message, and the gaps its words may and must have. */
  @Get(':key')
  async one(@Param('key') asked: string): Promise<TemplateDto> {
    const { key, gaps, needed, versions } = await this.templates.one(asked);
    return { key, gaps: [...gaps], needed: needed.map((one) => ({ ...one, gaps: [...one.gaps] })), versions: versions.map(versionOf) };
  }

  /** The words as a reader would see them, with the values of a made-up dossier. Nothing is written. */
  @Post(':key/preview')
  @HttpCode(200)
  preview(@Param('key') key: string, @Body() words: TemplateWordsDto): TemplatePreviewDto {
    const { subject, body, sms } = this.edit.preview(keyOf(key), wordsOf(words));
    return { subject, body, sms: sms && { text: sms.text, parts: sms.parts } };
  }

  /** Publishes a new version. What was published before stays as it is. */
  @Post(':key/versions')
  async publish(@CurrentActor() by: Actor, @Param('key') key: string, @Body() asked: NewTemplateVersionDto): Promise<PublishedVersionDto> {
    const { words, expectedVersion: expected, effectiveFrom, note } = asked;
    const from = effectiveFrom === undefined ? {} : { from: effectiveFrom as CivilDay };
    return { version: await this.edit.publish(keyOf(key), { words: words.map(wordsOf), expected, ...from, note: note?.trim() || null }, by) };
  }
}

const wordsOf = ({ language, channel, subject, body }: Words): TemplateWordsDto => ({ language, channel, subject, body });
const versionOf = ({ version, state, validFrom, publishedAt, by, note, words }: ShownVersion): TemplateVersionDto => ({
  version, state, validFrom, publishedAt, by, note, words: words.map(wordsOf),
});
function keyOf(key: string): TemplateKey {
  if (!isTemplateKey(key)) throw new Blocked({ code: 'notifications.no_such_template', params: { key } });
  return key;
}
