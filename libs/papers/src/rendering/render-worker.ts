/** Runs in a thread of its own: what a paper says in, the bytes of its PDF out. It reads four fonts once, and nothing else ever. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake from 'pdfmake';
import type { PaperDocument } from '../domain/paper-document.js';
import { pageLayout } from './page-layout.js';

const FONTS = { normal: '400Regular', bold: '700Bold', italics: '400Regular_Italic', bolditalics: '700Bold_Italic' } as const;
const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));

for (const name of Object.values(FONTS)) pdfmake.virtualfs.writeFileSync(name, readFileSync(join(folder, name, `Tinos_${name}.ttf`)));
pdfmake.setFonts({ Tinos: FONTS });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);

export default async function render(paper: PaperDocument): Promise<Uint8Array> {
  return new Uint8Array(await pdfmake.createPdf(pageLayout(paper)).getBuffer());
}
