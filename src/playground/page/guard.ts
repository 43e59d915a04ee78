import { isIP } from 'node:net';

/** Addresses that stand for every one of the machine. */
const EVERY = new Set(['0.0.0.0', '::']);
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Why a request is not let in, in one line for whoever sent it; null lets it in. */
export type Guard = (headers: {
  readonly host?: string | undefined;
  readonly origin?: string | undefined;
}) => string | null;

/**
 * Lets in only who means this server by a name of its own: a page elsewhere cannot ask in a visitor's name, nor by a
 * name of its own that it has let point here (DNS rebinding). Programs that send no Origin are no pages.
 *
 * @param host what the server listens on; where that is every address of the machine, any address will do, for an
 *   address cannot be made to point elsewhere
 */
export function createGuard({ host, port }: { readonly host: string; readonly port: number }): Guard {
  const names = new Set([...LOOPBACK, urlName(host)]);
  const isOurs = (asked: URL) =>
    portOf(asked) === port && (names.has(asked.hostname) || (EVERY.has(host) && isAddress(asked.hostname)));

  return ({ host: asked, origin }) => {
    const here = asked !== undefined && /^[\w.:[\]-]+$/.test(asked) ? parse(`http://${asked}`) : null;
    if (here === null || !isOurs(here))
      return `This server does not answer to the name "${asked ?? ''}": ask for http://localhost:${port}`;
    if (origin !== undefined && origin !== here.origin)
      return `A page of ${origin} may not use this server: open ${here.origin} itself`;
    return null;
  };
}

/** A host as it stands in a URL: lower case, version 6 in brackets. */
export function urlName(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host.toLowerCase();
}

function portOf(url: URL): number {
  return url.port === '' ? 80 : Number(url.port);
}

function isAddress(name: string): boolean {
  return isIP(name) === 4 || name.startsWith('[');
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}
