import { z } from 'zod';

/** The API's own description of itself, to hold its answers against. */
const content = z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) }));
const operation = z.object({
  summary: z.string(),
  description: z.string().default(''),
  requestBody: z.object({ content }).optional(),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean().optional() }))
    .default([]),
  responses: z.record(z.string(), z.object({ content: content.optional() })),
});
const document = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

const answerSchema = z.object({
  properties: z.record(z.string(), z.object({ type: z.unknown().optional() })).default({}),
});

export interface Route {
  readonly method: string;
  readonly path: string;
  readonly operation: z.output<typeof operation>;
}

export class Described {
  readonly routes: readonly Route[];
  /** Routes that were answered with what they promise. */
  readonly kept = new Set<string>();
  private readonly schemas: Readonly<Record<string, unknown>>;
  private readonly readers = new Map<string, z.ZodType>();

  constructor(json: unknown) {
    const { paths, components } = document.parse(json);
    this.schemas = components.schemas;
    this.routes = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, each]) => ({ method, path, operation: each })),
    );
  }

  routeOf(method: string, pathname: string): Route | null {
    const fits = this.routes.filter(
      (each) => each.method === method.toLowerCase() && patternOf(each.path).test(pathname),
    );
    // The one that names more of the path is meant: `/api/deals/import`, not `/api/deals/{deal}`.
    return fits.toSorted((a, b) => a.path.split('{').length - b.path.split('{').length)[0] ?? null;
  }

  /** Where its answer is a list and nothing beside: the name of the list. */
  listIn({ method, operation }: Route): string | null {
    const { $ref } = operation.responses['200']?.content?.['application/json']?.schema ?? {};
    if (method !== 'get' || typeof $ref !== 'string') return null;
    const { properties } = answerSchema.parse(this.schemas[$ref.split('/').at(-1) ?? '']);
    const [only, ...others] = Object.keys(properties).filter((name) => name !== 'next');
    const isList = only !== undefined && others.length === 0 && properties[only]?.type === 'array';
    return isList ? only : null;
  }

  /** What is wrong with an answer, by the description; `null`: nothing. */
  async faultOf(method: string, pathname: string, answer: Response): Promise<string | null> {
    const route = this.routeOf(method, pathname);
    if (route === null) return answer.status === 404 ? null : `${method} ${pathname} is not described`;
    const name = `${method} ${route.path}`;
    const promised = route.operation.responses[String(answer.status)];
    const given = promised ?? route.operation.responses['default'];
    if (promised === undefined && answer.status < 400) return `${name}: ${answer.status} is not described`;
    if (given?.content === undefined) return null;
    const type = (answer.headers.get('Content-Type') ?? '').split(';')[0] ?? '';
    const schema = given.content[type]?.schema;
    if (schema === undefined) return `${name}: ${answer.status} comes as "${type}"`;
    if (!type.endsWith('json')) return this.keep(route);
    const read = this.readerOf(schema).safeParse(await answer.json());
    return read.success
      ? this.keep(promised === undefined ? null : route)
      : `${name}: ${answer.status}: ${read.error.message}`;
  }

  private keep(route: Route | null): null {
    if (route !== null) this.kept.add(`${route.method} ${route.path}`);
    return null;
  }

  private readerOf(schema: Readonly<Record<string, unknown>>): z.ZodType {
    const text = JSON.stringify({ ...schema, $defs: this.schemas });
    const name = JSON.stringify(schema);
    const known =
      this.readers.get(name) ??
      z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')));
    this.readers.set(name, known);
    return known;
  }
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
