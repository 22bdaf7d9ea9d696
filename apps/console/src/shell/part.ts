import type { Part } from './part-type.js';

const found = import.meta.glob<Part>('../*/part.ts', { eager: true, import: 'part' });

/** Every part of the console, in the order of the navigation: a part is added by adding its folder with a `part.ts`. */
export const PARTS: readonly Part[] = Object.values(found).sort((one, other) => one.order - other.order);
