interface Place {
  /** What stands before the field, or on the part it is in. */
  readonly words: string;
  /** Which item of the part, from 0. */
  readonly item: number | null;
  readonly isEnglish: boolean;
}

/** Opens the part of the page a field is in and goes into the field: by the words the reader sees, as the reader would. */
export function leadTo({ words, item, isEnglish }: Place): void {
  const control = labelled(words, isEnglish) ?? inPart(words, item);
  control?.scrollIntoView({ block: 'center' });
  control?.focus();
}

const CONTROLS = 'input, textarea, select';
const says = (element: Element, words: string): boolean => (element.textContent ?? '').trim() === words;
function opened(control: HTMLElement | null | undefined): HTMLElement | null {
  for (let around = control?.closest('details'); around; around = around.parentElement?.closest('details')) around.open = true;
  return control ?? null;
}

function labelled(words: string, isEnglish: boolean): HTMLElement | null {
  const label = [...document.querySelectorAll<HTMLLabelElement>('.dz-form label')].find((each) => says(each, words));
  if (label?.control) return opened(label.control);
  const group = [...document.querySelectorAll('.dz-form legend')].find((each) => says(each, words))?.parentElement;
  return opened(group?.querySelectorAll<HTMLElement>(CONTROLS)[isEnglish ? 1 : 0]);
}

function inPart(words: string, item: number | null): HTMLElement | null {
  const part = [...document.querySelectorAll('.dz-form > .dz-section > summary')].find((each) => (each.textContent ?? '').startsWith(words))?.parentElement;
  const within = item === null ? part : part?.querySelectorAll(':scope > div > .dz-items > .dz-card')[item];
  for (const each of [part, within]) if (each instanceof HTMLDetailsElement) each.open = true;
  return opened(within?.querySelector<HTMLElement>(`${CONTROLS}, button`) ?? (part?.querySelector<HTMLElement>(`${CONTROLS}, button`)));
}
