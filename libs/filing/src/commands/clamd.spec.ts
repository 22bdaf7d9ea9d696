import { createServer, type AddressInfo, type Server } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from '@jest/globals';
import { readConfiguration } from '@app/platform';
import { Clamd } from './clamd.js';

let server: Server | undefined;
afterEach(() => void server?.close());

/** Speaks as clamd does: reads `zINSTREAM`, then chunks with their lengths up to an empty one, then answers. */
async function clamdThat(answers: (content: string) => string | null): Promise<Clamd> {
  server = createServer((socket) => {
    let got = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      got = Buffer.concat([got, chunk]);
      const content = contentIn(got);
      if (content === null) return;
      const answer = answers(content);
      if (answer === null) socket.destroy();
      else socket.end(answer);
    });
  });
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
  return new Clamd(readConfiguration({ CLAMD_ADDRESS: `127.0.0.1:${(server.address() as AddressInfo).port}` }));
}
function contentIn(got: Buffer): string | null {
  const command = 'zINSTREAM\0';
  if (got.length < command.length || got.subarray(0, command.length).toString() !== command) return null;
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= got.length; ) {
    const length = got.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts).toString();
    parts.push(got.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
const file = (text: string) => Readable.from([Buffer.from(text.slice(0, 3)), Buffer.from(text.slice(3))]);

describe('clamd', () => {
  it('is told the whole file, and believed', async () => {
    const clamd = await clamdThat((content) => (content.includes('EICAR') ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0'));

    expect(await clamd.scan(file('a harmless text'))).toBe('CLEAN');
    expect(await clamd.scan(file('an EICAR text'))).toBe('INFECTED');
  });

  it.each([['an error', 'INSTREAM size limit exceeded. ERROR\0'], ['a broken connection', null], ['nonsense', 'OK stream\0']])('that answers with %s has not said the file is clean', async (_, answer) => {
    expect(await (await clamdThat(() => answer)).scan(file('text'))).toBe('UNREACHABLE');
  });

  it('that is not there has not either; where none is named nothing is scanned', async () => {
    expect(await new Clamd(readConfiguration({ CLAMD_ADDRESS: '127.0.0.1:1' })).scan(file('text'))).toBe('UNREACHABLE');
    expect(await new Clamd(readConfiguration({})).scan(file('text'))).toBe('NOT_SCANNED');
  });
});
