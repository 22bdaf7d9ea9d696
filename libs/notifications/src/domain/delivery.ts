/** What a gateway knew to say: answer codes, its own id. Never the address, never the words. */
export type Evidence = Readonly<Record<string, string | number | boolean | null>>;

/** What became of one attempt to hand a notification to the outside. */
export type Delivery =
  /** Taken over: it is theirs now. */
  | { readonly outcome: 'accepted'; readonly evidence: Evidence }
  /** Will never be taken: no use in asking again. */
  | { readonly outcome: 'refused'; readonly evidence: Evidence }
  /** Busy, silent, unreachable: unknown whether it was taken. Asked again with the same key. */
  | { readonly outcome: 'unanswered'; readonly evidence: Evidence }
  /** No gateway is configured. */
  | { readonly outcome: 'unconnected'; readonly evidence: Evidence };
