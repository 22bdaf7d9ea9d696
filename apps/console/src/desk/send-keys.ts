import type { KeyboardEvent } from 'react';

/**
 * Ctrl+Enter sends the form of an act from any of its fields, by its button: that one knows when the act is under way. Keys that are held do nothing more: what the
 * first press opened is read before it is sent.
 */
export function sentByKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  // Elsewhere on the page these keys begin the act of the step.
  event.preventDefault();
  if (!event.repeat) event.currentTarget.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
}
