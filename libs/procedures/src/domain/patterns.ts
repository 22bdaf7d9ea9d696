/** Steps a match may take at most, whatever the text is: well below a second. */
const MOST_STEPS = 3e7;
const MOST_LETTERS_OF_A_PATTERN = 200;

const ESCAPE = /^\\(?:[dDwWsS]|[pP]\{[A-Za-z_=]{1,30}\}|[\^$\\.*+?()[\]{}|/-])/;
const CLASS = /^\[\^?(?:[^\\\]]|\\.|\\[pP]\{[A-Za-z_=]{1,30}\})+\]/;
const QUANTIFIER = /^(?:[*+?]|\{(\d{1,3})(?:(,)(\d{1,3})?)?\})\??/;

/**
 * Whether a pattern of a form can be trusted with any text of up to `letters` letters. A parenthesis may be optional
 * but not repeated, and there is no looking around or back, so that what is left can only try as many ways as its
 * repetitions can be cut; their product is bounded. A pattern like `^(a+)+$` would hold up everybody for minutes.
 */
export function isSafePattern(pattern: string, letters: number): boolean {
  if (pattern.length > MOST_LETTERS_OF_A_PATTERN || !isRegExp(pattern)) return false;
  const ways = new Ways(letters);
  // Without `^` the match is tried anew from every letter; with an alternative at the top only one of them has the `^`.
  if (!pattern.startsWith('^') || pattern.includes('|')) ways.repeat();
  return ways.read(pattern) && ways.count <= MOST_STEPS;
}

/** Counts in how many ways a match can be tried. */
class Ways {
  count = 1;
  private repetitions = 0;

  constructor(private readonly letters: number) {}

  /** Repetitions share the text between them: n letters are cut into k parts in about n^k / k! ways. */
  repeat(): void {
    this.repetitions += 1;
    this.count *= this.letters / this.repetitions;
  }

  read(pattern: string): boolean {
    for (let at = 0; at < pattern.length; ) {
      const rest = pattern.slice(at);
      const atom = ESCAPE.exec(rest)?.[0] ?? CLASS.exec(rest)?.[0] ?? (rest.startsWith('(?:') ? '(?:' : rest[0]!);
      if (atom === '\\' || atom === '[' || (atom === '(' && rest[1] === '?')) return false;
      at += atom.length;
      if (atom === '|') this.count *= 2;
      const quantifier = QUANTIFIER.exec(pattern.slice(at));
      if (quantifier === null) continue;
      if (atom === ')' && !quantifier[0].startsWith('?')) return false;
      this.quantified(quantifier);
      at += quantifier[0].length;
    }
    return true;
  }

  private quantified([text, least, range, most]: RegExpExecArray): void {
    if (text.startsWith('?')) this.count *= 2;
    else if (least === undefined || (range !== undefined && most === undefined)) this.repeat();
    else if (most !== undefined) this.count *= Math.max(1, Number(most) - Number(least) + 1);
  }
}

function isRegExp(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
