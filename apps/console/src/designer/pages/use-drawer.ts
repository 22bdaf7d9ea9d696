import { useState } from 'react';

export type DrawerPart = 'problems' | 'proof';
/** What is open under the drawing: remembered on this device, and opened from the header too. */
export interface OpenDrawer {
  readonly open: DrawerPart | null;
  readonly show: (part: DrawerPart | null) => void;
}
const KEPT_AS = 'motcua.designer.drawer';

export function useDrawer(): OpenDrawer {
  const [open, setOpen] = useState<DrawerPart | null>(() => (localStorage.getItem(KEPT_AS) as DrawerPart | null) || null);
  const show = (part: DrawerPart | null): void => {
    setOpen(part);
    localStorage.setItem(KEPT_AS, part ?? '');
  };
  return { open, show };
}
