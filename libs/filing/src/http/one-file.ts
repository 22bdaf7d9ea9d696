import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import { Blocked } from '@app/kernel';
import type { ArrivingFile } from '../commands/receive-file.js';
import { FILE_LIMITS } from '../domain/file-limits.js';

/** Names, boundaries and the like around the file itself. */
const AROUND = 16 * 1024;

/**
 * The one file of a multipart request, handed on as a stream while it arrives. Answers as soon as `take` does, also where
 * it does not want the rest.
 *
 * @throws {Blocked} `filing.one_file_expected`, `filing.file_broken_off`, `filing.file_too_large`, and what `take` throws
 */
export async function oneFile<T>(request: IncomingMessage, take: (file: ArrivingFile) => Promise<T>): Promise<T> {
  const length = Number(request.headers['content-length'] ?? 0);
  if (length > FILE_LIMITS.bytesOfFile + AROUND) throw tooLarge();
  try {
    return await taken(request, take);
  } finally {
    // What is still to come is not kept; the connection ends with the answer, so that nobody sends on for long.
    request.unpipe();
    request.resume();
  }
}

function taken<T>(request: IncomingMessage, take: (file: ArrivingFile) => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const parts = parser(request);
    let taking: Promise<T> | undefined;
    let broken = false;
    const breakOff = (): void => {
      broken = true;
      parts.destroy(new Error('the request broke off'));
    };
    parts.on('file', (_field, stream: Readable, { filename, mimeType }) => {
      if (taking) return void stream.resume();
      taking = take({ name: filename ?? '', mediaType: mimeType, content: stream });
      taking.then(resolve, (error: unknown) => reject(broken ? brokenOff() : error));
      // Whoever takes it may stop reading: the parser then must not wait for a reader.
      taking.catch(() => stream.resume());
    });
    parts.on('error', () => (taking ? undefined : reject(brokenOff())));
    parts.on('close', () => (taking ? undefined : reject(new Blocked({ code: 'filing.one_file_expected', params: {} }))));
    request.once('aborted', breakOff);
    request.once('error', breakOff);
    request.pipe(parts);
  });
}

function parser(request: IncomingMessage): busboy.Busboy {
  try {
    return busboy({ headers: request.headers, defParamCharset: 'utf8', limits: { files: 1, fields: 4, parts: 5, fieldSize: 1024, headerPairs: 20 } });
  } catch {
    throw new Blocked({ code: 'filing.one_file_expected', params: {} });
  }
}

const brokenOff = () => new Blocked({ code: 'filing.file_broken_off', params: {} });
const tooLarge = () => new Blocked({ code: 'filing.file_too_large', params: { name: '', limitMebibytes: FILE_LIMITS.bytesOfFile / (1024 * 1024) } });
