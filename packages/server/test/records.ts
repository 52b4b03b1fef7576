import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup, restore } from '../src/store/backup.ts';
import type { AppParts } from '../src/api/app.ts';
import type { Store } from '../src/store/store.ts';
import { TestServer } from './api.ts';
import { type TestDatabase, testPostgres } from './postgres.ts';

/** Records by name on one of the two databases, and copies of them that hold the same to the last byte. */
export class Records {
  private readonly kind: Store['kind'];
  private readonly folder: string;
  private readonly databases = new Map<string, TestDatabase>();

  private constructor(kind: Store['kind'], folder: string) {
    this.kind = kind;
    this.folder = folder;
  }

  static async on(kind: Store['kind']): Promise<Records> {
    return new Records(kind, await mkdtemp(join(tmpdir(), 'inforce-records-')));
  }

  async open(name: string, more: Partial<AppParts> = {}): Promise<TestServer> {
    return TestServer.open(more, await this.where(name));
  }

  /** Of a record that nobody has open. */
  async copy(from: string, to: string): Promise<void> {
    if (this.kind === 'sqlite') return copyFile(await this.where(from), await this.where(to));
    const kept = join(this.folder, `${from}.backup`);
    await backup(await this.where(from), kept);
    await restore(kept, await this.where(to));
    await rm(kept);
  }

  async end(): Promise<void> {
    for (const { stop } of this.databases.values()) await stop();
    await rm(this.folder, { recursive: true });
  }

  private async where(name: string): Promise<string> {
    if (this.kind === 'sqlite') return join(this.folder, `${name}.db`);
    const known = this.databases.get(name) ?? (await testPostgres());
    this.databases.set(name, known);
    return known.url;
  }
}
