/**
 * A name by which its owner knows it and nobody else learns it: `Nguyễn Văn A` becomes `Ng*** V** A`. The stars say nothing
 * about how long the name is.
 */
export function maskName(name: string): string {
  const words = name.normalize('NFC').trim().split(/\s+/).filter((word) => word !== '');
  return words.map((word, index) => masked([...word], index === 0 ? 2 : 1, index === 0 ? '***' : '**')).join(' ');
}

const masked = (letters: readonly string[], shown: number, stars: string): string =>
  letters.length <= 1 ? letters.join('') : `${letters.slice(0, Math.min(shown, letters.length - 1)).join('')}${stars}`;
