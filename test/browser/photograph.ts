import { crc32, deflateSync } from 'node:zlib';

const [WIDTH, HEIGHT] = [620, 800];
type Colour = readonly [red: number, green: number, blue: number];
const PAPER: Colour = [250, 249, 245];
const EDGE: Colour = [200, 196, 186];
const INK: Colour = [92, 100, 97];
const HEADING: Colour = [30, 60, 58];
const SEAL: Colour = [180, 40, 30];

/** What a phone makes of a paper, drawn: a heading, lines of writing and a seal, none of which says anything. */
export function photographedPaper(): Buffer {
  const rows = Array.from({ length: HEIGHT }, (_, y) => Buffer.from([0, ...Array.from({ length: WIDTH }, (_dot, x) => colourAt(x, y)).flat()]));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]);
}

function colourAt(x: number, y: number): Colour {
  if (x === 10 || x === WIDTH - 11) return EDGE;
  const fromSeal = (x - 495) ** 2 + (y - 730) ** 2;
  if (fromSeal > 1_100 && fromSeal < 1_500) return SEAL;
  if (y >= 60 && y < 74 && x >= 200 && x < 420) return HEADING;
  const line = Math.floor(y / 28);
  const ends = WIDTH - 60 - ((line * 53) % 170);
  return y > 120 && y < 660 && y % 28 < 4 && x >= 60 && x < ends && x % 71 > 6 ? INK : PAPER;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
