import { z } from 'zod';
import type { Api } from './env.ts';
import { bodies, bodyName } from './bodies.ts';
import { type ShapeName, shapes } from './shapes.ts';

export type Method = 'get' | 'post' | 'put' | 'delete';

/** What a route takes and gives: its part of the OpenAPI description. */
export interface Described {
  readonly method: Method;
  /** `/api/deals/{deal}/status` */
  readonly path: string;
  readonly summary: string;
  readonly tag: 'answers' | 'record' | 'documents' | 'people' | 'access' | 'service';
  readonly query?: z.ZodRawShape;
  readonly takes?: Takes;
  /** Why a write takes no `If-Match`. */
  readonly noMatch?: string;
  /** Why a POST takes no `Idempotency-Key`. */
  readonly noKey?: string;
  readonly gives: Gives;
}

export interface Takes {
  /** One of `bodies`. */
  readonly json?: z.ZodType;
  /** Other media types that it is taken in. */
  readonly types?: readonly string[];
  /** The files of a form, by the names of their parts. */
  readonly files?: readonly string[];
}

export interface Gives {
  readonly status: 200 | 201 | 204 | 302;
  readonly json?: ShapeName;
  /** Other media types that it is given in. */
  readonly types?: readonly string[];
}

/** As Hono writes a path. */
export const routed = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

const bytes = { type: 'string', format: 'binary' } as const;
const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

/** What a write says beside its body: what it rests on, and that it is to be carried out once. */
const ifMatch = {
  'If-Match': z
    .string()
    .meta({ description: 'the ETag of the deal, or of an answer from it, that this rests on' }),
};
const idempotencyKey = {
  'Idempotency-Key': z
    .string()
    .optional()
    .meta({ description: 'the same request under the same key is carried out once' }),
};

/** Why some take neither. */
export const recordsNothing = 'nothing is recorded';

type OfWrites = Pick<Described, 'method' | 'noMatch' | 'noKey'>;

const headersOf = ({ method, noMatch, noKey }: OfWrites): z.ZodRawShape => ({
  ...(method === 'get' || noMatch !== undefined ? {} : ifMatch),
  ...(method !== 'post' || noKey !== undefined ? {} : idempotencyKey),
});

const withoutThem = ({ noMatch, noKey }: OfWrites): string =>
  [
    ...(noMatch === undefined ? [] : [`No If-Match: ${noMatch}.`]),
    ...(noKey === undefined ? [] : [`No Idempotency-Key: ${noKey}.`]),
  ].join(' ');

export function describe({ app }: Api, described: Described): void {
  const { method, path, summary, tag, query, takes, gives } = described;
  const headers = headersOf(described);
  const description = withoutThem(described);
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const params = Object.fromEntries(names.map((name) => [name, z.string()]));
  app.openAPIRegistry.registerPath({
    method,
    path,
    summary,
    ...(description === '' ? {} : { description }),
    tags: [tag],
    security: tag === 'service' ? [] : [{ token: [] }, { session: [] }],
    request: {
      ...(names.length === 0 ? {} : { params: z.object(params) }),
      ...(query === undefined ? {} : { query: z.object(query) }),
      ...(Object.keys(headers).length === 0 ? {} : { headers: z.object(headers) }),
      ...(takes === undefined ? {} : { body: { required: true, content: takenAs(takes) } }),
    },
    responses: { [gives.status]: given(gives), ...notModified(method, gives), default: problem },
  });
}

const problem = {
  description: 'everything that is wrong with the request',
  content: { 'application/problem+json': { schema: ref('Problem') } },
};

const notModified = (method: Method, { status }: Gives): object =>
  method === 'get' && status === 200 ? { 304: { description: 'as the asker has it' } } : {};

function given(gives: Gives): { description: string; content?: Content } {
  const content = contentOf(gives);
  const description = gives.json ?? gives.types?.[0] ?? 'done';
  return Object.keys(content).length === 0 ? { description } : { description, content };
}

const takenAs = ({ json, types = [], files }: Takes): Content => ({
  ...contentOf(json === undefined ? { types } : { json: bodyName(json), types }),
  ...(files === undefined ? {} : { 'multipart/form-data': { schema: formOf(files) } }),
});

const formOf = (files: readonly string[]): object => ({
  type: 'object',
  properties: Object.fromEntries(files.map((name) => [name, bytes])),
  required: files,
});

type Content = Record<string, { schema: object }>;

function contentOf({
  json,
  types = [],
}: {
  readonly json?: string;
  readonly types?: readonly string[];
}): Content {
  const named = json === undefined ? {} : { 'application/json': { schema: ref(json) } };
  return { ...named, ...Object.fromEntries(types.map((type) => [type, { schema: bytes }])) };
}

/** The whole description, as OpenAPI 3.1. */
export function description({ app }: Api, version: string): object {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Inforce',
      version,
      description: 'What your financing agreements say, what is in force, and why, on any date. docs/api.md',
    },
    servers: [{ url: '/' }],
  });
  return {
    ...document,
    components: {
      schemas: components(),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'inforce' },
      },
    },
  };
}

/** Each shape under its own name; what zod names within one stands beside it as `Shape.part`. */
function components(): Record<string, object> {
  const all: Record<string, object> = {};
  for (const [name, schema] of Object.entries(shapes))
    Object.assign(all, component(name, z.toJSONSchema(schema)));
  for (const [name, schema] of Object.entries(bodies))
    Object.assign(all, component(name, z.toJSONSchema(schema, { io: 'input' })));
  return all;
}

function component(name: string, schema: object): Record<string, object> {
  const { $defs = {}, $schema: _, ...own } = definitions.parse(JSON.parse(pointed(name, schema)));
  const parts = Object.entries($defs).map(([part, each]) => [`${name}.${part}`, each]);
  return { [name]: own, ...Object.fromEntries(parts) };
}

const definitions = z.looseObject({
  $defs: z.record(z.string(), z.looseObject({})).optional(),
  $schema: z.string().optional(),
});

const pointed = (name: string, schema: object): string =>
  JSON.stringify(schema, (key, value: unknown) =>
    key === '$ref' && typeof value === 'string'
      ? value
          .replace(/^#\/\$defs\//, `#/components/schemas/${name}.`)
          .replace(/^#$/, `#/components/schemas/${name}`)
      : value,
  );
