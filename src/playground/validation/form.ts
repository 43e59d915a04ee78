import { z } from 'zod';
import { type FormIssue, invalidForms } from '../errors.ts';

/** The value as `schema` reads it, or Discord's 50035 with every complaint at its place, `under` a path. */
export function readForm<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  under: readonly string[] = [],
): z.output<Schema> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw invalidForms(result.error.issues.map((issue) => toFormIssue(issue, under)));
}

/** Adds a complaint in Discord's words; `path` is relative to the value being refined. */
export function complain(
  context: z.RefinementCtx,
  code: string,
  message: string,
  path: readonly (string | number)[] = [],
): void {
  context.addIssue({
    code: 'custom',
    message,
    params: { discord: code },
    path: [...path],
  });
}

/** Absent and null are the same to Discord, wherever a field may be left out. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? undefined);
}

/**
 * Text of `min` to `max` characters. They are counted in UTF-16 units, which is never fewer than the code points that
 * Discord counts: what passes here passes there.
 */
export function text(min: number, max: number) {
  return z.string().superRefine((value, context) => lengthWithin(value.length, min, max, context));
}

/** Text that Discord trims before it looks; blank counts as missing where `min` is not 0. */
export function trimmed(min: number, max: number) {
  return z
    .string()
    .trim()
    .superRefine((value, context) => {
      if (min > 0 && value === '') complain(context, 'BASE_TYPE_REQUIRED', 'This field is required');
      else lengthWithin(value.length, min, max, context);
    });
}

/** A list of `min` to `max` items. */
export function list<Item extends z.ZodType>(item: Item, min: number, max: number) {
  return z.array(item).superRefine((value, context) => lengthWithin(value.length, min, max, context));
}

/** A whole number between two bounds, both allowed. */
export function integer(min: number, max: number) {
  return z.int().superRefine((value, context) => {
    if (value < min)
      complain(context, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
    if (value > max)
      complain(context, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
  });
}

/** One of some whole numbers. */
export function oneOf<const Values extends readonly number[]>(values: Values) {
  return z.literal(values);
}

/** A decimal id, as a string or, as Discord also takes it, a number. */
export const snowflake = z.union([z.string(), z.int()]).transform((value, context) => {
  const id = String(value);
  if (!/^\d{1,20}$/.test(id)) complain(context, 'NUMBER_TYPE_COERCE', `Value "${id}" is not snowflake.`);
  return id;
});

/** A link with one of these schemes. */
export function link(schemes: readonly string[], max = 2048) {
  return z.string().superRefine((value, context) => {
    if (value.length > max) return lengthWithin(value.length, 0, max, context);
    if (!URL.canParse(value)) return complain(context, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    const scheme = new URL(value).protocol.slice(0, -1);
    if (schemes.includes(scheme)) return;
    const known = schemes.map((name) => `'${name}'`).join(', ');
    complain(
      context,
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${scheme}" is not supported. Scheme must be one of (${known}).`,
    );
  });
}

function lengthWithin(length: number, min: number, max: number, context: z.RefinementCtx): void {
  if (length >= min && length <= max) return;
  if (min > 0) complain(context, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  else complain(context, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
}

function toFormIssue(issue: z.core.$ZodIssue, under: readonly string[]): FormIssue {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  return { path: [...under, ...path], ...inDiscordsWords(issue) };
}

function inDiscordsWords(issue: z.core.$ZodIssue): {
  code: string;
  message: string;
} {
  if (issue.code === 'custom') {
    const code: unknown = issue.params?.discord;
    return {
      code: typeof code === 'string' ? code : 'BASE_TYPE_INVALID',
      message: issue.message,
    };
  }
  if (issue.input === undefined || issue.input === null)
    return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  if (issue.code === 'invalid_value')
    return {
      code: 'BASE_TYPE_CHOICES',
      message: `Value must be one of {${issue.values.join(', ')}}.`,
    };
  const shown = typeof issue.input === 'object' ? JSON.stringify(issue.input) : String(issue.input);
  const expected = issue.code === 'invalid_type' ? issue.expected : 'union';
  switch (expected) {
    case 'string':
      return {
        code: 'STRING_TYPE_CONVERT',
        message: `Could not interpret "${shown}" as string.`,
      };
    case 'int':
    case 'number':
      return {
        code: 'NUMBER_TYPE_COERCE',
        message: `Value "${shown}" is not int.`,
      };
    case 'boolean':
      return {
        code: 'BOOLEAN_TYPE_CONVERT',
        message: 'Must be either true or false.',
      };
    case 'array':
      return {
        code: 'LIST_TYPE_CONVERT',
        message: 'Only iterables may be used in a ListType',
      };
    case 'object':
    case 'record':
      return {
        code: 'DICT_TYPE_CONVERT',
        message: 'Only dictionaries may be used in a DictType',
      };
    default:
      return {
        code: 'BASE_TYPE_INVALID',
        message: 'The value is not of a type that this field takes.',
      };
  }
}
