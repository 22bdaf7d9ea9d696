import type { IncomingMessage } from 'node:http';
import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, type ApiBodyOptions, ApiConsumes, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FileView } from '@app/contracts';
import { type Actor, CurrentActor, Permission } from '@app/identity';
import { AttachFile, type Attachment, AttachmentPlaces } from '../commands/attach-file.js';
import { DropFiles } from '../commands/drop-files.js';
import { contentDisposition } from '../domain/file-name.js';
import { ReadableFiles } from '../queries/readable-files.js';
import { ComponentQueryDto, ReadFileQueryDto } from './files.dto.js';
import { oneFile } from './one-file.js';

const ONE_FILE: ApiBodyOptions = { schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } };
interface Request {
  readonly raw: IncomingMessage;
}
interface Reply {
  header(name: string, value: string): unknown;
}

@ApiTags('files')
@Controller('api')
export class FilesController {
  constructor(
    private readonly places: AttachmentPlaces,
    private readonly attach: AttachFile,
    private readonly drop: DropFiles,
    private readonly files: ReadableFiles,
  ) {}

  /** One file of one component, multipart. `FileView` */
  @Permission('dossiers.open')
  @Post('filing/drafts/:id/files')
  @ApiConsumes('multipart/form-data')
  @ApiBody(ONE_FILE)
  async toDraft(@Param('id', new ParseUUIDPipe()) id: string, @Query() { component }: ComponentQueryDto, @CurrentActor() by: Actor, @Req() request: Request): Promise<FileView> {
    return this.attached(await this.places.ofDraft(id, component, by), request);
  }

  /** While an answer of the applicant is awaited: the file of a supplement, named afterwards in `complete`. `FileView` */
  @Permission('dossiers.act')
  @Post('dossiers/:code/files')
  @ApiConsumes('multipart/form-data')
  @ApiBody(ONE_FILE)
  async toDossier(@Param('code') code: string, @Query() { component }: ComponentQueryDto, @CurrentActor() by: Actor, @Req() request: Request): Promise<FileView> {
    return this.attached(await this.places.ofDossier(code, component, by), request);
  }

  private attached(attachment: Attachment, { raw }: Request): Promise<FileView> {
    return oneFile(raw, (arriving) => this.attach.run(attachment, arriving));
  }

  /** For the owner of the draft, for the applicant of the dossier, and for officials the dossier concerns. */
  @Permission('dossiers.read')
  @Get('files/:id')
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async read(
    @Param('id', new ParseUUIDPipe()) id: string,
    @Query() { inline }: ReadFileQueryDto,
    @CurrentActor() by: Actor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const { file, content } = await this.files.open(id, by);
    const isShown = inline === '1' && SHOWN.has(file.mediaType);
    // Whatever is in it has the rights of no page of ours: no script, no form, no cookie, no frame but ours around it.
    reply.header('content-security-policy', `sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors ${isShown ? "'self'" : "'none'"}`);
    if (isShown) reply.header('x-frame-options', 'SAMEORIGIN');
    reply.header('x-content-type-options', 'nosniff');
    return new StreamableFile(content, { type: file.mediaType, disposition: contentDisposition(isShown ? 'inline' : 'attachment', file.name), length: file.size });
  }

  /** While it belongs to a draft of one's own. */
  @Permission('dossiers.open')
  @Delete('files/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Param('id', new ParseUUIDPipe()) id: string, @CurrentActor() by: Actor): Promise<void> {
    return this.drop.one(id, by);
  }
}

const SHOWN = new Set(['application/pdf', 'image/jpeg', 'image/png']);
