import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** So many answers in so many seconds. */
export interface Rate {
  readonly answers: number;
  readonly seconds: number;
}

export interface Limits {
  /** Null for no limit. */
  readonly person: Rate | null;
  readonly channel: Rate | null;
}

/** Whether somebody may have an answer now; else in how many seconds, and whether this is the first they hear of it. */
export type Admission =
  | { readonly admitted: true }
  | { readonly admitted: false; readonly seconds: number; readonly first: boolean };

export interface Asker {
  readonly personId: string;
  readonly channelId: string;
}

/** An answer takes a few milliseconds; one that takes longer counts for one more with every ten. */
const POINTS_TO_A_MS = 0.5;

/** Whoever has so many questions waiting has asked faster than anyone reads. */
const WAITING = 5;
const WAITING_MS = 2_000;

/** Suggestions while somebody types come by the letter: so many of them weigh as much as one answer. */
const SUGGESTIONS_TO_AN_ANSWER = 5;

/**
 * Counts what people and channels ask, by the time that it takes: long texts to check weigh more than questions. Keeps a number for each that asked within the last window, and forgets it with
 * the window's end.
 */
export function createFlood({ person, channel }: Limits) {
  const people = limiter(person);
  const channels = limiter(channel);
  const told = new RateLimiterMemory({
    points: 1,
    duration: Math.max(person?.seconds ?? 1, channel?.seconds ?? 1),
  });

  const admit = async ({ personId, channelId }: Asker, crowded: boolean): Promise<Admission> => {
    const points = SUGGESTIONS_TO_AN_ANSWER;
    const wait =
      (await overrun(people, personId, points)) ??
      (crowded ? WAITING_MS : await overrun(channels, channelId, points));
    if (wait === null) return { admitted: true };
    const first = (await overrun(told, personId, 1)) === null;
    return { admitted: false, seconds: Math.max(1, Math.ceil(wait / 1000)), first };
  };
  return {
    /** Counts an answer, for somebody who has so many others waiting. */
    answer: (asker: Asker, waiting: number) => admit(asker, person !== null && waiting >= WAITING),
    /** Counts the time that a person's work took. */
    spent(personId: string, ms: number): void {
      const points = Math.floor(ms * POINTS_TO_A_MS);
      if (points > 0) void people?.penalty(personId, points);
    },
    /** Counts suggestions for what somebody is typing. */
    suggestion: async ({ personId }: Pick<Asker, 'personId'>) =>
      (await overrun(people, personId, 1)) === null,
  };
}

export type Flood = ReturnType<typeof createFlood>;

function limiter(rate: Rate | null): RateLimiterMemory | null {
  if (rate === null) return null;
  return new RateLimiterMemory({ points: rate.answers * SUGGESTIONS_TO_AN_ANSWER, duration: rate.seconds });
}

/** In how many milliseconds there is room again; null where there is. */
async function overrun(
  limiter: RateLimiterMemory | null,
  key: string,
  points: number,
): Promise<number | null> {
  try {
    await limiter?.consume(key, points);
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext;
    throw refusal;
  }
}
