import type { Visit } from './visit.js';

/** What a reader with their own colours and letters twice as large would lose of a page. To be empty. */
export async function lostWhenLarge({ page }: Visit): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(LOST);
}

/** Rows of links and tabs, tables and drawings slide in their own place. */
const SLIDES = 'nav, [role=tablist], table, :has(> table), .d-diagram';
/** Text that its own box hides, what lies beside the page, and a list that has to be pushed to be read; not what is hidden on purpose. */
const LOST = `[...document.querySelectorAll('body *')].flatMap((one) => {
  const style = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  if (box.width <= 2 || box.height <= 2 || style.visibility === 'hidden' || one.closest('.m-hidden, svg, iframe, input, select, option, [hidden]')) return [];
  const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
  const clips = (axis) => /hidden|clip/.test(style['overflow' + axis]);
  const cut = (clips('Y') && one.scrollHeight > one.clientHeight + 2) || (clips('X') && one.scrollWidth > one.clientWidth + 2);
  const outside = own && style.position !== 'fixed' && (box.right > innerWidth + 1 || box.left < -1) && !inScroller(one);
  const sideways = /auto|scroll/.test(style.overflowX) && one.scrollWidth > one.clientWidth + 1 && !one.matches('${SLIDES}');
  return cut || sideways || outside ? [(cut ? 'cut: ' : sideways ? 'sideways: ' : 'outside: ') + one.localName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 60)] : [];
  function inScroller(of) {
    for (let up = of.parentElement; up !== null && up !== document.body; up = up.parentElement) if (/auto|scroll/.test(getComputedStyle(up).overflowX)) return true;
    return false;
  }
})`;

/** Root letters twice as large, as a reader sets them; every size of the pages is to follow. */
export async function enlarge({ page }: Visit): Promise<void> {
  await page.evaluate(`document.documentElement.style.fontSize = '200%'`);
}

/** Every state of time that is shown: its word, and whether its mark is drawn in a colour of its own beside the ground. */
export async function timeStates({ page }: Visit): Promise<readonly { readonly word: string; readonly mark: boolean }[]> {
  return page.evaluate(STATES);
}
const STATES = `[...document.querySelectorAll('.m-time, .time')].map((one) => {
  const mark = one.querySelector('svg');
  const shape = mark?.querySelector('circle, path, rect, line, polyline');
  const [of, ground] = [shape && getComputedStyle(shape), getComputedStyle(one)];
  const drawn = of ? [of.stroke, of.fill].filter((colour) => colour !== 'none' && !/^rgba.*, 0\\)$/.test(colour)) : [];
  return { word: one.textContent.trim(), mark: mark !== null && mark.getBoundingClientRect().width > 6 && drawn.some((colour) => colour !== ground.backgroundColor) };
})`;
