interface Mark {
  readonly index: number;
  low: number;
  isOpen: boolean;
}

/**
 * Groups of places each of which leads to every other of its group (Tarjan), those further on first; inside a group in
 * the order of discovery. Without recursion: a procedure may be thousands of steps long.
 */
export function components<T>(roots: readonly T[], successors: (place: T) => readonly T[]): readonly (readonly T[])[] {
  const marks = new Map<T, Mark>();
  const found: T[][] = [];
  const stack: T[] = [];
  const path: { readonly place: T; readonly mark: Mark; readonly next: readonly T[]; at: number }[] = [];
  const enter = (place: T): void => {
    const mark = { index: marks.size, low: marks.size, isOpen: true };
    marks.set(place, mark);
    stack.push(place);
    path.push({ place, mark, next: successors(place), at: 0 });
  };
  for (const root of roots) {
    if (!marks.has(root)) enter(root);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.next[top.at];
      top.at += 1;
      if (top.at <= top.next.length) {
        const mark = marks.get(next as T);
        if (mark === undefined) enter(next as T);
        else if (mark.isOpen) top.mark.low = Math.min(top.mark.low, mark.index);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) above.mark.low = Math.min(above.mark.low, top.mark.low);
      if (top.mark.low === top.mark.index) found.push(cut(stack, top.place, marks));
    }
  }
  return found;
}
function cut<T>(stack: T[], from: T, marks: ReadonlyMap<T, Mark>): T[] {
  const group = stack.splice(stack.lastIndexOf(from));
  for (const place of group) (marks.get(place) as Mark).isOpen = false;
  return group;
}
