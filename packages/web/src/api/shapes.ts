/** Checks of what the server gives where no engine checks it: small, since the first view carries them. */
export const text = (of: unknown, key: string): string => {
  const value: unknown = typeof of === 'object' && of !== null ? Reflect.get(of, key) : null;
  return typeof value === 'string' ? value : '';
};

export function list(of: unknown, key: string): readonly unknown[] {
  const value: unknown = typeof of === 'object' && of !== null ? Reflect.get(of, key) : null;
  return Array.isArray(value) ? value : [];
}

export interface Event {
  readonly channel: string;
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly kind: string;
  readonly body: unknown;
}

export const eventOf = (given: unknown): Event => ({
  channel: text(given, 'channel'),
  version: Number(Reflect.get(Object(given), 'version')),
  at: text(given, 'at'),
  by: text(given, 'by'),
  kind: text(given, 'kind'),
  body: Reflect.get(Object(given), 'body'),
});
