import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';

/** Where the open part puts its own navigation: the left rail, under the parts. */
export const RailPlace = createContext<HTMLElement | null>(null);

/** Draws its children in the left rail, for as long as it is on the page. */
export function Rail({ children }: { readonly children: ReactNode }) {
  const place = useContext(RailPlace);
  return place ? createPortal(children, place) : null;
}
