import type { ComponentType } from 'react';
import type { Area } from '../texts/catalogues.js';
import { loadTexts } from '../texts/texts.js';

/** A page of its own chunk, for `lazy` of a route: its code and the texts it reads come at the same time. */
export const lazyPage =
  (load: () => Promise<{ readonly default: ComponentType }>, ...areas: readonly Area[]) =>
  async (): Promise<{ readonly Component: ComponentType }> => {
    const [page] = await Promise.all([load(), loadTexts(...areas)]);
    return { Component: page.default };
  };
