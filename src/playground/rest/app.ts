import { type Context, Hono } from 'hono';
import { ApiError, invalidJson, NotServed, notFound, unauthorized } from '../errors.ts';
import { pushKeeping } from '../memory.ts';
import type { World } from '../world.ts';
import { aboutRoutes } from './about.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import type { RestApp, RestEnv, RestLog } from './contract.ts';
import { interactionRoutes } from './interactions.ts';
import { spoil } from './spoil.ts';

/** Paths whose right is in the address, or that need none. */
const OPEN = /^\/api\/v10\/(gateway$|interactions\/|webhooks\/)/;

/** The REST API, version 10, under `/api/v10`. */
export function createRestApp(world: World, log: RestLog): RestApp {
  const app: RestApp = new Hono<RestEnv>();

  app.use(async (c, next) => {
    c.set('code', null);
    c.set('body', null);
    await next();
    const call = {
      method: c.req.method,
      path: c.req.path,
      query: c.req.query(),
      body: c.get('body'),
      status: c.res.status,
      code: c.get('code'),
    };
    pushKeeping(log.calls, call, world.keeps);
  });
  app.use('/api/v10/*', spoil(world.faults));
  app.use('/api/v10/*', async (c, next) => {
    if (!OPEN.test(c.req.path) && c.req.header('authorization') !== `Bot ${world.token}`)
      throw unauthorized();
    c.set('body', await readBody(c));
    await next();
  });

  app.get('/health', (c) => c.json({ ok: true }));
  aboutRoutes(app, world);
  commandRoutes(app, world);
  channelRoutes(app, world);
  interactionRoutes(app, world);

  const nameOf = (c: Context) => `${c.req.method} ${c.req.path}`;
  app.notFound((c) => {
    pushKeeping(log.unknown, nameOf(c), world.keeps);
    return c.json(notFound().body(), 404);
  });
  app.onError((error, c) => {
    if (!(error instanceof ApiError)) throw error;
    if (error instanceof NotServed) pushKeeping(log.unknown, `${nameOf(c)}: ${error.message}`, world.keeps);
    c.set('code', error.code);
    return Response.json(error.body(), { status: error.status });
  });
  return app;
}

async function readBody(c: Context<RestEnv>): Promise<unknown> {
  const type = c.req.header('content-type') ?? '';
  if (type.startsWith('multipart/')) throw new NotServed('multipart bodies');
  const text = await c.req.text();
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    throw invalidJson();
  }
}
