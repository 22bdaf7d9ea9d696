import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf, problemDocument, type Trouble } from './problem.js';

/** Writes the problem in the reader's language. */
export function answerProblem(
  request: Pick<FastifyRequest, 'id' | 'headers'>,
  reply: FastifyReply,
  trouble: Trouble,
): void {
  const language = languageOf(request.headers['accept-language']);
  const headers = {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language,
    ...trouble.headers,
  };
  void reply
    .code(trouble.status)
    .headers(headers)
    .send(JSON.stringify(problemDocument(trouble, language, request.id)));
}
