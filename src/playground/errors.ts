/** Discord's nested description of what is wrong in a body: paths of keys and indexes that end in `_errors`. */
export interface FormTree {
  _errors?: { readonly code: string; readonly message: string }[];
  [key: string]: FormTree | { readonly code: string; readonly message: string }[] | undefined;
}

/** A refusal in Discord's own words: an HTTP status and the JSON body that goes with it. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: FormTree | undefined;

  constructor(status: number, code: number, message: string, errors?: FormTree) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  /** The body as Discord sends it. */
  body(): { message: string; code: number; errors?: FormTree } {
    return {
      message: this.message,
      code: this.code,
      ...(this.errors ? { errors: this.errors } : {}),
    };
  }
}

/** Something that Discord has and this one does not: a test that meets it has left the ground it stands on. */
export class NotServed extends ApiError {
  constructor(what: string) {
    super(501, 0, `The local Discord does not have ${what}.`);
    this.name = 'NotServed';
  }
}

// Codes and words: Discord's "JSON Error Codes", https://discord.com/developers/docs/topics/opcodes-and-status-codes
export const notFound = () => new ApiError(404, 0, '404: Not Found');
export const unauthorized = () => new ApiError(401, 0, '401: Unauthorized');
export const unknownApplication = () => new ApiError(404, 10002, 'Unknown Application');
export const unknownChannel = () => new ApiError(404, 10003, 'Unknown Channel');
export const unknownGuild = () => new ApiError(404, 10004, 'Unknown Guild');
export const unknownMember = () => new ApiError(404, 10007, 'Unknown Member');
export const unknownMessage = () => new ApiError(404, 10008, 'Unknown Message');
export const unknownUser = () => new ApiError(404, 10013, 'Unknown User');
export const unknownWebhook = () => new ApiError(404, 10015, 'Unknown Webhook');
export const unknownInteraction = () => new ApiError(404, 10062, 'Unknown interaction');
export const unknownCommand = () => new ApiError(404, 10063, 'Unknown application command');
export const tooManyCommands = (most: number) =>
  new ApiError(400, 30032, `Maximum number of application commands reached (${most}).`);
export const tooManyFollowUps = () =>
  new ApiError(400, 40094, 'Maximum number of follow up messages has been reached for this interaction.');
export const alreadyAcknowledged = () =>
  new ApiError(400, 40060, 'Interaction has already been acknowledged.');
export const missingAccess = () => new ApiError(403, 50001, 'Missing Access');
export const notTheAuthor = () => new ApiError(403, 50005, 'Cannot edit a message authored by another user');
export const emptyMessage = () => new ApiError(400, 50006, 'Cannot send an empty message');
export const cannotDm = () => new ApiError(403, 50007, 'Cannot send messages to this user');
export const missingPermissions = () => new ApiError(403, 50013, 'Missing Permissions');
export const invalidWebhookToken = () => new ApiError(401, 50027, 'Invalid Webhook Token');
export const invalidJson = () => new ApiError(400, 50109, 'The request body contains invalid JSON.');

/** 50035, with one complaint at one place. */
export function invalidForm(path: readonly (string | number)[], code: string, message: string): ApiError {
  return invalidForms([{ path, code, message }]);
}

export interface FormIssue {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** 50035, with all complaints nested at their places. */
export function invalidForms(issues: readonly FormIssue[]): ApiError {
  const tree: FormTree = {};
  for (const { path, code, message } of issues) {
    let node = tree;
    for (const step of path) {
      const next = node[String(step)];
      if (next && !Array.isArray(next)) {
        node = next;
      } else {
        const made: FormTree = {};
        node[String(step)] = made;
        node = made;
      }
    }
    node._errors = [...(node._errors ?? []), { code, message }];
  }
  return new ApiError(400, 50035, 'Invalid Form Body', tree);
}
