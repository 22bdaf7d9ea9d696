import type { MaybeOptionalInit } from 'openapi-fetch';
import type { paths } from './schema.js';

type Verb = 'get' | 'post' | 'put' | 'delete' | 'patch';
type Success = 200 | 201 | 202 | 204;
type PathsWith<V extends Verb> = { [P in keyof paths]: paths[P] extends Record<V, { responses: unknown }> ? P : never }[keyof paths];
type ContentOf<R> = R extends { content: Record<string, infer C> } ? C : undefined;
type SaidBy<Operation> = Operation extends { responses: infer R } ? { [S in keyof R & Success]: ContentOf<R[S]> }[keyof R & Success] : never;
type Parsed<Operation, Init> = Init extends { parseAs: 'blob' } ? Blob : Init extends { parseAs: 'text' } ? string : SaidBy<Operation>;

/** An answer before anybody looked whether it is one. */
export interface Answered<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}
type Ask<V extends Verb> = <P extends PathsWith<V>, Init extends MaybeOptionalInit<paths[P], V>>(
  path: P,
  ...init: undefined extends MaybeOptionalInit<paths[P], V> ? [init?: Init] : [init: Init]
) => Promise<Answered<Parsed<paths[P][V], Init>>>;
/** The routes with their answers just as the description has them: the client's own types walk through every answer, and take the kernel's instants and days apart. */
export interface TypedClient {
  readonly GET: Ask<'get'>;
  readonly POST: Ask<'post'>;
  readonly PUT: Ask<'put'>;
  readonly DELETE: Ask<'delete'>;
  readonly PATCH: Ask<'patch'>;
}
