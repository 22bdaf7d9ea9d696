import type { Json, JsonObject } from './json.js';

export interface RecordPart {
  readonly record: JsonObject;
  readonly set: (path: string) => (value: Json) => void;
}
export const unlessEmpty = (value: string): string | undefined => (value === '' ? undefined : value);
