import { COLOURS } from './colours.ts';
import type { Payload } from './payload.ts';
import { wording } from './wording.ts';

/** A message that needs no article. */
function notice(title: string, description: string): Payload {
  return {
    embeds: [{ title, description, color: COLOURS.error }],
    components: [],
  };
}

/** For an answer that broke on the way. */
export const failureNotice = (): Payload => notice(wording.titles.failure, wording.errors.failure);

/** For whoever asks while the bot is on its way out. */
export const restartingNotice = (): Payload => notice(wording.titles.restarting, wording.errors.restarting);

/** For an answer that Discord does not let the bot post. */
export const forbiddenNotice = (): Payload => notice(wording.titles.error, wording.errors.forbidden);

/** For whoever asks more than is taken. */
export const floodNotice = (seconds: number): Payload =>
  notice(wording.titles.flood, wording.errors.flood(seconds));

/** For a button of an article that is no longer in force. */
export const staleNotice = (): Payload => notice(wording.titles.stale, wording.errors.stale);

/** For a button that no answer of ours carries. */
export const unknownButtonNotice = (): Payload => notice(wording.titles.forged, wording.errors.forged);

/** For a command or form that we do not have. */
export const unknownInteractionNotice = (): Payload =>
  notice(wording.titles.error, wording.errors.unknownInteraction);

/** Why a message cannot be held against the article. */
export type Uncheckable = keyof typeof wording.errors.uncheckable;

export const uncheckableNotice = (reason: Uncheckable): Payload =>
  notice(wording.titles.error, wording.errors.uncheckable[reason]);
