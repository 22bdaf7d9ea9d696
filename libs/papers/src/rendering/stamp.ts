/** A round stamp that can be taken for no real one: it says itself what it is. */
export function stampDrawing({ ring, center }: { readonly ring: string; readonly center: string }): string {
  const words = center.split('\n');
  const lines = words.map((word, index) => `<text x="60" y="${62 + (index - (words.length - 1) / 2) * 15}" font-size="13" font-family="Tinos" font-weight="bold" text-anchor="middle" fill="#b3261e">${escaped(word)}</text>`);
  const letters = [...ring].map((letter, index, all) => {
    const angle = -130 + (260 * (index + 0.5)) / all.length;
    return `<text x="60" y="22" font-size="8.5" font-family="Tinos" font-weight="bold" text-anchor="middle" fill="#b3261e" transform="rotate(${angle.toFixed(2)} 60 60)">${escaped(letter)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="120" height="120"><circle cx="60" cy="60" r="56" fill="none" stroke="#b3261e" stroke-width="2.4"/><circle cx="60" cy="60" r="34" fill="none" stroke="#b3261e" stroke-width="1"/>${letters.join('')}${lines.join('')}</svg>`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
