import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenLocally } from '../static-server.ts';
import type { GitRepository } from './git-repository.ts';

/** The one token a fake forge accepts. */
export const TOKEN = 'ma-thu-khong-mo-duoc-gi';
/** Repository that a fake forge keeps. */
export const REPOSITORY = 'chi-bo-mau/thu-vien';
/** The person whose token it is. */
export const EDITOR = { id: 7, login: 'bien-tap', name: 'Biên tập viên', email: 'bien-tap@mau.example' };

export interface Call {
  /** Groups of the endpoint's path, decoded. */
  groups: Record<string, string>;
  query: URLSearchParams;
  // Each endpoint knows its own body.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

/** An answer: JSON, bytes, a page, or a status alone. */
export interface Answer {
  status?: number;
  json?: unknown;
  bytes?: Buffer;
  html?: string;
}

/** `GET /repos/:owner/:repo/git/blobs/:sha` and what answers it; a name with `*` takes slashes too. */
export type Endpoints = Record<string, (call: Call) => Answer>;

export interface FakeForge {
  origin: string;
  repository: GitRepository;
  /** Requests that no endpoint answers. */
  unanswered: string[];
  close: () => void;
}

/** Headers that let a page of another site ask: what the real forges allow, and no other request header. */
const CROSS_ORIGIN = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
  'access-control-allow-headers': 'Authorization, Content-Type',
  'access-control-max-age': '600',
};

function routes(
  endpoints: Endpoints,
  isOpen: boolean,
): { method: string; path: RegExp; isOpen: boolean; answer: (call: Call) => Answer }[] {
  return Object.entries(endpoints).map(([key, answer]) => {
    const [method = '', path = ''] = key.split(' ');
    return {
      method,
      isOpen,
      answer,
      path: new RegExp(`^${path.replace(/:(\w+)(\*?)/g, (_, name: string, all: string) => `(?<${name}>${all ? '.+' : '[^/]+'})`)}$`),
    };
  });
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : null;
}

/**
 * Serves a fake forge on a port of its own, until it is closed.
 * @param scheme how the token is handed over: `Authorization: SCHEME TOKEN`
 * @param endpoints what only the token opens
 * @param open what anybody may ask
 */
export async function serveForge(
  repository: GitRepository,
  scheme: string,
  endpoints: Endpoints,
  open: Endpoints = {},
): Promise<FakeForge> {
  const known = [...routes(open, true), ...routes(endpoints, false)];
  const unanswered: string[] = [];

  async function answer(request: IncomingMessage): Promise<Answer> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'OPTIONS') return { status: 204 };
    const isSignedIn = request.headers.authorization === `${scheme} ${TOKEN}`;
    for (const { method, path, isOpen, answer } of known) {
      const match = method === request.method && path.exec(pathname);
      if (!match) continue;
      if (!isOpen && !isSignedIn) return { status: 401, json: { message: 'Bad credentials' } };
      const groups = Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]));
      return answer({ groups, query: searchParams, body: await bodyOf(request) });
    }
    unanswered.push(`${request.method} ${request.url}`);
    return { status: 404, json: { message: 'Not Found' } };
  }

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    answer(request)
      .catch((error: Error): Answer => ({ status: 500, json: { message: error.message } }))
      .then(({ status = 200, json, bytes, html }) => {
        const type = (bytes && 'application/octet-stream') ?? (html && 'text/html; charset=utf-8') ?? 'application/json; charset=utf-8';
        response.writeHead(status, { ...CROSS_ORIGIN, ...(status === 204 ? {} : { 'content-type': type }) });
        response.end(bytes ?? html ?? (status === 204 ? undefined : JSON.stringify(json)));
      });
  });
  const { origin, close } = await listenLocally(server);
  return {
    origin,
    repository,
    unanswered,
    close: () => {
      close();
      repository.remove();
    },
  };
}
