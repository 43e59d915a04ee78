import { setTimeout as wait } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';
import type { FaultState, RestFault } from '../faults.ts';
import type { RestEnv } from './contract.ts';

const never = () => new Promise<never>(() => {});

/** Has a call meet the fault that waits for it, if any. */
export function spoil(faults: FaultState): MiddlewareHandler<RestEnv> {
  return async (c, next) => {
    const fault = faults.spoiling(c.req.method, c.req.path);
    if (fault === null) return await next();
    if (fault === 'lost') return await never();
    if (fault === 'cut') {
      c.env.incoming.socket.destroy();
      return await never();
    }
    if (fault === 'answer lost') {
      await next();
      return await never();
    }
    if ('delay' in fault) {
      await wait(fault.delay, undefined, { ref: false });
      return await next();
    }
    if ('answerAfter' in fault) {
      await next();
      await wait(fault.answerAfter, undefined, { ref: false });
      return;
    }
    c.set('code', fault.code ?? 0);
    return refusal(fault);
  };
}

function refusal({ status, code = 0, retryAfter }: Extract<RestFault, { status: number }>): Response {
  const body = { message: 'Spoilt on purpose', code };
  if (retryAfter === undefined) return Response.json(body, { status });
  return Response.json(
    { ...body, retry_after: retryAfter, global: false },
    { status, headers: { 'retry-after': String(retryAfter) } },
  );
}
