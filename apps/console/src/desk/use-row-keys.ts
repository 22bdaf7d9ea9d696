import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useKeys } from '@app/ui';
import type { NextTask } from './next-task.js';
import type { Onward } from './use-desk.js';

interface RowKeys {
  readonly items: readonly { readonly code: string }[];
  readonly code: string | undefined;
  readonly addressOf: (code: string) => string;
  readonly close: string;
  readonly sought: Onward['sought'];
  /** By its place in the list. */
  readonly onPick: (at: number) => void;
}
/**
 * j and k go through the list, x ticks the line, Escape closes the dossier. What is done leaves the list: the next one then stands where it stood, and
 * who works down two hundred lines goes on there, not at the top.
 */
export function useRowKeys({ items, code, addressOf, close, sought, onPick }: RowKeys): NextTask | null {
  const navigate = useNavigate();
  const at = items.findIndex((task) => task.code === code);
  // A dossier may have several lines.
  const last = items.findLastIndex((task) => task.code === code);
  const stood = useRef({ code, at: -1 });
  useEffect(() => {
    if (at >= 0) stood.current = { code, at };
  }, [at, code]);
  const nextAfter = useCallback((): number => (last >= 0 ? last + 1 : code !== undefined && stood.current.code === code ? stood.current.at : 0), [last, code]);
  const go = useCallback((to: number) => {
    const next = items[Math.min(Math.max(to, 0), items.length - 1)];
    if (next) void navigate(addressOf(next.code), { state: sought });
  }, [items, addressOf, navigate, sought]);
  useKeys({
    j: () => go(nextAfter()),
    k: () => go((at >= 0 ? at : nextAfter()) - 1),
    x: () => onPick(at),
    Escape: () => {
      if (code) void navigate(close, { state: sought });
    },
  });
  const hasNext = last < items.length - 1;
  return useMemo(() => (hasNext ? { open: () => go(nextAfter()) } : null), [hasNext, go, nextAfter]);
}
