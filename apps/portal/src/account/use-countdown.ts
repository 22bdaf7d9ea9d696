import { useEffect, useState } from 'react';

/** Whole seconds left until `end` (of `performance.now()`), 0 when it is over. Redraws each second while it runs. */
export function useCountdown(end: number): number {
  const [left, setLeft] = useState(() => secondsTo(end));
  useEffect(() => {
    setLeft(secondsTo(end));
    const timer = window.setInterval(() => {
      const now = secondsTo(end);
      setLeft(now);
      if (now === 0) window.clearInterval(timer);
    }, 1_000);
    return () => window.clearInterval(timer);
  }, [end]);
  return left;
}

const secondsTo = (end: number): number => Math.max(0, Math.ceil((end - performance.now()) / 1_000));
