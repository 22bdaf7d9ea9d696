import { createServer } from 'node:net';

/** The port was asked for by name, and somebody has it. */
export class PortTaken extends Error {
  constructor(readonly port: number) {
    super(
      `Cổng ${port} đang có chương trình khác dùng. Hãy tắt chương trình đó, hoặc chọn cổng khác: PORT=${port + 1} npm start\n` +
        `Port ${port} is taken. Stop what runs there, or choose another one: PORT=${port + 1} npm start`,
    );
    this.name = 'PortTaken';
  }
}

const TRIES = 20;

/**
 * The port to listen on: the wanted one, or the next free one where nobody asked for it by name.
 * @throws {PortTaken}
 */
export async function choosePort(host: string, wanted: number, isExplicit: boolean): Promise<number> {
  if (wanted === 0 || (await isFree(host, wanted))) return wanted;
  if (isExplicit) throw new PortTaken(wanted);
  for (let port = wanted + 1; port <= wanted + TRIES; port += 1) if (await isFree(host, port)) return port;
  throw new PortTaken(wanted);
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
