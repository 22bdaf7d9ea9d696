/** SHA-256 (FIPS 180-4) in plain arithmetic: the log must be verifiable where there is neither Node nor WebCrypto. */
export function sha256(message: Uint8Array): Uint8Array {
  const state = Int32Array.from(START);
  const blocks = (message.length + 9 + 63) >> 6;
  for (let block = 0; block < blocks; block += 1) {
    loadBlock(message, block * 64, block === blocks - 1);
    compress(state);
  }
  const digest = new Uint8Array(32);
  for (let at = 0; at < 32; at += 1) digest[at] = state[at >> 2]! >>> (24 - (at & 3) * 8);
  return digest;
}

/** One block is worked on at a time, so that its schedule can be kept between calls. */
const WORDS = new Int32Array(64);

/** The words of the block at `offset`: message, then 0x80, zeros, and in the last one the length in bits. */
function loadBlock(message: Uint8Array, offset: number, isLast: boolean): void {
  const { length } = message;
  let word = 0;
  let at = offset;
  for (; word < 16 && at + 3 < length; word += 1, at += 4) {
    WORDS[word] = (message[at]! << 24) | (message[at + 1]! << 16) | (message[at + 2]! << 8) | message[at + 3]!;
  }
  for (; word < 16; word += 1, at += 4) {
    WORDS[word] = (byteAt(message, at) << 24) | (byteAt(message, at + 1) << 16) | (byteAt(message, at + 2) << 8) | byteAt(message, at + 3);
  }
  if (!isLast) return;
  WORDS[14] = Math.floor(length / 0x20000000);
  WORDS[15] = length << 3;
}

const byteAt = (message: Uint8Array, at: number): number => (at < message.length ? message[at]! : at === message.length ? 0x80 : 0);

function compress(state: Int32Array): void {
  const w = WORDS;
  for (let t = 16; t < 64; t += 1) {
    const x = w[t - 15]!;
    const y = w[t - 2]!;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[t] = (w[t - 16]! + s0 + w[t - 7]! + s1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let t = 0; t < 64; t += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[t]! + w[t]!) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + t1) | 0;
    d = c; c = b; b = a; a = (t1 + t2) | 0;
  }
  state[0] = state[0]! + a; state[1] = state[1]! + b; state[2] = state[2]! + c; state[3] = state[3]! + d;
  state[4] = state[4]! + e; state[5] = state[5]! + f; state[6] = state[6]! + g; state[7] = state[7]! + h;
}

/** First 32 bits of the fractional part of `root(prime)` for the first primes: where the constants come from. */
function fractions(count: number, root: (prime: number) => number): Int32Array {
  const words = new Int32Array(count);
  for (let prime = 2, found = 0; found < count; prime += 1) {
    let divisor = 2;
    while (divisor * divisor <= prime && prime % divisor !== 0) divisor += 1;
    if (divisor * divisor <= prime) continue;
    const value = root(prime);
    words[found] = Math.floor((value - Math.floor(value)) * 0x100000000) | 0;
    found += 1;
  }
  return words;
}
const START = fractions(8, Math.sqrt);
const K = fractions(64, Math.cbrt);
