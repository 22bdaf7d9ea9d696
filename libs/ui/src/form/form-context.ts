import { createContext, useContext } from 'react';
import type { Places } from './places.js';

export interface FormSurroundings {
  /** What is wrong, by path: `child.birthPlace.commune`, `business.sectors[0].code`. */
  readonly errors: ReadonlyMap<string, string>;
  readonly places: Places;
  /** Agency the dossier goes to: where a form asks for it, it is told and not asked again. */
  readonly agency: { readonly code: string; readonly name: { readonly vi: string; readonly en: string } } | null;
}
const NOTHING: FormSurroundings = { errors: new Map(), places: { provinces: [], communes: {} }, agency: null };

export const FormContext = createContext<FormSurroundings>(NOTHING);
export const useForm = (): FormSurroundings => useContext(FormContext);

/** One control: its path is its id, so that an error leads to it. */
export interface ControlOf<T = unknown> {
  readonly path: string;
  readonly value: T;
  readonly required: boolean;
  readonly onChange: (value: unknown) => void;
}
