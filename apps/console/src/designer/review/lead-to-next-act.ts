/** State of the page's address: the header's button led here, so its act has the focus as soon as it is shown. */
export const LED_HERE = 'next-act';

/** Goes to the button of what comes next: the header's is the way to it, not the act. */
export function leadToNextAct(): void {
  const act = document.querySelector<HTMLElement>('.dz-next .dz-do');
  act?.scrollIntoView({ block: 'nearest' });
  // Browsers show no focus that a click brought: this one is what the click was for.
  act?.setAttribute('data-led', '');
  act?.addEventListener('blur', () => act.removeAttribute('data-led'), { once: true });
  act?.focus();
}
