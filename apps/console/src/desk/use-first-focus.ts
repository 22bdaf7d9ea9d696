import { type RefObject, useEffect, useRef } from 'react';

/** The width below which what stands side by side stands one below the other. As desk.css has it. */
const ONE_COLUMN = '(max-width: 960px)';
export const isInOneColumn = (): boolean => window.matchMedia(ONE_COLUMN).matches;

/**
 * The first control of a form that comes after its dialog has opened gets the focus, or its button where nothing is asked, so that its keys are heard. Not where a paper to be read
 * first stands above it: the focus would scroll the paper away.
 */
export function useFirstFocus(isBesidePaper: boolean): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isBesidePaper && isInOneColumn()) return;
    const first = form.current?.querySelector<HTMLElement>('input, select, textarea, button[type=submit]');
    // The dialog gives the focus too, a moment later: where a form is there at once, to the same control and not to the close button.
    first?.setAttribute('data-autofocus', '');
    first?.focus();
  }, [isBesidePaper]);
  return form;
}
