import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { FileScan } from '@app/contracts';
import { fileTypeFromFile } from 'file-type';
import { Blocked } from '@app/kernel';
import { FileStorage, type ReceivedFile } from '@app/platform';
import { FILE_LIMITS } from '../domain/file-limits.js';
import { extensionOf, type FileExtension, mediaTypeOf, tidyFileName } from '../domain/file-name.js';
import { END_BYTES, shapeProblem, type ShapeProblem } from '../domain/file-shape.js';
import { JpegStripper, NotAJpeg } from '../domain/jpeg-stripper.js';
import { AntiVirus } from './anti-virus.js';

/** A file as it comes over the wire. */
export interface ArrivingFile {
  /** As the sender named it. */
  readonly name: string;
  /** As the sender declared it. */
  readonly mediaType: string;
  readonly content: AsyncIterable<Uint8Array>;
}
/** Looked at from all sides, and not yet anybody's. */
export interface InspectedFile extends ReceivedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly scan: FileScan;
}

/**
 * Takes a file in as a stream and believes nothing it says of itself: the end of its name, the declared type and the bytes
 * must agree. What is refused leaves nothing on the disk.
 */
@Injectable()
export class ReceiveFile {
  constructor(
    readonly storage: FileStorage,
    private readonly antiVirus: AntiVirus,
  ) {}

  /** @throws {Blocked} `filing.file_...` */
  async run({ name: given, mediaType: declared, content }: ArrivingFile): Promise<InspectedFile> {
    const name = tidyFileName(given);
    const extension = extensionOf(name);
    if (extension === null) throw new Blocked({ code: 'filing.file_type_not_allowed', params: { name, extensions: FILE_LIMITS.extensions } });
    if (baseType(declared) !== mediaTypeOf(extension)) throw mismatch(name, declared);
    const received = await this.storage.receive(asKept(extension, limited(content, name))).catch((error: unknown) => {
      throw error instanceof NotAJpeg ? damaged(name, 'damaged') : error;
    });
    try {
      await mustBe(extension, name, received);
      return { ...received, name, mediaType: mediaTypeOf(extension), scan: await this.scanned(name, received) };
    } catch (error) {
      await this.storage.discard(received);
      throw error;
    }
  }

  private async scanned(name: string, { path }: ReceivedFile): Promise<FileScan> {
    const result = await this.antiVirus.scan(createReadStream(path));
    if (result === 'INFECTED') throw new Blocked({ code: 'filing.file_infected', params: { name } });
    return result === 'UNREACHABLE' ? 'QUARANTINED' : result;
  }
}

const MIB = 1024 * 1024;

/** Counts what arrives, before anything is taken away from it. */
async function* limited(content: AsyncIterable<Uint8Array>, name: string): AsyncIterable<Uint8Array> {
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    if (bytes > FILE_LIMITS.bytesOfFile) throw new Blocked({ code: 'filing.file_too_large', params: { name, limitMebibytes: FILE_LIMITS.bytesOfFile / MIB } });
    yield chunk;
  }
  if (bytes === 0) throw new Blocked({ code: 'filing.file_empty', params: { name } });
}

/** Pictures of cameras lose what the camera says of place and owner. */
async function* asKept(extension: FileExtension, content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  if (extension !== 'jpg') return yield* content;
  const stripper = new JpegStripper();
  for await (const chunk of content) yield* stripper.push(chunk);
  stripper.end();
}

async function mustBe(extension: FileExtension, name: string, { path, size }: ReceivedFile): Promise<void> {
  const sniffed = await fileTypeFromFile(path);
  if (sniffed?.ext === 'docm' || sniffed?.ext === 'xlsm') throw damaged(name, 'macros');
  if (sniffed?.ext !== extension) throw mismatch(name, sniffed?.mime ?? '?');
  const file = await open(path, 'r');
  try {
    const bytes = new Uint8Array(Math.min(size, END_BYTES));
    await file.read(bytes, 0, bytes.length, size - bytes.length);
    const problem = shapeProblem(extension, { bytes, size });
    if (problem) throw damaged(name, problem);
  } finally {
    await file.close();
  }
}

const baseType = (declared: string): string => (declared.split(';')[0] ?? '').trim().toLowerCase();
const mismatch = (name: string, found: string) => new Blocked({ code: 'filing.file_type_mismatch', params: { name, found } });
const CODES = { macros: 'filing.file_has_macros', nested: 'filing.file_holds_files', too_much_inside: 'filing.file_holds_too_much', damaged: 'filing.file_damaged' } as const satisfies Record<ShapeProblem, string>;
const damaged = (name: string, problem: ShapeProblem) => new Blocked({ code: CODES[problem], params: { name } });
