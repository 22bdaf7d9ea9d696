import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Text } from '@app/kernel';
import { DayField, useTexts } from '@app/ui';

/** As long as somebody who types goes on: shorter, and 12 would be proved as 1 first. */
const AFTER_MILLISECONDS = 400;

interface Named {
  readonly label: string;
  readonly hint?: string;
}

interface LineProps extends Named {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly list?: string;
  readonly type?: string;
}
/** A line of text that is taken over when it is left, so that one edit is one step of undo; a number a moment after it was typed; a day once it is one. */
export function Line({ type = 'text', ...line }: LineProps) {
  const { label, hint, value, onChange } = line;
  return type === 'date' ? <div className="dz-field"><DayField {...{ label, hint, value, onChange }} isFilter /></div> : <TextLine {...line} type={type} />;
}

function TextLine({ label, hint, value, onChange, list, type }: LineProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const taken = useRef<string | null>(null);
  const isNumber = type === 'number';
  const take = (): void => {
    if (typed !== null && typed !== value && typed !== taken.current) onChange(typed);
    taken.current = null;
    setTyped(null);
  };
  useEffect(() => {
    // What is half erased is no number yet: it is taken when it is left.
    if (!isNumber || typed === null || typed === '' || typed === value || typed === taken.current) return undefined;
    const timer = window.setTimeout(() => {
      taken.current = typed;
      onChange(typed);
    }, AFTER_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [isNumber, typed, value, onChange]);
  return (
    <div className="dz-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id} type={type} className="m-input" list={list} value={typed ?? value} onChange={(event) => setTyped(event.target.value)}
        onBlur={take} onKeyDown={(event) => event.key === 'Enter' && take()} onDoubleClick={isNumber ? (event) => event.currentTarget.select() : undefined}
      />
      {hint ? <small>{hint}</small> : null}
    </div>
  );
}

export function Lines({ label, hint, value, onChange }: Named & { readonly value: string; readonly onChange: (value: string) => void }) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div className="dz-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id} className="m-input" rows={3} value={typed ?? value} onChange={(event) => setTyped(event.target.value)}
        onBlur={() => { if (typed !== null && typed !== value) onChange(typed); setTyped(null); }}
      />
      {hint ? <small>{hint}</small> : null}
    </div>
  );
}

/** A day as it is written here, among the other fields. */
export function DayLine({ label, hint, value, onChange }: Named & { readonly value: string; readonly onChange: (value: string) => void }) {
  return <div className="dz-field"><DayField isFilter label={label} hint={hint} value={value} onChange={onChange} /></div>;
}

/** A choice of codes with their names; a code from elsewhere stays in the list. */
export function Choice({ label, hint, value, options, empty, onChange }: Named & { readonly value: string; readonly options: readonly (readonly [code: string, name: string])[]; readonly empty?: string; readonly onChange: (value: string) => void }) {
  const id = useId();
  const isKnown = value === '' || options.some(([code]) => code === value);
  return (
    <div className="dz-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="m-input" value={value} onChange={(event) => onChange(event.target.value)}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {isKnown ? null : <option value={value}>{value}</option>}
        {options.map(([code, name]) => <option key={code} value={code}>{name}</option>)}
      </select>
      {hint ? <small>{hint}</small> : null}
    </div>
  );
}

export function Tick({ label, isOn, onChange }: { readonly label: string; readonly isOn: boolean; readonly onChange: (isOn: boolean) => void }) {
  return <label className="m-check dz-tick"><input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} /> {label}</label>;
}

/** What is said in both languages, side by side. */
export function Bilingual({ label, hint, value, onChange, isLong = false }: Named & { readonly value: Partial<Text>; readonly onChange: (value: Text) => void; readonly isLong?: boolean }) {
  const Control = isLong ? Lines : Line;
  const { vi = '', en = '' } = value;
  return (
    <fieldset className="dz-two">
      <legend>{label}</legend>
      <Control label="Tiếng Việt" value={vi} onChange={(next) => onChange({ vi: next, en })} />
      <Control label="English" value={en} onChange={(next) => onChange({ vi, en: next })} />
      {hint ? <small>{hint}</small> : null}
    </fieldset>
  );
}

/** A part of the panel that can be folded away. */
export function Section({ title, children, isOpen = true }: { readonly title: string; readonly children: ReactNode; readonly isOpen?: boolean }) {
  return <details className="dz-section" open={isOpen}><summary>{title}</summary><div>{children}</div></details>;
}

/** Code and name, in the reader's language. */
export function useNamed(): (names: Readonly<Record<string, Text>>) => readonly (readonly [string, string])[] {
  const { pick } = useTexts();
  return (names) => Object.entries(names).map(([code, name]) => [code, pick(name)] as const);
}
