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
  readonly headers?: z.ZodRawShape;
  readonly takes?: Takes;
  readonly gives: Gives;
}

export interface Takes {
  /** One of `bodies`. */
  readonly json?: z.ZodType;
  /** Other media types that it is taken in. */
  readonly types?: readonly string[];
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

export function describe(
  { app }: Api,
  { method, path, summary, tag, query, headers, takes, gives }: Described,
): void {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const params = Object.fromEntries(names.map((name) => [name, z.string()]));
  app.openAPIRegistry.registerPath({
    method,
    path,
    summary,
    tags: [tag],
    security: tag === 'service' ? [] : [{ token: [] }, { session: [] }],
    request: {
      ...(names.length === 0 ? {} : { params: z.object(params) }),
      ...(query === undefined ? {} : { query: z.object(query) }),
      ...(headers === undefined ? {} : { headers: z.object(headers) }),
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

const takenAs = ({ json, types = [] }: Takes): Content =>
  contentOf(json === undefined ? { types } : { json: bodyName(json), types });

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
