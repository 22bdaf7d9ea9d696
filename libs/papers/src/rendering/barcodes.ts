import bwip from 'bwip-js/node';

const QR = { bcid: 'qrcode', eclevel: 'Q', padding: 0 };
/** QR of an address, as SVG: a quarter of it may be lost (a folded slip, a stamp across it). */
export const qrCode = (text: string): string => bwip.toSVG({ ...QR, text });

/** Code 128 of a dossier code, for the scanner at the counter. */
export const barcode = (text: string): string => bwip.toSVG({ bcid: 'code128', text, height: 12, padding: 0 });
