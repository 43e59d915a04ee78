import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';

const code = (error: unknown): number | string | null =>
  error instanceof DiscordAPIError ? error.code : null;

/** Too late, or answered already (a callback sent twice because the first answer to it was lost): nothing to do. */
export function isSettled(error: unknown): boolean {
  return (
    code(error) === RESTJSONErrorCodes.UnknownInteraction ||
    code(error) === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}

/** Discord itself failed, and may not in a moment. */
export function isPassing(error: unknown): boolean {
  return error instanceof HTTPError && error.status >= 500;
}

/** The bot may write here but not reply, since it may not read what was written before. */
export function mayNotReply(error: unknown): boolean {
  return code(error) === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;
}

/** Something that the bot is not allowed to do, or to see. */
export function isForbidden(error: unknown): boolean {
  return (
    code(error) === RESTJSONErrorCodes.MissingPermissions || code(error) === RESTJSONErrorCodes.MissingAccess
  );
}
