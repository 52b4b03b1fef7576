import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import { etagOf } from '../record/etag.ts';
import type { Channel } from '../record/event.ts';
import { describe, routed } from './describe.ts';
import type { Api, Asking } from './env.ts';
import { refused } from './problem.ts';
import { perspective, queryOf } from './question.ts';
import { channelsOf, type OnIt, onDeal } from './seen-deal.ts';
import { whoAsks } from './viewer.ts';

/** A stream ends by itself after this time; a browser opens it again, and says who it is again. */
const lastsMs = 15 * 60_000;
const heartbeatMs = 15_000;

/**
 * Says that something changed which this viewer sees, as the viewer's new etag: nothing of what, and nothing at all of what
 * is written elsewhere. It looks where the viewer's own channels end, on a beat of its own, and at once after a
 * write of this process to one of them.
 */
export function stream(api: Api): void {
  const path = '/api/deals/{deal}/events';
  const query = { view: perspective.view };
  const summary = 'server-sent events: that something changed';
  describe(api, {
    method: 'get',
    path,
    summary,
    tag: 'record',
    query,
    gives: { status: 200, types: ['text/event-stream'] },
  });
  const open = new Map<string, number>();
  api.app.get(routed(path), async (c) => {
    const onIt = await onDeal(api, c, 'read', 'wait');
    const channels = channelsOf(onIt, queryOf(c, query).view);
    const { person } = onIt.viewer;
    const count = open.get(person) ?? 0;
    if (count >= api.config.streamsMax)
      throw refused(429, 'IS429', null, `${count} streams are open.`, 'Close one of them.');
    open.set(person, count + 1);
    const last = c.req.header('Last-Event-ID') ?? '';
    const answer = streamSSE(c, async (sse) => {
      try {
        await new News(api, c, onIt, channels, sse).tell(last);
      } finally {
        open.set(person, (open.get(person) ?? 1) - 1);
      }
    });
    answer.headers.set('Content-Type', 'text/event-stream; charset=utf-8');
    answer.headers.set('Cache-Control', 'no-store');
    return answer;
  });
}

class News {
  private readonly api: Api;
  private readonly c: Asking;
  private readonly onIt: OnIt;
  private readonly channels: readonly Channel[];
  private readonly sse: SSEStreamingApi;
  private woken = false;
  private go: () => void = () => {};

  constructor(api: Api, c: Asking, onIt: OnIt, channels: readonly Channel[], sse: SSEStreamingApi) {
    this.api = api;
    this.c = c;
    this.onIt = onIt;
    this.channels = channels;
    this.sse = sse;
    sse.onAbort(() => this.wake());
  }

  private wake(): void {
    this.woken = true;
    this.go();
  }

  async tell(last: string): Promise<void> {
    const { api, onIt, channels } = this;
    const silence = api.changes.listen(onIt.key, channels, () => this.wake());
    try {
      await this.follow(last);
    } finally {
      silence();
    }
  }

  private async follow(last: string): Promise<void> {
    const ends = Date.now() + lastsMs;
    let beat = Date.now();
    let told = last;
    while (!this.sse.aborted && Date.now() < ends && (await this.isStillOn())) {
      const etag = etagOf(await this.api.store.heads(this.onIt.key, this.channels));
      if (etag !== told)
        await this.sse.writeSSE({ event: 'changed', id: etag, data: JSON.stringify({ etag }) });
      else if (Date.now() - beat >= heartbeatMs) await this.sse.write(': still here\n\n');
      if (etag !== told || Date.now() - beat >= heartbeatMs) beat = Date.now();
      told = etag;
      await this.pause();
    }
  }

  /** Whoever was taken off the deal, or whose session has ended, hears no more of it. To wait for news is no act of theirs. */
  private async isStillOn(): Promise<boolean> {
    const viewer = await whoAsks(this.api, this.c, 'wait');
    if (viewer?.credential !== this.onIt.viewer.credential) return false;
    const on = await this.api.access.roleOn(viewer, this.onIt.key.deal);
    return on?.role === this.onIt.on.role;
  }

  /** Until the next look; at once where somebody woke it since the last. */
  private async pause(): Promise<void> {
    if (!this.woken) {
      await new Promise<void>((done) => {
        const timer = setTimeout(done, this.api.config.pollMs);
        this.go = () => {
          clearTimeout(timer);
          done();
        };
      });
    }
    this.woken = false;
  }
}
