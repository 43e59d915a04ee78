import { isActorNoun } from '../language/actor-nouns.ts';
import { type Phrase, runEnd } from '../language/phrases.ts';
import type { Token } from '../language/tagger.ts';
import { nameStart, TITLES } from './proper-names.ts';

/** What "the senator" is called before a name. */
const SPELT_OUT: Readonly<Record<string, string>> = {
  sen: 'senator',
  gov: 'governor',
  rep: 'representative',
  prof: 'professor',
  gen: 'general',
  col: 'colonel',
};

/** Words of an office in lower case, without what opens the phrase. */
export function rolePhrase(tokens: readonly Token[], from: number, to: number): string {
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  return words.filter((word) => !/^(?:the|an?|its|their|his|her|former|new|this|that)$/.test(word)).join(' ');
}

/** Takes down what a name is told to be: "trade minister Maria Keller", "telecommunications giant Huawei". */
export function noteRoles(tokens: readonly Token[], run: Phrase, roles: Set<string>): void {
  /** The role that ends at a token, with and without what it is for: "trade minister", "minister". */
  const note = (from: number, at: number): void => {
    const noun = tokens[at];
    if (noun?.pos !== 'NOUN' || !isActorNoun(noun.lower)) return;
    roles.add(noun.lower);
    roles.add(rolePhrase(tokens, from, at + 1));
  };
  let from = run.from;
  while (/^(?:NOUN|ADJ)$/.test(tokens[from - 1]?.pos ?? '')) from--;
  // "trade minister Maria Keller", "telecommunications giant Huawei"
  note(from, run.from - 1);
  const start = nameStart(tokens, run);
  if (start > run.from) roles.add(rolePhrase(tokens, run.from, start));
  for (const token of tokens.slice(run.from, run.to))
    if (TITLES.has(token.lower)) roles.add(SPELT_OUT[token.lower] ?? token.lower);
  // "Maria Keller, the trade minister,"
  if (tokens[run.to]?.text === ',') {
    const end = runEnd(tokens, run.to + 1, tokens.length);
    // "by Nordwind, the Italian airline said": nobody is told of where a verb follows.
    if (!/^(?:VERB|AUX)$/.test(tokens[end]?.pos ?? '')) note(run.to + 1, end - 1);
  }
  if (tokens[run.from - 1]?.text === ',') {
    // "The economy minister, Ruben Stam,"
    let opener = run.from - 2;
    while (/^(?:NOUN|ADJ)$/.test(tokens[opener - 1]?.pos ?? '')) opener--;
    note(opener, run.from - 2);
  }
}
