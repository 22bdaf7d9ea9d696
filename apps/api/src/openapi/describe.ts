import { existsSync, readFileSync } from 'node:fs';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Defect } from '@app/kernel';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** OpenAPI of the whole application. Every operation may also be answered with a problem, which is said once here. */
export function describe(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Motcua')
    .setDescription('Thủ tục hành chính một cửa · One-stop public administration')
    .setVersion('0.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer' })
    .addCookieAuth('__Host-motcua');
  const document = SwaggerModule.createDocument(app, builder.build());
  const answers = readAnswers();
  const schemas = { ...document.components?.schemas, Problem: PROBLEM };
  const twice = Object.keys(answers.schemas).filter((name) => name in schemas);
  if (twice.length > 0) throw new Defect('an answer is called what a request is called', { names: twice });
  document.components = { ...document.components, schemas: { ...schemas, ...answers.schemas } };
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (!operation) continue;
      const answer = answers.operations[operation.operationId ?? ''];
      operation.responses = { ...(answer ? told(operation.responses, answer) : operation.responses), default: PROBLEM_RESPONSE };
    }
  }
  return document;
}

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];
type Responses = NonNullable<OpenAPIObject['paths'][string]['get']>['responses'];
interface Answers {
  /** By operation id. */
  readonly operations: Readonly<Record<string, Schema>>;
  readonly schemas: Readonly<Record<string, Schema>>;
}
/** What the build read from the types of the routes: docs/adr/0017. Not there where the sources run without a build, as in tests. */
function readAnswers(): Answers {
  const file = new URL('./answers.json', import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Answers) : { operations: {}, schemas: {} };
}

/** Every success has this answer. */
function told(responses: Responses, schema: Schema): Responses {
  const content = { 'application/json': { schema } };
  return Object.fromEntries(Object.entries(responses).map(([status, response]) => [status, status.startsWith('2') ? { description: '', ...response, content } : response]));
}

const PROBLEM_RESPONSE = {
  description: 'Problem, RFC 9457',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
const text = { type: 'string' } as const;
const PROBLEM = {
  type: 'object' as const,
  required: ['type', 'title', 'status', 'detail', 'code', 'params', 'correlationId', 'errors'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' as const },
    detail: text,
    code: { ...text, description: 'Permanent. Programs decide by this.' },
    params: { type: 'object' as const, additionalProperties: true },
    correlationId: text,
    errors: {
      type: 'array' as const,
      items: {
        type: 'object' as const,
        required: ['field', 'code', 'message'],
        properties: { field: text, code: text, message: text },
      },
    },
  },
};
