import { useEffect, useState } from 'react';

const STEP_MILLISECONDS = 550;

export interface PlayedTrace {
  /** Where the token is; null while nothing is played. */
  readonly at: number | null;
  readonly ids: readonly string[];
  readonly isRunning: boolean;
  readonly play: (ids: readonly string[]) => void;
  readonly step: (by: 1 | -1) => void;
  readonly pause: () => void;
  readonly stop: () => void;
}

/** Plays a way through the drawing: by itself, or step by step. */
export function useTrace(): PlayedTrace {
  const [{ ids, at, isRunning }, setState] = useState<{ ids: readonly string[]; at: number | null; isRunning: boolean }>({ ids: [], at: null, isRunning: false });
  useEffect(() => {
    if (!isRunning || at === null) return;
    const timer = window.setTimeout(() => setState((now) => (now.at !== null && now.at < now.ids.length - 1 ? { ...now, at: now.at + 1 } : { ...now, isRunning: false })), STEP_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [isRunning, at]);
  const within = (place: number, length: number): number => Math.max(0, Math.min(length - 1, place));
  return {
    at, ids, isRunning,
    play: (next) => setState({ ids: next, at: next.length === 0 ? null : 0, isRunning: true }),
    step: (by) => setState((now) => ({ ...now, isRunning: false, at: now.at === null ? null : within(now.at + by, now.ids.length) })),
    pause: () => setState((now) => ({ ...now, isRunning: !now.isRunning, at: now.at === now.ids.length - 1 && !now.isRunning ? 0 : now.at })),
    stop: () => setState({ ids: [], at: null, isRunning: false }),
  };
}
