// Writes the published JSON Schemas and the description of the API: node tools/schemas.ts. A test fails while schemas/ is not
// what this would write.
import { mkdirSync, writeFileSync } from 'node:fs';
import { publishedSchemas } from '@inforce/core';
import { publishedDescription, publishedRecordSchemas } from '@inforce/server';

/** Every file of schemas/ by its name. */
export async function schemaFiles(): Promise<Readonly<Record<string, unknown>>> {
  const api = await publishedDescription();
  return { ...publishedSchemas(), ...publishedRecordSchemas(), 'openapi.json': api };
}

if (import.meta.main) {
  const folder = new URL('../schemas/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(await schemaFiles())) {
    writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`);
  }
}
