import { LIMITS } from './limits.ts';

/**
 * What a button does, all of it: nothing is remembered between a message and a press.
 * Sentences and pages count from 1.
 */
export type ButtonState = { readonly version: string } & (
  | { readonly kind: 'context' | 'more'; readonly sentences: readonly number[] }
  | { readonly kind: 'quote'; readonly sentence: number }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'post' }
);

const CODES = {
  context: 'ctx',
  more: 'more',
  quote: 'quote',
  page: 'page',
  post: 'post',
} as const;

// Seven digits: an article of five million characters has no more sentences.
const PATTERN = /^v1:(ctx|more|quote|page):([0-9a-f]{8}):([1-9]\d{0,6}(?:,[1-9]\d{0,6})*)$/;
const POST = /^v1:post:([0-9a-f]{8})$/;

/** The custom id of a button; of at least one sentence. Those beyond Discord's 100 characters are left out. */
export function encodeButton(state: ButtonState): string {
  if (state.kind === 'post') return `v1:${CODES.post}:${state.version}`;
  const head = `v1:${CODES[state.kind]}:${state.version}:`;
  if (state.kind === 'quote') return `${head}${state.sentence}`;
  if (state.kind === 'page') return `${head}${state.page}`;
  let id = `${head}${state.sentences[0]}`;
  for (const sentence of state.sentences.slice(1)) {
    const longer = `${id},${sentence}`;
    if (longer.length > LIMITS.customId) break;
    id = longer;
  }
  return id;
}

/** The state in a custom id; null for anything that `encodeButton` does not write. */
export function decodeButton(customId: string): ButtonState | null {
  const posted = POST.exec(customId)?.[1];
  if (posted !== undefined) return { kind: 'post', version: posted };
  const match = customId.length <= LIMITS.customId ? PATTERN.exec(customId) : null;
  const [, code, version, list] = match ?? [];
  if (code === undefined || version === undefined || list === undefined) return null;
  const numbers = list.split(',').map(Number);
  const [first] = numbers;
  if (first === undefined || new Set(numbers).size < numbers.length) return null;
  switch (code) {
    case 'ctx':
      return { kind: 'context', version, sentences: numbers };
    case 'more':
      return { kind: 'more', version, sentences: numbers };
    case 'quote':
      return numbers.length === 1 ? { kind: 'quote', version, sentence: first } : null;
    default:
      return numbers.length === 1 ? { kind: 'page', version, page: first } : null;
  }
}
