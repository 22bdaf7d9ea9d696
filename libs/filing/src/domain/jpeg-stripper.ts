/** The bytes are no JPEG image, or break off. */
export class NotAJpeg extends Error {
  constructor() {
    super('not a JPEG image');
    this.name = 'NotAJpeg';
  }
}

const SOI = 0xd8, EOI = 0xd9, SOS = 0xda, APP0 = 0xe0, APP1 = 0xe1, APP2 = 0xe2, APP14 = 0xee, APP15 = 0xef, COMMENT = 0xfe;
/** How the picture is shown hangs on these: its density, its colours. */
const KEPT_APPS = new Set([APP0, APP2, APP14]);
const isApp = (marker: number): boolean => marker >= APP0 && marker <= APP15;
/** Markers without a length. */
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/**
 * A JPEG image without what a camera says beside it: place, time, owner, thumbnails, comments. Chunks go in, chunks come out;
 * at most one segment (64 KiB) waits inside. Which way up the picture is stays, since phones say it nowhere else. What
 * follows the end of the image does not come out: there is no room for a second file behind the first.
 */
export class JpegStripper {
  private pending: Uint8Array = new Uint8Array(0);
  private state: 'start' | 'segments' | 'scan' | 'done' = 'start';

  /** @throws {NotAJpeg} */
  push(chunk: Uint8Array): readonly Uint8Array[] {
    if (this.state === 'done') return [];
    this.pending = joined(this.pending, chunk);
    const out: Uint8Array[] = [];
    while (this.step(out));
    return out;
  }

  /** @throws {NotAJpeg} the image never ended */
  end(): void {
    if (this.state !== 'done') throw new NotAJpeg();
  }

  /** False when it has to wait for more bytes. */
  private step(out: Uint8Array[]): boolean {
    if (this.state === 'done') return false;
    return this.state === 'scan' ? this.scan(out) : this.segment(out);
  }

  private segment(out: Uint8Array[]): boolean {
    const { pending } = this;
    if (pending.length < 2) return false;
    const marker = pending[1] ?? 0;
    if (pending[0] !== 0xff || (this.state === 'start' && marker !== SOI)) throw new NotAJpeg();
    if (marker === 0xff) return this.take(1, null, out);
    if (marker === SOI || marker === EOI || isAlone(marker)) {
      if (marker === SOI && this.state !== 'start') throw new NotAJpeg();
      this.state = marker === EOI ? 'done' : 'segments';
      return this.take(2, pending.subarray(0, 2), out);
    }
    if (pending.length < 4) return false;
    const length = 2 + (((pending[2] ?? 0) << 8) | (pending[3] ?? 0));
    if (length < 4) throw new NotAJpeg();
    if (pending.length < length) return false;
    if (marker === SOS) this.state = 'scan';
    return this.take(length, keptOf(marker, pending.subarray(0, length)), out);
  }

  /** Through the compressed picture to the next marker. `FF 00` is a byte of the picture, `FF D0` to `D7` only say where it can be resumed. */
  private scan(out: Uint8Array[]): boolean {
    const { pending } = this;
    for (let at = 0; at + 1 < pending.length; at += 1) {
      const next = pending[at + 1] ?? 0;
      if (pending[at] !== 0xff || next === 0 || next === 0xff || isAlone(next)) continue;
      this.state = 'segments';
      return this.take(at, pending.subarray(0, at), out) || true;
    }
    const whole = pending[pending.length - 1] === 0xff ? pending.length - 1 : pending.length;
    this.take(whole, pending.subarray(0, whole), out);
    return false;
  }

  private take(count: number, kept: Uint8Array | null, out: Uint8Array[]): boolean {
    if (kept !== null && kept.length > 0) out.push(kept.slice());
    // A view: a file of many small segments would be copied once for each of them.
    this.pending = this.pending.subarray(count);
    return count > 0;
  }
}

function keptOf(marker: number, segment: Uint8Array): Uint8Array | null {
  if (marker === COMMENT) return null;
  if (marker === APP1) return orientationOnly(segment);
  return isApp(marker) && !KEPT_APPS.has(marker) ? null : segment;
}

const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
const ORIENTATION = 0x0112;

/** An Exif segment that says which way up the picture is, and nothing else; null where it did not say or need not. */
function orientationOnly(segment: Uint8Array): Uint8Array | null {
  if (!EXIF.every((byte, at) => segment[4 + at] === byte)) return null;
  const orientation = orientationIn(segment.subarray(10));
  if (orientation === null || orientation < 2 || orientation > 8) return null;
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return Uint8Array.from([0xff, APP1, 0, 2 + EXIF.length + tiff.length, ...EXIF, ...tiff]);
}

/** From the first directory of a TIFF structure; null where it is not there or not readable. */
function orientationIn(tiff: Uint8Array): number | null {
  const isLittle = tiff[0] === 0x49;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const fits = (at: number, bytes: number): boolean => at >= 0 && at + bytes <= view.byteLength;
  if (!fits(4, 4)) return null;
  const directory = view.getUint32(4, isLittle);
  if (!fits(directory, 2)) return null;
  const entries = view.getUint16(directory, isLittle);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (!fits(at, 12)) return null;
    if (view.getUint16(at, isLittle) === ORIENTATION) return view.getUint16(at + 8, isLittle);
  }
  return null;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
