import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Configuration } from '@app/platform';
import { AntiVirus, type ScanResult } from './anti-virus.js';

const ANSWER_MILLISECONDS = 30_000;
const LONGEST_ANSWER = 4_096;

/** The daemon of ClamAV, asked by its INSTREAM command: lengths and chunks over one connection, then one line back. */
@Injectable()
export class Clamd extends AntiVirus {
  private readonly address: string | undefined;

  constructor({ CLAMD_ADDRESS }: Configuration) {
    super();
    this.address = CLAMD_ADDRESS;
  }

  async scan(content: Readable): Promise<ScanResult> {
    if (this.address === undefined) {
      content.destroy();
      return 'NOT_SCANNED';
    }
    const [host = '', port = ''] = this.address.split(':');
    const socket = connect({ host, port: Number(port), timeout: ANSWER_MILLISECONDS });
    socket.on('timeout', () => socket.destroy(new Error('clamd does not answer')));
    try {
      const answer = answerOf(socket);
      await Promise.all([send(socket, content), answer]);
      return verdictOf(await answer);
    } catch {
      // Whatever went wrong with it: the file waits in quarantine, and is looked at again when somebody asks for it.
      return 'UNREACHABLE';
    } finally {
      content.destroy();
      socket.destroy();
    }
  }
}

async function send(socket: Socket, content: Readable): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const chunk of content as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    await write(socket, length);
    await write(socket, chunk);
  }
  await write(socket, Buffer.alloc(4));
}

async function write(socket: Socket, bytes: Buffer): Promise<void> {
  if (!socket.write(bytes)) await once(socket, 'drain');
}

async function answerOf(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    text += chunk.toString('utf8');
    if (text.includes('\0') || text.length > LONGEST_ANSWER) break;
  }
  return text;
}

function verdictOf(answer: string): ScanResult {
  if (/^stream: OK\0?$/.test(answer.trimEnd())) return 'CLEAN';
  return /^stream: .+ FOUND/.test(answer) ? 'INFECTED' : 'UNREACHABLE';
}
