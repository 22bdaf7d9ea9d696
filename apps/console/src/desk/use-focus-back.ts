import { useEffect, useState } from 'react';

/** What had the focus below all dialogs: one that another has led to outlives its own opener, and gives the focus back there. */
let below: Element | null = null;

/** Nobody has the focus: what had it has left the page. */
export const isFocusLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** What had the focus when this came has it again when this goes; not where something else has taken it meanwhile. */
export function useFocusBack(): void {
  const [openers] = useState(() => {
    const active = document.activeElement;
    if (!active?.closest('[role=dialog]')) below = active;
    return [active, below];
  });
  useEffect(() => () => {
    if (!isFocusLost()) return;
    openers.find((one): one is HTMLElement => one instanceof HTMLElement && one.isConnected)?.focus({ preventScroll: true });
  }, [openers]);
}
