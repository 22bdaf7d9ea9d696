import type { ReactNode } from 'react';
import { Button, useTexts } from '@app/ui';
import type { JsonObject } from './json.js';

export interface ItemListProps {
  readonly items: readonly JsonObject[];
  readonly onChange: (items: readonly JsonObject[]) => void;
  readonly add: string;
  readonly fresh: JsonObject;
  readonly title: (item: JsonObject) => string;
  readonly body: (item: JsonObject, change: (part: JsonObject) => void) => ReactNode;
}

/** A list whose items can be opened, moved up and down, and taken away. */
export function ItemList({ items, onChange, add, fresh, title, body }: ItemListProps) {
  const { t } = useTexts();
  const change = (at: number, part: JsonObject): void => onChange(items.map((item, index) => (index === at ? clean({ ...item, ...part }) : item)));
  const move = (from: number, to: number): void => {
    const next = [...items];
    const [item] = next.splice(from, 1);
    if (item) next.splice(to, 0, item);
    onChange(next);
  };
  return (
    <div className="dz-items">
      {items.map((item, at) => (
        <details className="dz-card" key={at}>
          <summary><b>{title(item)}</b></summary>
          {body(item, (part) => change(at, part))}
          <div className="dz-row">
            <Button size="small" look="quiet" disabled={at === 0} onClick={() => move(at, at - 1)}>↑ {t('designer.up')}</Button>
            <Button size="small" look="quiet" disabled={at === items.length - 1} onClick={() => move(at, at + 1)}>↓ {t('designer.down')}</Button>
            <Button size="small" look="quiet" onClick={() => onChange(items.filter((_, index) => index !== at))}>{t('designer.remove')}</Button>
          </div>
        </details>
      ))}
      <Button size="small" onClick={() => onChange([...items, fresh])}>+ {add}</Button>
    </div>
  );
}

const clean = (item: JsonObject): JsonObject => Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
