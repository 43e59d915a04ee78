import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';
import { AskedToWait } from './rate-limits.ts';

const code = (error: unknown): number | string | null =>
  error instanceof DiscordAPIError ? error.code : null;

/** Too late: Discord no longer takes an answer, be it the first or one that was announced. */
export function isOver(error: unknown): boolean {
  return (
    code(error) === RESTJSONErrorCodes.UnknownInteraction ||
    code(error) === RESTJSONErrorCodes.InvalidWebhookToken
  );
}

/** What Discord or the network may do at any time, and in numbers: no fault of ours to look for. */
export function isTheirs(error: unknown): boolean {
  return isOver(error) || isForbidden(error) || isGone(error) || isPassing(error);
}

/** Discord took it, looked at it and did not like it: something simpler may do. */
export function isRefused(error: unknown): boolean {
  return error instanceof DiscordAPIError && !isOver(error);
}

/** Sent before, as when an attempt was given up that had come through. */
export function isSentAlready(error: unknown): boolean {
  return code(error) === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
}

/** Codes of the network and of undici; those of discord.js are spelt like `TokenInvalid`. */
const NETWORK = /^(?:E[A-Z_]+|UND_ERR_\w+)$/;

/** Discord itself failed, or could not be reached, or asks to wait, and may well do in a moment. */
export function isPassing(error: unknown): boolean {
  if (error instanceof AskedToWait) return true;
  if (error instanceof HTTPError) return error.status >= 500;
  if (!(error instanceof Error) || error instanceof DiscordAPIError) return false;
  return error.name === 'AbortError' || ('code' in error && NETWORK.test(String(error.code)));
}

/** A message can be written here but not as this reply: what was written before may not be read, or is deleted. */
export function cannotReply(error: unknown): boolean {
  return (
    code(error) === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory ||
    isGone(error) ||
    (isRefused(error) && error instanceof Error && error.message.includes(REPLIED_TO))
  );
}

/** The field of a message that says what it replies to, as a refusal names it. */
const REPLIED_TO = 'message_reference';

/** A message that was deleted. */
export function isGone(error: unknown): boolean {
  return code(error) === RESTJSONErrorCodes.UnknownMessage;
}

/** Something that the bot is not allowed to do, or to see. */
export function isForbidden(error: unknown): boolean {
  return (
    code(error) === RESTJSONErrorCodes.MissingPermissions || code(error) === RESTJSONErrorCodes.MissingAccess
  );
}

/** Somebody who takes no direct messages. */
export function takesNoMessages(error: unknown): boolean {
  return code(error) === RESTJSONErrorCodes.CannotSendMessagesToThisUser;
}

/** Why something failed, in one line. */
export function reasonOf(error: unknown): string {
  const { message } = error instanceof Error ? error : { message: String(error) };
  // What Discord says of a form has a line for each field.
  const line = message.replace(/\s*\n\s*/g, '; ').trim();
  // Whoever stands before Discord has pages for people to say no.
  if (error instanceof DiscordAPIError && error.code === undefined) return `it answers ${error.status}`;
  return line || (error instanceof HTTPError ? `it answers ${error.status}` : 'no connection');
}
