import { useEffect } from 'react';
import type { Problem } from '@app/bpmn';
import { currentLanguage, t } from '@app/ui';
import { settingOf, settingsOf } from '../settings/read-settings.js';
import type { Drawing } from './bpmn-js.types.js';

/** Marks elements for as long as the list stays the same. Elements that are not drawn are passed over. */
export function useMarker(drawing: Drawing | null, marker: string, ids: readonly string[]): void {
  const key = ids.join(' ');
  useEffect(() => {
    if (drawing === null || key === '') return;
    const [canvas, registry] = [drawing.get('canvas'), drawing.get('elementRegistry')];
    const marked = key.split(' ').filter((id) => registry.get(id) !== undefined);
    for (const id of marked) canvas.addMarker(id, marker);
    return () => {
      for (const id of marked) if (registry.get(id) !== undefined) canvas.removeMarker(id, marker);
    };
  }, [drawing, marker, key]);
}

/** A word on the border of an element. */
export interface Badge {
  readonly id: string;
  readonly words: string;
  readonly look: 'term' | 'pause' | 'plain' | 'due' | 'good' | 'bad' | 'warn';
  readonly at: 'top' | 'bottom' | 'corner';
}
const PLACES = { top: { top: -11, left: 24 }, bottom: { bottom: 9, left: 6 }, corner: { top: -11, right: 24 } } as const;

export function useBadges(drawing: Drawing | null, kind: string, badges: readonly Badge[]): void {
  const key = JSON.stringify(badges);
  useEffect(() => {
    if (drawing === null) return;
    const [overlays, registry] = [drawing.get('overlays'), drawing.get('elementRegistry')];
    for (const { id, words, look, at } of JSON.parse(key) as readonly Badge[]) {
      if (registry.get(id) === undefined) continue;
      const html = document.createElement('span');
      html.className = `dz-badge ${look}`;
      html.textContent = words;
      overlays.add(id, kind, { position: PLACES[at], html, show: { minZoom: 0.35 } });
    }
    return () => overlays.remove({ type: kind });
  }, [drawing, kind, key]);
}

/** Who and how long, on every step. */
export function stepBadges(drawing: Drawing): readonly Badge[] {
  const steps = drawing.get('elementRegistry').filter(({ type, labelTarget }) => labelTarget === undefined && (type.endsWith('Task') || type === 'bpmn:CallActivity' || type.endsWith('CatchEvent')));
  return steps.flatMap(({ id, businessObject }) => {
    const isPaused = settingOf(businessObject, 'Clock')['state'] === 'paused';
    const term = settingsOf(businessObject, 'Term').find(({ channel }) => channel === undefined);
    const own: Badge[] = [];
    if (term) own.push({ id, words: shortTerm(Number(term['quantity']), String(term['unit'])), look: isPaused ? 'pause' : 'term', at: 'top' });
    else if (isPaused) own.push({ id, words: `❚❚ ${t('designer.badge.paused')}`, look: 'pause', at: 'top' });
    const extras = [settingOf(businessObject, 'Form')['key'] === undefined ? '' : '▤', settingsOf(businessObject, 'Paper').length > 0 ? '✉' : ''].filter(Boolean).join(' ');
    return extras === '' ? own : [...own, { id, words: extras, look: 'plain', at: 'bottom' }];
  });
}
const SHORT = { WORKING_DAY: 'designer.short.WORKING_DAY', WORKING_HOUR: 'designer.short.WORKING_HOUR', DAY: 'designer.short.DAY', MONTH: 'designer.short.MONTH' } as const;
export function shortTerm(quantity: number, unit: string): string {
  const number = new Intl.NumberFormat(currentLanguage()).format(quantity);
  return t(SHORT[unit as keyof typeof SHORT] ?? SHORT.DAY, { count: number });
}

/** How many problems an element has, in its corner. */
export function problemBadges(problems: readonly Problem[]): readonly Badge[] {
  const ids = new Set(problems.flatMap(({ elementId }) => elementId ?? []));
  return [...ids].map((id) => {
    const found = problems.filter(({ elementId }) => elementId === id);
    const isError = found.some(({ severity }) => severity === 'error');
    return { id, words: `${isError ? '✕' : '!'} ${String(found.length)}`, look: isError ? 'bad' : 'warn', at: 'corner' };
  });
}
