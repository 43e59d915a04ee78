import { type ButtonInteraction, MessageFlags, type RepliableInteraction } from 'discord.js';
import type { Logger } from 'pino';
import { failureNotice, forbiddenNotice } from '../reply/notices.ts';
import type { Payload } from '../reply/payload.ts';
import type { Publication } from '../reply/post.ts';
import { isForbidden, isGone, isPassing, isRefused } from './failures.ts';
import type { Misses } from './misses.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { patiently } from './patience.ts';
import type { Turns } from './turns.ts';

/** An answer that takes longer is announced with "is thinking": early enough that this is out within a second. */
const DEFER_AFTER_MS = 700;

/** Of the 3 s that Discord gives, how long to go on trying. */
export const CALLBACK_MS = 2_700;

/** What answers go through, and what is noted of them. */
export interface Means {
  readonly turns: Turns;
  readonly misses: Misses;
  readonly log: Logger;
}

/** How the answer to an interaction appears. */
export interface Channel {
  send(payload: Payload): Promise<unknown>;
  /** Sends it for the asker's eyes alone. */
  sendPrivately(payload: Payload): Promise<unknown>;
  /** Says that an answer is coming. */
  defer(): Promise<unknown>;
  /** Puts the answer where it was said to come. */
  edit(payload: Payload): Promise<unknown>;
  /** The same where that is refused: for the asker's eyes alone, unless it was said to come for everyone's. */
  followUp(payload: Payload): Promise<unknown>;
}

/** A message of its own. */
export function ownMessage(interaction: RepliableInteraction, ephemeral: boolean): Channel {
  const flags = ephemeral ? ({ flags: MessageFlags.Ephemeral } as const) : {};
  return {
    send: (payload) => interaction.reply({ ...payload, ...flags }),
    sendPrivately: (payload) => interaction.reply({ ...payload, flags: MessageFlags.Ephemeral }),
    defer: () => interaction.deferReply(flags),
    edit: (payload) => interaction.webhook.editMessage('@original', payload),
    followUp: (payload) => interaction.webhook.send({ ...payload, flags: MessageFlags.Ephemeral }),
  };
}

/** In place of the message that the button is on. */
export function sameMessage(interaction: ButtonInteraction): Channel {
  return {
    ...ownMessage(interaction, true),
    send: (payload) => interaction.update(payload),
    defer: () => interaction.deferUpdate(),
  };
}

/** Whether work that never rejects is done within so many milliseconds. Leaves no timer behind. */
function settlesWithin(ms: number, work: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms, false).unref();
    void work.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

/**
 * Answers an interaction, in time and whatever happens. Never rejects.
 * @param work gives the answer when its turn has come
 */
export async function respond(
  channel: Channel,
  work: () => Promise<Payload>,
  { turns, misses, log }: Means,
  received = Date.now(),
): Promise<Outcome> {
  let outcome: Outcome = 'answered';
  try {
    const answer = work().catch((error: unknown) => {
      log.error({ err: error }, 'the answer failed');
      outcome = 'failed';
      return failureNotice();
    });
    const inTime = await settlesWithin(DEFER_AFTER_MS, answer);
    const due = received + CALLBACK_MS;
    if (!inTime) {
      const announced = patiently(() => channel.defer(), due);
      turns.ahead(announced);
      await announced.catch((error: unknown) => {
        // Whether it came through shows when the answer is put there.
        if (!isPassing(error)) throw error;
      });
    }
    const payload = await answer;
    // Once an answer is announced, Discord takes it for minutes.
    const [way, otherwise, until] = inTime
      ? ([channel.send, channel.sendPrivately, due] as const)
      : ([channel.edit, channel.followUp, undefined] as const);
    await patiently(() => way(payload), until).catch(async (error: unknown) => {
      if (!isRefused(error)) throw error;
      // What cannot be said before everyone, or where it was asked, can be said to the asker.
      const sound = isForbidden(error) || isGone(error);
      if (!sound) {
        log.error({ err: error }, 'Discord refused the answer');
        outcome = 'failed';
      }
      await patiently(() => otherwise(sound ? payload : failureNotice()), until);
    });
    return outcome;
  } catch (error) {
    misses(error, log);
    return outcomeOf(error);
  }
}

/** Posts for everyone what only the presser sees. Never rejects. */
export async function publish(
  interaction: ButtonInteraction,
  { open, after }: Publication,
  { misses, log }: Pick<Means, 'misses' | 'log'>,
): Promise<Outcome> {
  const { components } = interaction.message;
  let outcome: Outcome = 'answered';
  try {
    // The button goes first: pressed twice, it posts once.
    await patiently(() => interaction.update({ components: after }), Date.now() + CALLBACK_MS);
    // Not `followUp`: discord.js forbids it after an update whose answer got lost.
    await patiently(() => interaction.webhook.send(open)).catch(async (error: unknown) => {
      log.error({ err: error }, 'not posted');
      outcome = 'failed';
      const notice = isForbidden(error) ? forbiddenNotice() : failureNotice();
      await patiently(() => interaction.webhook.editMessage('@original', { components }));
      await patiently(() => interaction.webhook.send({ ...notice, flags: MessageFlags.Ephemeral }));
    });
    return outcome;
  } catch (error) {
    misses(error, log);
    return outcomeOf(error);
  }
}
