import { useLayoutEffect, useRef } from 'react';

/**
 * On a narrow screen list and dossier take turns on one page: who comes back finds the list where it was left, and each dossier begins at its head.
 * Where both stand side by side the page itself does not move.
 */
export function useListPlace(code: string | undefined): void {
  const place = useRef(0);
  useLayoutEffect(() => {
    window.scrollTo(0, code === undefined ? place.current : 0);
    if (code !== undefined) return undefined;
    const keep = () => {
      place.current = window.scrollY;
    };
    window.addEventListener('scroll', keep, { passive: true });
    return () => window.removeEventListener('scroll', keep);
  }, [code]);
}
