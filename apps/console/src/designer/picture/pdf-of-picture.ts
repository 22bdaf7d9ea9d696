/** A picture without transparency: rows of red, green, blue, compressed as zlib does. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly deflated: Uint8Array;
}
/** In points, 72 to the inch. */
interface Paper {
  readonly width: number;
  readonly height: number;
}
const A3: Paper = { width: 841.89, height: 1190.55 };
const A4: Paper = { width: 595.28, height: 841.89 };
const MARGIN = 28.35; // 10 mm
/** From this many pixels of the drawing on, A4 would be too small to read. */
const LARGE_PIXELS = 1_400;

/**
 * One page with one picture as large as it fits, A4 or A3, upright or across. `drawn` is how large the drawing is by itself, which
 * decides the paper. PDF 1.4 with nothing in it that could run.
 */
export function pdfOfPicture(picture: Pixels, { title, drawn }: { readonly title: string; readonly drawn: { readonly width: number; readonly height: number } }): Uint8Array {
  const paper = paperFor(drawn);
  const scale = Math.min((paper.width - 2 * MARGIN) / picture.width, (paper.height - 2 * MARGIN) / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const place = `q ${width.toFixed(2)} 0 0 ${height.toFixed(2)} ${((paper.width - width) / 2).toFixed(2)} ${(paper.height - MARGIN - height).toFixed(2)} cm /Picture Do Q`;
  const image = `/Type /XObject /Subtype /Image /Width ${String(picture.width)} /Height ${String(picture.height)} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode`;
  return fileOf([
    ['<< /Type /Catalog /Pages 2 0 R /Lang (vi) >>'],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${String(paper.width)} ${String(paper.height)}] /Resources << /XObject << /Picture 5 0 R >> >> /Contents 4 0 R >>`],
    [`<< /Length ${String(place.length)} >>\nstream\n`, place, '\nendstream'],
    [`<< ${image} /Length ${String(picture.deflated.length)} >>\nstream\n`, picture.deflated, '\nendstream'],
    [`<< /Title <${utf16(title)}> /Creator (Motcua) >>`],
  ]);
}

export function paperFor({ width, height }: { readonly width: number; readonly height: number }): Paper {
  const paper = Math.max(width, height) > LARGE_PIXELS ? A3 : A4;
  return width > height ? { width: paper.height, height: paper.width } : paper;
}

type Body = readonly (string | Uint8Array)[];
/** Objects numbered from 1; the first is the catalogue, the last the document's title. */
function fileOf(objects: readonly Body[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const put = (piece: string | Uint8Array): void => {
    const bytes = typeof piece === 'string' ? Uint8Array.from(piece, (sign) => sign.charCodeAt(0)) : piece;
    pieces.push(bytes);
    length += bytes.length;
  };
  put('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n');
  const offsets = objects.map((body, index) => {
    const offset = length;
    for (const piece of [`${String(index + 1)} 0 obj\n`, ...body, '\nendobj\n']) put(piece);
    return offset;
  });
  const table = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  put(`xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R /Info ${String(objects.length)} 0 R >>\nstartxref\n${String(table)}\n%%EOF\n`);
  const file = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    file.set(piece, at);
    at += piece.length;
  }
  return file;
}

/** Letters beyond Latin are written as UTF-16 with its mark, in hexadecimal digits. */
const utf16 = (text: string): string => `FEFF${Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')}`;
