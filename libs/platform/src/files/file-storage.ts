import type { Readable } from 'node:stream';

/** Bytes that have arrived and belong to nothing yet. */
export interface ReceivedFile {
  /** Where they can be read until they are kept or thrown away. */
  readonly path: string;
  /** Lower-case hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** Where files lie: each content once, under its SHA-256. Who may read what is not known here. */
export abstract class FileStorage {
  /** Takes a stream in, hashed on the way; never whole in memory. Nothing is left of one that breaks off. */
  abstract receive(content: AsyncIterable<Uint8Array>): Promise<ReceivedFile>;
  /** On the disk for good when this has returned. The same content twice is kept once. */
  abstract keep(received: ReceivedFile): Promise<void>;
  /** What was received and not kept goes. */
  abstract discard(received: ReceivedFile): Promise<void>;
  /** @throws the content is not there */
  abstract read(sha256: string): Promise<Readable>;
  abstract remove(sha256: string): Promise<void>;
}
