import { readFileSync } from 'node:fs';
import { zipped } from '@inforce/formats';
import { z } from 'zod';
import { newKey } from '../../src/record/head-file.ts';
import type { Store } from '../../src/store/store.ts';
import { type Person, TestServer } from '../api.ts';

export const example = new URL('../../../../examples/cerplex/', import.meta.url);
const paper = 'waiver-and-amendment-1996-10-31.txt';
export const days = 'asOf=1996-11-15&knownAt=2026-11-28';
export const idOf = z.object({ id: z.string() });

/** A server on one of the two databases, somebody who brought the Cerplex deal in, and an administrator. */
export class Scene {
  private readonly kind: Store['kind'];
  private begun: {
    readonly server: TestServer;
    readonly ann: Person;
    readonly root: Person;
    readonly deal: string;
  } | null = null;

  constructor(kind: Store['kind']) {
    this.kind = kind;
  }

  async begin(): Promise<void> {
    const server = await TestServer.on(this.kind, { config: { signingKey: newKey() } });
    const ann = await server.person('ann');
    const root = await server.person('root', true);
    const folder = new Map(
      ['deal.yaml', 'facts.yaml', paper].map((name) => [name, readFileSync(new URL(name, example))]),
    );
    const body = Uint8Array.from(zipped(folder));
    const headers = { 'Content-Type': 'application/zip' };
    const answer = await ann.ask('/api/deals/import?role=holders', { method: 'POST', body, headers });
    this.begun = { server, ann, root, deal: idOf.parse(await answer.json()).id };
  }

  end(): Promise<void> {
    return this.server.close();
  }

  private get now() {
    if (this.begun === null) throw new Error('the scene has not begun');
    return this.begun;
  }

  get server(): TestServer {
    return this.now.server;
  }

  get ann(): Person {
    return this.now.ann;
  }

  get root(): Person {
    return this.now.root;
  }

  get deal(): string {
    return this.now.deal;
  }

  /** Ann, where she was given another cookie. */
  isNow(ann: Person): void {
    this.begun = { ...this.now, ann };
  }

  get(path: string): Promise<Response> {
    return this.ann.ask(`/api/deals/${this.deal}${path}`);
  }

  write(path: string, json: unknown, method?: string): Promise<Response> {
    return this.ann.write(this.deal, path, json, method);
  }
}
