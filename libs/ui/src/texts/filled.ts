export type TextParams = Readonly<Record<string, string | number>>;

/**
 * A text with its params put in: `{name}` is replaced, `{count|day|days}` becomes the first word for 1 and the second for
 * every other number. A name without a param stays as it is, so that it is seen.
 */
export function filled(text: string, params: TextParams = {}): string {
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (one === undefined || many === undefined) return String(value);
    return Number(value) === 1 ? one : many;
  });
}
