/** As much of a drawing as it takes to walk a trace on it. */
export interface WalkedNode {
  readonly id: string;
  readonly kind: string;
  readonly incoming: readonly { readonly id: string }[];
  /** Of an event on a border. */
  readonly host?: { readonly id: string };
  /** `cancelActivity` false: an event that does not interrupt. */
  readonly element: { readonly cancelActivity?: boolean };
  readonly scope: { readonly owner?: { readonly id: string } };
}
export interface WalkedDrawing {
  readonly nodes: ReadonlyMap<string, WalkedNode>;
  readonly scopes: readonly { readonly flows: readonly { readonly id: string; readonly source: { readonly id: string } }[] }[];
}

/**
 * Plays a trace move by move as the designer does: an element takes the tokens it needs from the flows into it, then gives them to
 * the flows out of it. Gives the moves nothing led to; an empty trace is wrong.
 *
 * The last element may be a join that is stuck: it needs one token only.
 */
export function walkTrace(drawing: WalkedDrawing, trace: readonly string[]): readonly string[] {
  if (trace.length === 0) return ['no trace'];
  return new Walk(drawing).wrongIn(trace);
}

class Walk {
  private readonly sources: ReadonlyMap<string, string>;
  private readonly tokens = new Map<string, number>();
  /** Elements whose token stayed when an event on their border turned off. */
  private readonly held = new Set<string>();
  private at = '';

  constructor(private readonly drawing: WalkedDrawing) {
    this.sources = new Map(drawing.scopes.flatMap(({ flows }) => flows.map(({ id, source }) => [id, source.id] as const)));
  }

  wrongIn(trace: readonly string[]): readonly string[] {
    return trace.filter((id, index) => {
      const source = this.sources.get(id);
      if (source === undefined) return !this.enter(id, index === trace.length - 1);
      this.tokens.set(id, (this.tokens.get(id) ?? 0) + 1);
      return source !== this.at;
    });
  }

  private enter(id: string, isLast: boolean): boolean {
    const node = this.drawing.nodes.get(id);
    if (node === undefined) return false;
    const before = this.at;
    this.at = id;
    if (node.kind === 'start') return before === (node.scope.owner?.id ?? '');
    if (node.host !== undefined) {
      if (node.element.cancelActivity === false) this.held.add(node.host.id);
      return before === node.host.id;
    }
    return this.take(node, isLast) || this.held.delete(id);
  }

  private take({ kind, incoming }: WalkedNode, isLast: boolean): boolean {
    const filled = incoming.filter((flow) => (this.tokens.get(flow.id) ?? 0) > 0);
    const used = kind === 'parallel' || kind === 'inclusive' ? filled : filled.slice(0, 1);
    for (const { id } of used) this.tokens.set(id, (this.tokens.get(id) ?? 1) - 1);
    return used.length > 0 && (kind !== 'parallel' || isLast || used.length === incoming.length);
  }
}
