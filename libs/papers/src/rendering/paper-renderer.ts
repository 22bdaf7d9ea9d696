import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Defect } from '@app/kernel';
import { IsolatedCalls } from '@app/platform';
import type { PaperDocument } from '../domain/paper-document.js';

/** The first paper of a thread also pays for its fonts. */
const LIMIT_MILLISECONDS = 10_000;

/** Draws papers in a thread of its own; the thread starts with the first one. */
@Injectable()
export class PaperRenderer implements OnApplicationShutdown {
  private readonly calls = new IsolatedCalls<PaperDocument, Uint8Array>(new URL('./render-worker.js', import.meta.url), {
    timeoutMs: LIMIT_MILLISECONDS, memoryMiB: 256,
  });

  /** @throws {Defect} our own code failed on this paper */
  async render(paper: PaperDocument): Promise<Uint8Array> {
    const answer = await this.calls.run(paper);
    if (!answer.ok) throw new Defect('a paper could not be drawn', { title: paper.subject, why: answer.why, detail: answer.detail });
    return answer.value;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.calls.close();
  }
}
