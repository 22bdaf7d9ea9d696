import { useEffect, useRef } from 'react';

/** `tasks`: lists of work. `dossier:CODE`: that dossier. */
export type LiveTopic = 'tasks' | `dossier:${string}`;

const listeners = new Map<LiveTopic, Set<() => void>>();
const SETTLE_MILLISECONDS = 250;
const IDLE_MILLISECONDS = 5_000;
const AGAIN_MILLISECONDS = [1_000, 5_000, 15_000, 60_000] as const;
let source: EventSource | null = null;
let attempts = 0;
let again: number | undefined;

/**
 * Calls `look` when something of the topic changed on the server; the event says only that one should look again. While the
 * page is hidden nothing is open: browsers give one server six connections, and an office has many tabs. Seen again, everything
 * is looked at again.
 */
export function useLive(topic: LiveTopic, look: () => void): void {
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  useEffect(() => {
    let timer: number | undefined;
    const soon = () => {
      // Several changes at once are one look.
      window.clearTimeout(timer);
      timer = window.setTimeout(() => latest.current(), SETTLE_MILLISECONDS);
    };
    const of = listeners.get(topic) ?? new Set();
    listeners.set(topic, of.add(soon));
    open();
    return () => {
      window.clearTimeout(timer);
      of.delete(soon);
      if (of.size === 0) listeners.delete(topic);
      // The next page most likely listens too.
      window.setTimeout(() => listeners.size === 0 && close(), IDLE_MILLISECONDS);
    };
  }, [topic]);
}

function open(): void {
  if (source !== null || listeners.size === 0 || document.hidden) return;
  source = new EventSource('/api/events');
  source.addEventListener('open', () => {
    attempts = 0;
  });
  source.addEventListener('tasks', () => tell('tasks'));
  source.addEventListener('dossier', (event) => tell(`dossier:${String((event as MessageEvent).data)}`));
  source.addEventListener('everything', tellAll);
  source.addEventListener('error', () => {
    // The browser connects again by itself after a break, but not after an answer that is none, such as a session that ended.
    if (source?.readyState !== EventSource.CLOSED) return;
    close();
    again = window.setTimeout(open, AGAIN_MILLISECONDS[Math.min(attempts, AGAIN_MILLISECONDS.length - 1)]);
    attempts += 1;
  });
}

function close(): void {
  window.clearTimeout(again);
  source?.close();
  source = null;
}

function tell(topic: LiveTopic): void {
  for (const listener of listeners.get(topic) ?? []) listener();
}

function tellAll(): void {
  for (const topic of listeners.keys()) tell(topic);
}

// On opening the server says `everything`, so that nothing is missed between.
document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
