import { type RefObject, useEffect, useRef } from 'react';

/** The first control of a form that comes after its dialog has opened gets the focus, so that its keys are heard. */
export function useFirstFocus(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, []);
  return form;
}
