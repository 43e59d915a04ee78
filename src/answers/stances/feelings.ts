import type { ReadClause, Reading } from '../../article/read.ts';
import { phraseEndingAt, phraseStartingAt } from '../../language/phrases.ts';
import { type Stance, stanceNoun } from '../../language/stances.ts';
import type { Found } from './event.ts';
import { spanOf, targetAfter } from './target.ts';

/** Verbs whose object feels something about their subject: "the plan angered unions". */
const STIRRING: readonly (readonly [RegExp, Stance])[] = [
  [/^(?:anger|outrag|infuriat|enrag|incens|antagoni[sz]|appall?|disappoint)(?:es|ed|s|ing)$/, 'opposes'],
  [/^(?:alarm|worri|worry|troubl|unsettl|unnerv|concern|dismay|frighten|spook)(?:es|ed|s|ing)$/, 'concerned'],
  [/^(?:delight|pleas|cheer|hearten)(?:es|ed|s|ing)$/, 'supports'],
];

/** "The decision angered unions": the object is who feels it. */
export function ofStirring({ tokens, cast }: Reading, clause: ReadClause): Found[] {
  if (clause.passive || clause.negated || clause.form !== 'finite') return [];
  if (clause.auxes.some((aux) => /^(?:will|would|could|may|might|can|should)$/.test(aux))) return [];
  const lower = tokens[clause.verb]?.lower ?? '';
  const stance = STIRRING.find(([form]) => form.test(lower))?.[1];
  const object = stance === undefined ? null : phraseStartingAt(tokens, clause.verb + 1);
  if (stance === undefined || object === null || object.from > clause.verb + 2) return [];
  const target = spanOf(tokens, clause.subject);
  return cast.actorsOf(tokens, object).map((actor) => ({ actor, stance, target }));
}

/** "Unions reacted with fury to the plan". */
export function ofReaction({ tokens }: Reading, clause: ReadClause): Found[] {
  if (clause.passive || clause.negated || clause.form !== 'finite') return [];
  if (!/^(?:react|respond)(?:s|ed)?$/.test(tokens[clause.verb]?.lower ?? '')) return [];
  const noun = tokens[clause.verb + 1]?.lower === 'with' ? phraseStartingAt(tokens, clause.verb + 2) : null;
  const stance = stanceNoun(tokens[noun?.head ?? -1]?.lower ?? '');
  if (noun === null || (stance !== 'opposes' && stance !== 'concerned' && stance !== 'supports')) return [];
  return clause.subjects.map((actor) => ({ actor, stance, target: targetAfter(tokens, noun.head + 1) }));
}

/** "The plan has won the backing of cyclists": what is won is another's. */
export function ofBacking({ tokens, cast }: Reading, clause: ReadClause): Found[] {
  if (
    clause.negated ||
    !/^(?:wins?|won|gain(?:s|ed)?|has|have|had|secure[sd]?|enjoy(?:s|ed)?)$/.test(
      tokens[clause.verb]?.lower ?? '',
    )
  )
    return [];
  const noun = tokens.findIndex(
    ({ lower }, k) =>
      k > clause.verb &&
      k < clause.verb + 5 &&
      /^(?:support|backing|approval|endorsement|blessing)$/.test(lower),
  );
  if (noun < 0 || !/^(?:of|from)$/.test(tokens[noun + 1]?.lower ?? '')) return [];
  const source = phraseStartingAt(tokens, noun + 2);
  if (source === null) return [];
  const target = spanOf(tokens, clause.subject);
  return cast.actorsOf(tokens, source).map((actor) => ({ actor, stance: 'supports', target }));
}

const OPPONENT = /^(?:critic|opponent|sceptic|skeptic)s?$/;
const BACKER = /^(?:supporter|advocate|champion|backer|proponent)s?$/;

/** "Ms Hale, a long-time critic of the dam," and "Ms Hale is a critic of the dam". */
export function ofCallings({ tokens, clauses, cast }: Reading): Found[] {
  return tokens.flatMap((token, at) => {
    const stance: Stance | null = OPPONENT.test(token.lower)
      ? 'opposes'
      : BACKER.test(token.lower)
        ? 'supports'
        : null;
    if (stance === null || tokens[at + 1]?.lower !== 'of') return [];
    let opener = at - 1;
    while (/^(?:ADJ|NOUN|ADV|PUNCT)$/.test(tokens[opener]?.pos ?? '') && tokens[opener]?.text !== ',')
      opener--;
    if (
      !/^(?:an?|the)$/.test(tokens[opener]?.lower ?? '') ||
      /^(?:former|ex|once|one-time)$/.test(tokens[opener + 1]?.lower ?? '')
    )
      return [];
    const target = targetAfter(tokens, at + 1);
    const copula = clauses.find(({ verb, form }) => form === 'finite' && verb === opener - 1);
    const predicate =
      copula !== undefined &&
      !copula.negated &&
      /^(?:is|are|'s|remains?)$/.test(tokens[copula.verb]?.lower ?? '');
    if (predicate) return copula.subjects.map((actor) => ({ actor, stance, target }));
    const name = tokens[opener - 1]?.text === ',' ? phraseEndingAt(tokens, opener - 2) : null;
    if (name === null || tokens[name.head]?.pos !== 'PROPN') return [];
    return cast.actorsOf(tokens, name).map((actor) => ({ actor, stance, target }));
  });
}
