import { z } from 'zod';
import { complain, integer, link, list, oneOf, optional, snowflake, text } from './form.ts';

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

const emoji = z
  .object({
    id: optional(snowflake),
    name: optional(z.string()),
    animated: optional(z.boolean()),
  })
  .superRefine((value, context) => {
    if (value.id === undefined && !EMOJI.test(value.name ?? ''))
      complain(context, 'COMPONENT_INVALID_EMOJI', 'Invalid emoji');
  });

const LINK_STYLE = 5;

// https://discord.com/developers/docs/components/reference#button
const button = z
  .object({
    type: z.literal(2),
    id: optional(z.int()),
    style: oneOf([1, 2, 3, 4, LINK_STYLE]),
    label: optional(text(0, 80)),
    emoji: optional(emoji),
    custom_id: optional(text(1, 100)),
    url: optional(link(['http', 'https', 'discord'], 512)),
    disabled: optional(z.boolean()),
  })
  .superRefine((value, context) => {
    if (!value.label && !value.emoji)
      complain(context, 'BASE_TYPE_REQUIRED', 'This field is required', ['label']);
    if (value.url !== undefined && value.custom_id !== undefined)
      complain(
        context,
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
    else if (value.style === LINK_STYLE && value.url === undefined)
      complain(context, 'BUTTON_COMPONENT_URL_REQUIRED', 'A url is required');
    else if (value.style !== LINK_STYLE && value.custom_id === undefined)
      complain(context, 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required');
  });

const MOST_OPTIONS = 25;

function atMostMinimum(
  value: { min_values?: number | undefined; max_values?: number | undefined },
  context: z.RefinementCtx,
): void {
  if ((value.min_values ?? 1) > (value.max_values ?? 1))
    complain(
      context,
      'SELECT_COMPONENT_INVALID_RANGE',
      'min_values must be equal to or less than max_values',
      ['min_values'],
    );
}

const selectFields = {
  id: optional(z.int()),
  custom_id: text(1, 100),
  placeholder: optional(text(0, 150)),
  min_values: optional(integer(0, MOST_OPTIONS)),
  max_values: optional(integer(1, MOST_OPTIONS)),
  disabled: optional(z.boolean()),
};

// https://discord.com/developers/docs/components/reference#string-select
const stringSelect = z
  .object({
    type: z.literal(3),
    ...selectFields,
    options: list(
      z.object({
        label: text(1, 100),
        value: text(1, 100),
        description: optional(text(0, 100)),
        emoji: optional(emoji),
        default: optional(z.boolean()),
      }),
      1,
      MOST_OPTIONS,
    ),
  })
  .superRefine((value, context) => {
    atMostMinimum(value, context);
    const seen = new Set<string>();
    for (const [index, option] of value.options.entries()) {
      if (seen.has(option.value))
        complain(
          context,
          'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
          'The specified option value is already used',
          ['options', index, 'value'],
        );
      seen.add(option.value);
    }
    for (const key of ['min_values', 'max_values'] as const)
      if ((value[key] ?? 1) > value.options.length)
        complain(
          context,
          'NUMBER_TYPE_MAX',
          `int value should be less than or equal to ${value.options.length}.`,
          [key],
        );
  });

const autoSelect = z
  .object({
    type: oneOf([5, 6, 7, 8]),
    ...selectFields,
    channel_types: optional(z.array(z.int())),
    default_values: optional(
      list(z.object({ id: snowflake, type: z.enum(['user', 'role', 'channel']) }), 0, MOST_OPTIONS),
    ),
  })
  .superRefine(atMostMinimum);

const inRow = z.discriminatedUnion('type', [button, stringSelect, autoSelect], {
  error: () => 'Value of field "type" must be one of (2, 3, 5, 6, 7, 8).',
});

const row = z
  .object({
    type: z.literal(1),
    id: optional(z.int()),
    components: list(inRow, 1, 5),
  })
  .superRefine((value, context) => {
    if (value.components.length > 1 && value.components.some((one) => one.type !== 2))
      complain(
        context,
        'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
        'The specified component exceeds the maximum width',
        ['components', 1],
      );
  });

/** An action row with its buttons or its one select menu. */
export type Component = z.output<typeof row>;

/** At most five action rows, no custom id twice. */
export const components = list(row, 0, 5).superRefine((rows, context) => {
  const seen = new Set<string>();
  for (const [rowIndex, { components }] of rows.entries())
    for (const [index, { custom_id: customId }] of components.entries()) {
      if (customId === undefined) continue;
      if (seen.has(customId))
        complain(context, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated', [
          rowIndex,
          'components',
          index,
          'custom_id',
        ]);
      seen.add(customId);
    }
});

// https://discord.com/developers/docs/components/reference#text-input
const textInput = z.object({
  type: z.literal(4),
  custom_id: text(1, 100),
  style: oneOf([1, 2]),
  label: optional(text(1, 45)),
  min_length: optional(integer(0, 4000)),
  max_length: optional(integer(1, 4000)),
  required: optional(z.boolean()),
  value: optional(text(0, 4000)),
  placeholder: optional(text(0, 100)),
});

/** The form of a modal: one to five rows, each with a text field. */
export const modal = z.object({
  custom_id: text(1, 100),
  title: text(1, 45),
  components: list(z.object({ type: z.literal(1), components: list(textInput, 1, 1) }), 1, 5),
});

export type Modal = z.output<typeof modal>;
