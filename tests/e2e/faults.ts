import { createServer, type IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';

/** What becomes of a request on its way to Discord. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** Never answered, and never seen by Discord. */
  | { readonly kind: 'lost' }
  /** Seen by Discord, whose answer never arrives. */
  | { readonly kind: 'answer lost' };

/**
 * A proxy of the REST API that spoils some requests; gives its address.
 * @param fault what to do to a request, told its method and path; null lets it through
 */
export async function faultyApi(
  apiUrl: string,
  fault: (method: string, path: string) => Fault | null,
): Promise<string> {
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    const body = await read(request);
    const spoiled = fault(method, url);
    if (spoiled?.kind === 'lost') return;
    if (spoiled?.kind === 'status') {
      response.writeHead(spoiled.status, { 'content-type': 'application/json', ...spoiled.headers });
      response.end('{"message":"spoiled","code":0}');
      return;
    }
    const { authorization } = request.headers;
    const answer = await fetch(`${new URL(apiUrl).origin}${url}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(authorization === undefined ? {} : { authorization }),
      },
      ...(body.length > 0 ? { body } : {}),
    });
    const text = await answer.text();
    if (spoiled?.kind === 'answer lost') return;
    const type = answer.headers.get('content-type');
    response.writeHead(answer.status, type === null ? {} : { 'content-type': type });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}/api`;
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
