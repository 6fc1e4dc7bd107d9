import { Socket as Datagrams } from 'node:dgram';
import { Socket } from 'node:net';

/** Takes the network away from this process: what an imported file names is never fetched, whatever reads the file. */
export function cutOff(): void {
  const refuse = (): never => {
    throw new Error('The importer has no network.');
  };
  Socket.prototype.connect = refuse;
  Datagrams.prototype.send = refuse;
  globalThis.fetch = refuse;
  globalThis.WebSocket = class {
    constructor() {
      refuse();
    }
  } as never;
}
