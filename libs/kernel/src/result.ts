/** The outcome of something that may meet an expected "no". A "no" is data, never an exception. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const no = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/** Parameters of an obstacle: plain JSON, so that it travels unchanged into a problem document and a translated text. */
export type ObstacleParams = Readonly<Record<string, unknown>>;

/** An expected "no" a person can act on. `code` is public and permanent: `<capability>.<what_stands_in_the_way>`. */
export interface Obstacle<Code extends string = string, Params extends ObstacleParams = ObstacleParams> {
  readonly code: Code;
  readonly params: Params;
}
