import { setTimeout as wait } from 'node:timers/promises';
import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import { readGateway } from './gateway-address.ts';
import { AskedToWait, waitOf, withRetryAfter } from './rate-limits.ts';

/**
 * Discord drops an interaction that is not answered in 3 s. An attempt that hangs is given up in time for others:
 * discord.js tries again what was aborted.
 */
const CALLBACK_ATTEMPT_MS = 900;

/** The same for what may be sent twice without harm, and holds up what is to be said after it. */
const MESSAGE_ATTEMPT_MS = 2_500;

/** How long to wait before asking for the gateway again: a second, twice as long each time, and no more than this. */
const LONGEST_PAUSE_MS = 60_000;
const GATEWAY_ATTEMPT_MS = 10_000;

const FOLLOW_UP_MS = 5_000;

const CALLBACK = /\/interactions\/[^/]+\/[^/]+\/callback/;
const GATEWAY = /\/gateway\/bot$/;
const MESSAGE = /\/messages(?:\/|$|\?)/;
/** What an interaction's own token opens, and the bot's has no part in: it is over sooner or later. */
const OF_INTERACTION = /\/webhooks\/[^/]+\//;
const FOLLOW_UP = /\/webhooks\/[^/]+\/[^/]+(?:\?.*)?$/;

export interface RequestOptions {
  /** Whether to ask for the gateway until Discord answers. */
  readonly persistent: boolean;
  /** Told, in a line, each time that Discord cannot be reached. */
  readonly onTrouble: (text: string) => void;
  /** Called when Discord no longer takes the token. */
  readonly onRevoked: () => void;
}

type MakeRequest = RESTOptions['makeRequest'];

/** How requests go out: those to which time matters with deadlines of their own. */
export function createRequests({ persistent, onTrouble, onRevoked }: RequestOptions): MakeRequest {
  return async (url, init) => {
    if (GATEWAY.test(url)) return await (persistent ? untilAnswered(url, init, onTrouble) : asked(url, init));
    if (CALLBACK.test(url)) return await callBack(url, init);
    if (init.method === 'POST' && FOLLOW_UP.test(url)) return await withRetryAfter(await once(url, init));
    const response = MESSAGE.test(url)
      ? await within(MESSAGE_ATTEMPT_MS, url, init)
      : await DefaultRestOptions.makeRequest(url, init);
    if (response.status === 401 && !OF_INTERACTION.test(url)) onRevoked();
    return await withRetryAfter(response);
  };
}

/** A first response, which has 3 s: discord.js would wait as long, and as often, as it is asked to. */
const callBack: MakeRequest = async (url, init) => {
  const response = await within(CALLBACK_ATTEMPT_MS, url, init);
  if (response.status === 429) throw new AskedToWait(await waitOf(response));
  return response;
};

/** @throws Error where what is answered holds no gateway's address */
const asked: MakeRequest = async (url, init) => {
  const response = await within(GATEWAY_ATTEMPT_MS, url, init);
  return response.status < 300 ? await readGateway(response) : await withRetryAfter(response);
};

const within = async (ms: number, ...[url, init]: Parameters<MakeRequest>): ReturnType<MakeRequest> => {
  const attempt = new AbortController();
  const giveUp = (): void => attempt.abort();
  const timer = setTimeout(giveUp, ms);
  // `AbortSignal.any` would do it by way of weak references, for each of very many.
  if (init.signal?.aborted === true) giveUp();
  init.signal?.addEventListener('abort', giveUp);
  try {
    return await DefaultRestOptions.makeRequest(url, { ...init, signal: attempt.signal });
  } finally {
    clearTimeout(timer);
    init.signal?.removeEventListener('abort', giveUp);
  }
};

/** A follow-up whose answer is lost may have been posted, and nothing tells Discord that it is the same one again. */
const once: MakeRequest = async (url, init) => {
  try {
    return await within(FOLLOW_UP_MS, url, init);
  } catch (cause) {
    // discord.js would try again.
    throw new Error('no answer to a follow-up', { cause });
  }
};

/** Discord may be down for hours, and the bot is to be there when it is back. Ends when the process does. */
async function untilAnswered(
  url: string,
  init: Parameters<MakeRequest>[1],
  onTrouble: (text: string) => void,
): ReturnType<MakeRequest> {
  for (let pause = 1_000; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    // Not the signal of discord.js, which ends all waiting after some seconds.
    const { signal: _, ...rest } = init;
    const problem = await asked(url, rest).then(
      async (response) => {
        if (response.status < 500) return response;
        // A body that nobody reads would keep the connection.
        await response.text().catch(() => '');
        return `it answers ${response.status}`;
      },
      (error: unknown) => (error instanceof Error && error.message !== '' ? error.message : 'no connection'),
    );
    if (typeof problem !== 'string') {
      if (problem.status === 429) onTrouble(`Discord asks to wait ${problem.headers.get('retry-after')} s.`);
      return problem;
    }
    onTrouble(
      `Discord cannot be reached: ${problem}. Check the network, and DISCORD_API_URL if it is set. Next attempt in ${pause / 1000} s.`,
    );
    await wait(pause);
  }
}
