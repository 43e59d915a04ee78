import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { PageFile } from './files.ts';
import type { Guard } from './guard.ts';

const YEAR_S = 365 * 24 * 60 * 60;

/** The files of the page, for whom the guard lets in. */
export function createPageApp(files: ReadonlyMap<string, PageFile>, guard: Guard): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
        // The browser itself sees to it that no text is set as HTML: Lit's own templates are all it takes.
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ['lit-html'],
      },
      // This server speaks no TLS, and says nothing about what else the machine serves.
      strictTransportSecurity: false,
      xFrameOptions: 'DENY',
    }),
  );
  app.use(async (c, next) => {
    const refusal = guard({ host: c.req.header('host'), origin: c.req.header('origin') });
    if (refusal !== null) return c.text(`${refusal}\n`, 403);
    return await next();
  });
  app.get('*', (c) => {
    const file = files.get(c.req.path);
    if (file) return send(c, file);
    if (files.size > 0 || c.req.path !== '/') return c.text('There is no such file.\n', 404);
    return c.text('The page has not been built: npm run build\n', 503);
  });
  app.all('*', (c) => c.text('The page can only be read.\n', 405, { allow: 'GET, HEAD' }));
  return app;
}

function send(c: Context, file: PageFile): Response {
  c.header('content-type', file.type);
  c.header('cache-control', file.isHashed ? `public, max-age=${YEAR_S}, immutable` : 'no-cache');
  c.header('etag', file.etag);
  c.header('vary', 'accept-encoding');
  if (c.req.header('if-none-match') === file.etag) return c.body(null, 304);
  const taken = (c.req.header('accept-encoding') ?? '').split(',').map((one) => one.trim().split(';')[0]);
  const encoding = (['br', 'gzip'] as const).find((one) => taken.includes(one) && file[one] !== null);
  if (encoding) c.header('content-encoding', encoding);
  return c.body(new Uint8Array((encoding && file[encoding]) ?? file.plain));
}
