const ID = /\sid\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)[^\s>/]+((?:[^"'>]|"[^"]*"|'[^']*')*?)(\/?)>/g;

/**
 * For offsets in a well-scanned text: the id of the element that starts there, else of the nearest one around it.
 * One pass over the text for all of them; only used where something was wrong.
 */
export function ownersAt(xml: string, offsets: readonly number[]): ReadonlyMap<number, string | null> {
  const waiting = [...new Set(offsets)].sort((a, b) => a - b);
  const owners = new Map<number, string | null>();
  const around: (string | null)[] = [];
  const nearest = (): string | null => around.findLast((id) => id !== null) ?? null;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(xml); token !== null && owners.size < waiting.length; token = TOKEN.exec(xml)) {
    while (waiting[owners.size] !== undefined && (waiting[owners.size] ?? 0) < token.index) owners.set(waiting[owners.size] ?? 0, nearest());
    if (token[1] === undefined) continue;
    if (token[1] === '/') around.pop();
    else {
      const id = ID.exec(` ${token[2] ?? ''}`);
      around.push(id?.[1] ?? id?.[2] ?? null);
      const end = token.index + token[0].length;
      while (waiting[owners.size] !== undefined && (waiting[owners.size] ?? 0) < end) owners.set(waiting[owners.size] ?? 0, nearest());
      if (token[3] === '/') around.pop();
    }
  }
  for (const offset of waiting.slice(owners.size)) owners.set(offset, nearest());
  return owners;
}

/** Offset of a line (from 0) and column (from 0). */
export function offsetOf(xml: string, starts: readonly number[], line: number, column: number): number {
  return Math.min((starts[line] ?? xml.length) + column, xml.length);
}
export function lineStarts(xml: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 10 || (code === 13 && xml.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** Line of an offset, from 1, by where lines start. */
export function lineOfOffset(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
