import { t } from '@app/ui';
import { kindOf } from '../panel/kinds.js';
import type { DiagramElement } from './bpmn-js.types.js';

type Token = { readonly matched: string } | { readonly normal: string };
interface Found {
  readonly element: DiagramElement;
  readonly primaryTokens: readonly Token[];
  readonly secondaryTokens: readonly Token[];
}
interface SearchPad {
  registerProvider(provider: { find(text: string): readonly Found[] }): void;
}
interface Elements {
  filter(isWanted: (element: DiagramElement) => boolean): readonly DiagramElement[];
}
interface Events {
  on(event: 'searchPad.opened', done: () => void): void;
}
interface Canvas {
  getContainer(): HTMLElement;
}

/** Letter by letter, so that a place in it is the same place in the name. */
const plain = (text: string): string => [...text.normalize('NFC')].map((letter) => letter.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/i, 'd').toLowerCase().charAt(0)).join('');

/** The name in pieces, with what was looked for marked; null where it is not in it. */
function tokensOf(name: string, sought: string): readonly Token[] | null {
  const letters = [...name.normalize('NFC')];
  const at = plain(name).indexOf(sought);
  if (at < 0) return null;
  const [before, match, after] = [letters.slice(0, at), letters.slice(at, at + sought.length), letters.slice(at + sought.length)].map((part) => part.join(''));
  return [...(before ? [{ normal: before }] : []), { matched: match ?? '' }, ...(after ? [{ normal: after }] : [])];
}

/** Finds what has a name, with or without the marks on its letters, and says what kind of thing it is; ids are for machines. */
export function namedSearch(): Record<string, unknown> {
  function provide(searchPad: SearchPad, elementRegistry: Elements, eventBus: Events, canvas: Canvas): object {
    searchPad.registerProvider({
      find: (text) => {
        const sought = plain(text.trim());
        const named = elementRegistry.filter(({ labelTarget, businessObject, type }) => labelTarget === undefined && Boolean(businessObject.name) && type !== 'bpmn:Collaboration' && type !== 'bpmn:Process');
        return named.flatMap((element) => {
          const primaryTokens = tokensOf(element.businessObject.name ?? '', sought);
          return primaryTokens === null ? [] : [{ element, primaryTokens, secondaryTokens: [{ normal: t(kindOf(element.type)) }] }];
        });
      },
    });
    // A list that scrolls is reached by the keyboard too.
    eventBus.on('searchPad.opened', () => canvas.getContainer().querySelector('.djs-search-results')?.setAttribute('tabindex', '0'));
    return {};
  }
  (provide as unknown as { $inject: readonly string[] }).$inject = ['searchPad', 'elementRegistry', 'eventBus', 'canvas'];
  return { bpmnSearch: ['factory', provide] };
}
