// Writes the published JSON Schemas: node tools/schemas.ts. A test fails while schemas/ is not what this would write.
import { mkdirSync, writeFileSync } from 'node:fs';
import { publishedSchemas } from '@inforce/core';

const folder = new URL('../schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(publishedSchemas())) {
  writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
