import { setTimeout as wait } from 'node:timers/promises';
import { type ButtonInteraction, MessageFlags, type RepliableInteraction } from 'discord.js';
import type { Logger } from 'pino';
import { failureNotice } from '../reply/notices.ts';
import type { Payload } from '../reply/payload.ts';
import type { Publication } from '../reply/post.ts';
import { isOver, isRefused } from './failures.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { patiently } from './patience.ts';
import type { Turns } from './turns.ts';

/** Of the 3 s that Discord gives, what an answer may take before "is thinking" goes out in its place. */
const DEFER_AFTER_MS = 1_000;

/** How the answer to an interaction appears. */
export interface Channel {
  send(payload: Payload): Promise<unknown>;
  /** Says that an answer is coming. */
  defer(): Promise<unknown>;
  /** Puts the answer where it was said to come. */
  edit(payload: Payload): Promise<unknown>;
}

/** A message of its own. */
export function ownMessage(interaction: RepliableInteraction, ephemeral: boolean): Channel {
  const flags = ephemeral ? ({ flags: MessageFlags.Ephemeral } as const) : {};
  return {
    send: (payload) => interaction.reply({ ...payload, ...flags }),
    defer: () => interaction.deferReply(flags),
    edit: (payload) => interaction.webhook.editMessage('@original', payload),
  };
}

/** In place of the message that the button is on. */
export function sameMessage(interaction: ButtonInteraction): Channel {
  return {
    send: (payload) => interaction.update(payload),
    defer: () => interaction.deferUpdate(),
    edit: (payload) => interaction.webhook.editMessage('@original', payload),
  };
}

/** Answers an interaction, in time and whatever happens. Never rejects. */
export async function respond(
  channel: Channel,
  work: () => Payload,
  turns: Turns,
  log: Logger,
): Promise<Outcome> {
  let outcome: Outcome = 'answered';
  try {
    const answer = turns(work).catch((error: unknown) => {
      log.error({ err: error }, 'the answer failed');
      outcome = 'failed';
      return failureNotice();
    });
    const inTime = await Promise.race([answer.then(() => true), wait(DEFER_AFTER_MS, false, { ref: false })]);
    if (!inTime) await patiently(() => channel.defer());
    const payload = await answer;
    const deliver = inTime ? channel.send : channel.edit;
    await patiently(() => deliver(payload)).catch(async (error: unknown) => {
      if (!isRefused(error)) throw error;
      log.error({ err: error }, 'Discord refused the answer');
      outcome = 'failed';
      await deliver(failureNotice());
    });
    return outcome;
  } catch (error) {
    log.warn({ err: error }, isOver(error) ? 'the interaction was over before the answer' : 'not answered');
    return outcomeOf(error);
  }
}

/** Posts for everyone what only the presser sees. Never rejects. */
export async function publish(
  interaction: ButtonInteraction,
  { open, after }: Publication,
  log: Logger,
): Promise<Outcome> {
  const { components } = interaction.message;
  let outcome: Outcome = 'answered';
  try {
    // The button goes first: pressed twice, it posts once.
    await patiently(() => interaction.update({ components: after }));
    await patiently(() => interaction.followUp(open)).catch(async (error: unknown) => {
      log.error({ err: error }, 'not posted');
      outcome = 'failed';
      await interaction.webhook.editMessage('@original', { components });
      await interaction.followUp({ ...failureNotice(), flags: MessageFlags.Ephemeral });
    });
    return outcome;
  } catch (error) {
    log.warn({ err: error }, isOver(error) ? 'the interaction was over before the answer' : 'not answered');
    return outcomeOf(error);
  }
}
