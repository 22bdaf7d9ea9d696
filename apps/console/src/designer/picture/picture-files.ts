import { pdfOfPicture } from './pdf-of-picture.js';
import type { Picture } from './picture-of-drawing.js';

/** Dots for each pixel of the drawing; large drawings get fewer, because browsers draw no larger surface. */
const [SHARP, MOST_SIDE, MOST_DOTS] = [3, 12_000, 24_000_000];

export async function pngOf(picture: Picture): Promise<Blob> {
  const surface = await painted(picture);
  return new Promise((resolve, reject) => surface.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'));
}

export async function pdfOf(picture: Picture, title: string): Promise<Blob> {
  const surface = await painted(picture);
  const { width, height } = surface;
  const dots = surface.getContext('2d')?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  const colours = new Uint8Array(width * height * 3);
  for (let at = 0, to = 0; at < dots.length; at += 4, to += 3) {
    colours[to] = dots[at] ?? 0;
    colours[to + 1] = dots[at + 1] ?? 0;
    colours[to + 2] = dots[at + 2] ?? 0;
  }
  const deflated = new Uint8Array(await new Response(new Blob([colours]).stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer());
  return new Blob([pdfOfPicture({ width, height, deflated }, { title, drawn: picture }) as Uint8Array<ArrayBuffer>], { type: 'application/pdf' });
}

async function painted({ svg, width, height }: Picture): Promise<HTMLCanvasElement> {
  const scale = Math.min(SHARP, MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_DOTS / (width * height)));
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const surface = document.createElement('canvas');
    [surface.width, surface.height] = [Math.round(width * scale), Math.round(height * scale)];
    surface.getContext('2d')?.drawImage(image, 0, 0, surface.width, surface.height);
    return surface;
  } finally {
    URL.revokeObjectURL(address);
  }
}
