import { type RefObject, useEffect, useRef } from 'react';

/** The first control of a form that comes after its dialog has opened gets the focus, so that its keys are heard. */
export function useFirstFocus(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('input, select, textarea');
    // The dialog gives the focus too, a moment later: where a form is there at once, to the same control and not to the close button.
    first?.setAttribute('data-autofocus', '');
    first?.focus();
  }, []);
  return form;
}
