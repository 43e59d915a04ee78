import { z } from 'zod';
import { invalidForm } from '../errors.ts';
import { type Modal, modal } from './components.ts';
import { list, oneOf, optional, readForm, text } from './form.ts';
import { type CreatedMessage, type EditedMessage, FLAG, readEdit, readMessage } from './messages.ts';

// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type
export const CALLBACK = {
  Message: 4,
  Deferred: 5,
  DeferredUpdate: 6,
  Update: 7,
  Choices: 8,
  Modal: 9,
} as const;

/** Kinds of interaction: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type */
export const INTERACTION = {
  Command: 2,
  Component: 3,
  Autocomplete: 4,
  ModalSubmit: 5,
} as const;

export type InteractionType = (typeof INTERACTION)[keyof typeof INTERACTION];

const ANSWERS: Record<InteractionType, readonly number[]> = {
  [INTERACTION.Command]: [4, 5, 9],
  [INTERACTION.Component]: [4, 5, 6, 7, 9],
  [INTERACTION.Autocomplete]: [8],
  [INTERACTION.ModalSubmit]: [4, 5, 6, 7],
};

const envelope = z.object({
  type: oneOf([1, 4, 5, 6, 7, 8, 9, 10, 12]),
  data: optional(z.unknown()),
});
const deferral = z.object({ flags: optional(z.int()) });
const localizations = optional(z.record(z.string(), text(1, 100).nullable()));
const choices = z.object({
  choices: list(
    z.object({
      name: text(1, 100),
      name_localizations: localizations,
      value: z.union([text(1, 100), z.number()]),
    }),
    0,
    25,
  ),
});

/** A first response, read. */
export type Callback =
  | {
      readonly type: 4;
      readonly message: CreatedMessage;
      readonly ephemeral: boolean;
    }
  | { readonly type: 5; readonly ephemeral: boolean }
  | { readonly type: 6 }
  | {
      readonly type: 7;
      readonly edit: EditedMessage;
    }
  | {
      readonly type: 8;
      readonly choices: readonly {
        readonly name: string;
        readonly value: string | number;
      }[];
    }
  | { readonly type: 9; readonly modal: Modal };

/** Reads the body of a callback to an interaction of this type; complaints are placed under `data`. */
export function readCallback(interaction: InteractionType, body: unknown): Callback {
  const { type, data } = readForm(envelope, body);
  if (!ANSWERS[interaction].includes(type))
    throw invalidForm(
      ['type'],
      'BASE_TYPE_CHOICES',
      `Value must be one of {${ANSWERS[interaction].join(', ')}}.`,
    );
  switch (type) {
    case CALLBACK.Message: {
      const message = readMessage(data ?? {}, ['data']);
      return { type, message, ephemeral: isEphemeral(message.flags) };
    }
    case CALLBACK.Deferred:
      return {
        type,
        ephemeral: isEphemeral(readForm(deferral, data ?? {}, ['data']).flags),
      };
    case CALLBACK.Update:
      return { type, edit: readEdit(data ?? {}, ['data']) };
    case CALLBACK.Choices:
      return { type, choices: readForm(choices, data ?? {}, ['data']).choices };
    case CALLBACK.Modal:
      return { type, modal: readForm(modal, data ?? {}, ['data']) };
    default:
      return { type: CALLBACK.DeferredUpdate };
  }
}

export function isEphemeral(flags: number | undefined): boolean {
  return ((flags ?? 0) & FLAG.Ephemeral) !== 0;
}
