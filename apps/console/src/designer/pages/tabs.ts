/** The parts of a draft, in the order they are worked on. */
export const TABS = ['diagram', 'outline', 'record', 'forms', 'trial', 'compare', 'review'] as const;
export type Tab = (typeof TABS)[number];
