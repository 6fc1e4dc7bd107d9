/** The search in a Web Worker; `client.ts` is its other end. */
import { answerCalls } from './answer-calls.ts';
import type { Reply, Request } from './protocol.ts';

const take = answerCalls((reply: Reply) => postMessage(reply));

addEventListener('message', ({ data }: MessageEvent<Request>) => take(data));
