/** Which places hold a token: one bit each. */
export type Marking = Uint32Array;

const SMALLEST = 256;

/** Every marking that was met, each once, by a number. All lie in one array, found by a table of their hashes: there may be a hundred thousand. */
export class Markings {
  private readonly width: number;
  private words: Uint32Array;
  /** Numbers plus one; zero where nothing is. Never more than half full. */
  private table = new Int32Array(SMALLEST * 2);
  private count = 0;

  constructor(places: number) {
    this.width = (places >> 5) + 1;
    this.words = new Uint32Array(SMALLEST * this.width);
  }

  get size(): number {
    return this.count;
  }

  empty(): Marking {
    return new Uint32Array(this.width);
  }

  /** As it was when it was met; not to be changed. */
  at(number: number): Marking {
    return this.words.subarray(number * this.width, (number + 1) * this.width);
  }

  /** The number of a marking; the next one, `size` as it was before, where it was never met. */
  numberOf(marking: Marking): number {
    const slot = this.slotOf(marking);
    const known = this.table[slot] ?? 0;
    if (known !== 0) return known - 1;
    const number = this.count;
    this.count += 1;
    this.table[slot] = this.count;
    if (this.count * this.width > this.words.length) this.words = widened(this.words);
    this.words.set(marking, number * this.width);
    if (this.count * 2 > this.table.length) this.rehash();
    return number;
  }

  /** Where the marking stands in the table, or would. */
  private slotOf(marking: Marking): number {
    const { table, width, words } = this;
    const mask = table.length - 1;
    for (let slot = hashOf(marking) & mask; ; slot = (slot + 1) & mask) {
      const found = table[slot] ?? 0;
      if (found === 0) return slot;
      let at = 0;
      while (at < width && words[(found - 1) * width + at] === marking[at]) at += 1;
      if (at === width) return slot;
    }
  }

  private rehash(): void {
    this.table = new Int32Array(this.table.length * 2);
    for (let number = 0; number < this.count; number += 1) this.table[this.slotOf(this.at(number))] = number + 1;
  }
}

function widened(words: Uint32Array): Uint32Array {
  const wider = new Uint32Array(words.length * 2);
  wider.set(words);
  return wider;
}
function hashOf(marking: Marking): number {
  let hash = 0;
  for (let at = 0; at < marking.length; at += 1) hash = Math.imul(hash ^ (marking[at] as number), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

export const has = (marking: Marking, place: number): boolean => ((marking[place >> 5] as number) & (1 << (place & 31))) !== 0;
export const set = (marking: Marking, place: number): void => void (marking[place >> 5] = (marking[place >> 5] as number) | (1 << (place & 31)));
export const clear = (marking: Marking, place: number): void => void (marking[place >> 5] = (marking[place >> 5] as number) & ~(1 << (place & 31)));
export function placesOf(marking: Marking): readonly number[] {
  const places: number[] = [];
  for (let index = 0; index < marking.length; index += 1) {
    for (let word = marking[index] as number; word !== 0; word &= word - 1) places.push(index * 32 + 31 - Math.clz32(word & -word));
  }
  return places;
}
