import { useEffect } from 'react';

/** The title of the document: what the page is about, then the product. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Motcua' : `${title} · Motcua`;
  }, [title]);
}
