import type { SVGProps } from 'react';

/** Marks of the kit, drawn on one 16-pixel grid in the colour of the text. They stand beside words, so readers skip them. */
function Icon({ children, ...rest }: SVGProps<SVGSVGElement>) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false" {...rest}>
      {children}
    </svg>
  );
}

export const SearchIcon = () => <Icon><circle cx="7" cy="7" r="4.5" /><path d="m10.5 10.5 3.5 3.5" /></Icon>;
export const ArrowIcon = () => <Icon><path d="M3 8h10M9 4l4 4-4 4" /></Icon>;
export const BackIcon = () => <Icon><path d="M13 8H3m4-4L3 8l4 4" /></Icon>;
export const SunIcon = () => <Icon><circle cx="8" cy="8" r="3" /><path d="M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1" /></Icon>;
export const MoonIcon = () => <Icon><path d="M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7Z" /></Icon>;
export const DeviceIcon = () => <Icon><rect x="2" y="3" width="12" height="8" rx="1.5" /><path d="M6 14h4" /></Icon>;
export const CopyIcon = () => <Icon><rect x="5.5" y="5.5" width="8" height="8" rx="1.5" /><path d="M10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2" /></Icon>;
export const CalendarIcon = () => <Icon><rect x="2" y="3.5" width="12" height="10.5" rx="1.5" /><path d="M2 7h12M5.5 2v3M10.5 2v3" /></Icon>;
export const CheckIcon = () => <Icon><path d="m3 8.5 3.5 3.5L13 4.5" /></Icon>;
export const CloseIcon = () => <Icon><path d="m4 4 8 8M12 4l-8 8" /></Icon>;
/** Beside what opens and closes: the page turns it. */
export const OpenIcon = () => <Icon><path d="m4 6 4 4 4-4" /></Icon>;
export const PersonIcon = () => <Icon><circle cx="8" cy="5.2" r="2.7" /><path d="M2.5 14c.4-3 2.6-4.5 5.5-4.5s5.1 1.5 5.5 4.500" /></Icon>;
export const BellIcon = () => <Icon><path d="M3.5 11.5h9c-1-1-1.3-2-1.3-4.5a3.2 3.2 0 0 0-6.4 0c0 2.5-.3 3.5-1.3 4.5Z" /><path d="M6.7 13.5a1.4 1.4 0 0 0 2.6 0" /></Icon>;
export const MenuIcon = () => <Icon><path d="M2 4h12M2 8h12M2 12h12" /></Icon>;
export const DeskIcon = () => <Icon><path d="M2 9h4l1 2h2l1-2h4" /><path d="M4 3h8l2 6v4H2V9Z" /></Icon>;
export const DesignerIcon = () => <Icon><rect x="1.5" y="6" width="4" height="4" rx="1" /><path d="M5.5 8H9" /><path d="m11.5 5.5 2.5 2.5-2.5 2.5L9 8Z" /></Icon>;
export const AuditIcon = () => <Icon><path d="M2.5 13.5V9M6.2 13.5V4M9.8 13.5V7M13.5 13.5V2.5" /></Icon>;
export const AdministrationIcon = () => <Icon><path d="M2 5h7M12.5 5H14M2 11h1.5M7 11h7" /><circle cx="10.7" cy="5" r="1.7" /><circle cx="5.2" cy="11" r="1.7" /></Icon>;

/** The mark of the product: a door that stands open, and the light it lets out. */
export function Mark() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d="M4 22V9a8 8 0 0 1 16 0v13Z" fill="var(--lotus-tint)" stroke="var(--lotus)" strokeWidth="2" strokeLinejoin="round" />
      <path d="M12 22V9.5a5.5 5.5 0 0 1 8 0V22Z" fill="var(--lotus)" />
      <circle cx="14.6" cy="15" r="1.1" fill="var(--on-lotus)" />
    </svg>
  );
}
