import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A file of the built page, ready to be sent. */
export interface PageFile {
  readonly type: string;
  readonly etag: string;
  /** Its name changes with what is in it. */
  readonly isHashed: boolean;
  readonly plain: Buffer;
  /** Null where compressing gains nothing. */
  readonly br: Buffer | null;
  readonly gzip: Buffer | null;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.svg', '.txt']);
// Near the best there is, at a tenth of its time.
const BROTLI_QUALITY = 9;

/**
 * The built page by the paths of its addresses; empty where it has not been built. It is read once, and whatever is not
 * in it is not served: no path leads to another file.
 */
export async function readPage(root: string): Promise<ReadonlyMap<string, PageFile>> {
  const paths = await list(root, '');
  const files = await Promise.all(
    paths.map(async (path): Promise<[string, PageFile]> => [path, await prepare(join(root, path), path)]),
  );
  const page = new Map(files);
  const index = page.get('/index.html');
  if (index) page.set('/', index);
  return page;
}

/** Paths of the files under a folder, as in an address. Links are left out: they may lead out of it. */
async function list(root: string, path: string): Promise<string[]> {
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch((error: unknown) => {
    if (path === '' && error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const inside = entries.map(async (entry) => {
    const at = `${path}/${entry.name}`;
    if (entry.isDirectory()) return await list(root, at);
    return entry.isFile() && extname(at) in TYPES ? [at] : [];
  });
  return (await Promise.all(inside)).flat();
}

async function prepare(file: string, path: string): Promise<PageFile> {
  const plain = await readFile(file);
  const kind = extname(path);
  const gains = COMPRESSIBLE.has(kind);
  return {
    type: TYPES[kind] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    isHashed: path.startsWith('/assets/'),
    plain,
    br: gains
      ? await promisify(brotliCompress)(plain, {
          params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
        })
      : null,
    gzip: gains ? await promisify(gzip)(plain) : null,
  };
}
