import { z } from 'zod';
import { complain, integer, list, oneOf, optional, text } from './form.ts';

// https://discord.com/developers/docs/reference#locales
const LOCALES = [
  'id',
  'da',
  'de',
  'en-GB',
  'en-US',
  'es-ES',
  'es-419',
  'fr',
  'hr',
  'it',
  'lt',
  'hu',
  'nl',
  'no',
  'pl',
  'pt-BR',
  'ro',
  'fi',
  'sv-SE',
  'vi',
  'tr',
  'cs',
  'el',
  'bg',
  'ru',
  'uk',
  'hi',
  'th',
  'zh-CN',
  'ja',
  'zh-TW',
  'ko',
] as const;

// https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

function checkName(name: string, context: z.RefinementCtx): void {
  if (name.length >= 1 && name.length <= 32 && (!NAME.test(name) || name !== name.toLowerCase()))
    complain(context, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
}

const name = text(1, 32).superRefine(checkName);
const localized = <Schema extends z.ZodType<string>>(schema: Schema) =>
  optional(z.partialRecord(z.enum(LOCALES), schema.nullable()));

const MOST_CHOICES = 25;
const LARGEST_NUMBER = 2 ** 53;

function choices<Value extends z.ZodType<string | number>>(value: Value) {
  const choice = z.object({
    name: text(1, 100),
    name_localizations: localized(text(1, 100)),
    value,
  });
  return optional(
    list(choice, 0, MOST_CHOICES).superRefine((all, context) => {
      const seen = new Set<string>();
      for (const [index, one] of all.entries()) {
        if (seen.has(one.name))
          complain(
            context,
            'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
            'Option choice name already exists',
            [index, 'name'],
          );
        seen.add(one.name);
      }
    }),
  );
}

const described = {
  name,
  name_localizations: localized(name),
  description: text(1, 100),
  description_localizations: localized(text(1, 100)),
};
const valued = {
  ...described,
  required: optional(z.boolean()),
  autocomplete: optional(z.boolean()),
};

function notBoth(
  value: {
    autocomplete?: boolean | undefined;
    choices?: readonly unknown[] | undefined;
  },
  context: z.RefinementCtx,
): void {
  if (value.autocomplete && value.choices && value.choices.length > 0)
    complain(
      context,
      'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_WITH_CHOICES',
      'Autocomplete option cannot have choices',
      ['autocomplete'],
    );
}

const stringOption = z
  .object({
    type: z.literal(3),
    ...valued,
    choices: choices(text(1, 100)),
    min_length: optional(integer(0, 6000)),
    max_length: optional(integer(1, 6000)),
  })
  .superRefine(notBoth);
const integerOption = z
  .object({
    type: z.literal(4),
    ...valued,
    choices: choices(integer(-LARGEST_NUMBER, LARGEST_NUMBER)),
    min_value: optional(integer(-LARGEST_NUMBER, LARGEST_NUMBER)),
    max_value: optional(integer(-LARGEST_NUMBER, LARGEST_NUMBER)),
  })
  .superRefine(notBoth);
const numberOption = z
  .object({
    type: z.literal(10),
    ...valued,
    choices: choices(z.number()),
    min_value: optional(z.number()),
    max_value: optional(z.number()),
  })
  .superRefine(notBoth);
/** Boolean, user, channel, role, mentionable, attachment. */
const plainOption = z.object({
  type: oneOf([5, 6, 7, 8, 9, 11]),
  ...described,
  required: optional(z.boolean()),
  channel_types: optional(z.array(z.int())),
});

const valueOption = z.discriminatedUnion('type', [stringOption, integerOption, numberOption, plainOption]);
const values = optional(list(valueOption, 0, 25).superRefine(checkOptions));
const subcommand = z.object({
  type: z.literal(1),
  ...described,
  options: values,
});
const group = z.object({
  type: z.literal(2),
  ...described,
  options: optional(list(subcommand, 0, 25).superRefine(checkOptions)),
});
const option = z.discriminatedUnion('type', [
  stringOption,
  integerOption,
  numberOption,
  plainOption,
  subcommand,
  group,
]);

function checkOptions(
  options: readonly {
    readonly name: string;
    readonly type: number;
    readonly required?: boolean | undefined;
  }[],
  context: z.RefinementCtx,
): void {
  const seen = new Set<string>();
  let optionalSeen = false;
  for (const [index, one] of options.entries()) {
    if (seen.has(one.name))
      complain(context, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists', [
        index,
        'name',
      ]);
    seen.add(one.name);
    if (one.required && optionalSeen)
      complain(
        context,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
        [index],
      );
    optionalSeen ||= !one.required;
  }
  const nested = options.filter((one) => one.type <= 2).length;
  if (nested > 0 && nested < options.length)
    complain(
      context,
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-command and sub-command group option types are mutually exclusive to all other types',
    );
}

const permissions = optional(
  z.string().superRefine((value, context) => {
    if (!/^\d+$/.test(value)) complain(context, 'NUMBER_TYPE_COERCE', `Value "${value}" is not int.`);
  }),
);
const shared = {
  name_localizations: optional(z.partialRecord(z.enum(LOCALES), text(1, 32).nullable())),
  default_member_permissions: permissions,
  dm_permission: optional(z.boolean()),
  nsfw: optional(z.boolean()),
  integration_types: optional(list(oneOf([0, 1]), 1, 2)),
  contexts: optional(list(oneOf([0, 1, 2]), 1, 3)),
};
const MOST_CHARACTERS = 8000;

const chatInput = z
  .object({
    type: z.literal(1),
    name,
    description: text(1, 100),
    description_localizations: localized(text(1, 100)),
    ...shared,
    name_localizations: localized(name),
    options: optional(list(option, 0, 25).superRefine(checkOptions)),
  })
  .superRefine((value, context) => {
    if (characters(value) > MOST_CHARACTERS)
      complain(context, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${MOST_CHARACTERS})`);
  });
const menu = z
  .object({
    type: oneOf([2, 3]),
    name: text(1, 32),
    description: optional(z.string()),
    ...shared,
  })
  .superRefine((value, context) => {
    if (value.description)
      complain(
        context,
        'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_CANNOT_BE_SET',
        'Context menu commands cannot have description',
        ['description'],
      );
  });

/** One command as a bot registers it; `type` left out means a slash command. */
export const command = z.preprocess(
  (value) =>
    typeof value === 'object' && value !== null && !('type' in value && value.type)
      ? { ...value, type: 1 }
      : value,
  z.discriminatedUnion('type', [chatInput, menu]),
);

export type CommandBody = z.output<typeof command>;
export type CommandOption = z.output<typeof option>;
/** An option that takes a value: no subcommand and no group. */
export type ValueOption = z.output<typeof valueOption>;

/** A command as Discord keeps it. */
export type RegisteredCommand = CommandBody & {
  readonly id: string;
  readonly application_id: string;
  readonly version: string;
  /** Absent on a global command. */
  readonly guild_id?: string;
};

/** All commands of one scope: no two of a type with one name. */
export const commandList = z.array(command).superRefine((all, context) => {
  const seen = new Set<string>();
  for (const [index, one] of all.entries()) {
    const key = `${one.type} ${one.name}`;
    if (seen.has(key))
      complain(context, 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique', [
        index,
        'name',
      ]);
    seen.add(key);
  }
});

interface Counted {
  readonly name: string;
  readonly description?: string | undefined;
  readonly value?: string | number | undefined;
  readonly choices?: readonly Counted[] | undefined;
  readonly options?: readonly Counted[] | undefined;
}

/** Characters of names, descriptions and values, of the command and all that is in it. */
function characters(part: Counted): number {
  const own = part.name.length + (part.description?.length ?? 0);
  const value = typeof part.value === 'string' ? part.value.length : 0;
  return [...(part.choices ?? []), ...(part.options ?? [])].reduce(
    (sum, inner) => sum + characters(inner),
    own + value,
  );
}
