import { isStopWord } from '../../language/stop-words.ts';
import type { Change, Loss } from '../answer.ts';

const NEGATION =
  /^(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|few|fewer|hardly|barely|scarcely|rarely|seldom|unable|fails?|failed|refus(?:e|es|ed)|den(?:y|ies|ied)|\p{L}+n't)$/u;
/** Hedges that turn the meaning of what stands behind them: "may", "allegedly". */
const GUARD =
  /^(?:may|might|could|would|should|can|alleged|allegedly|suspected|supposed|supposedly|so-called|purported|purportedly|reportedly|potentially|possibly|perhaps|probably|maybe|likely|unlikely|presumably|apparently|seemingly|arguably)$/;
/** What leaves open whether it is so. */
const OPEN =
  /^(?:allegations?|alleges?|potential|possible|presumed|claims?|claimed|claiming|suggests?|suggested|appears?|appeared|seems?|seemed|considering|mulling|weighing|reviewing|examining|trying|whether|if|unless|accused?|accuses|accusations?|accusing|suspicions?|suspects?|rumou?rs?|rumou?red)$/;
const MODEST =
  /^(?:believed?|believes|thinks?|thought|expected|expects?|some|several|many|most|often|sometimes|usually|generally|particularly|partly|largely|mainly|mostly|estimated|estimates?|risks?)$/;
/** Hedges where a number follows: "about 40", "at least 40". */
const ROUNDING = /^(?:about|around|almost|nearly|roughly|approximately|least|over|under)$/;
const NUMBER =
  /^(?:[+-]?[\p{N}][\p{N}.,:-]*(?:%|\p{L}{0,3}|-\p{L}[\p{L}-]*)|%|\p{Sc}|percent|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{L}+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|half|third|quarter|first|second|fourth|fifth|tenth|once|twice|double|doubled|triple|tripled|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/u;
const TIME = /^(?:days?|weeks?|months?|quarter|years?|decade|century|season|summer|winter|spring|autumn)$/;

/**
 * Which loss a word stands for, if any.
 * @param opens true for the first word of a sentence, where a capital says nothing
 * @param next the word behind it, where there is one
 */
export function lossOf(word: string, opens: boolean, next = ''): Loss | null {
  const lower = word.toLowerCase();
  if (NEGATION.test(lower)) return 'negation';
  // "March" is a month, "march" is not; "May" opens no date without its capital.
  const dated = !/^(?:march|may)$/.test(lower) || /^\p{Lu}/u.test(word);
  if (NUMBER.test(lower) && dated) return 'number';
  if (/^(?:last|this|next)$/.test(lower) && TIME.test(next.toLowerCase())) return 'number';
  if (GUARD.test(lower) || OPEN.test(lower) || MODEST.test(lower)) return 'hedge';
  if (ROUNDING.test(lower) && lossOf(next, true) === 'number') return 'hedge';
  return /^\p{Lu}/u.test(word) && !opens ? 'name' : null;
}

/** True for a negation or a hedge that turns the meaning of what stands behind it: "not", "may", "allegedly". */
export function turnsMeaning(word: string): boolean {
  const lower = word.toLowerCase();
  return NEGATION.test(lower) || GUARD.test(lower);
}

/** Verbs and prepositions that say no. */
const REFUSES =
  /^(?:against|den(?:y|ies|ied)|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|reject(?:s|ed|ing)?|oppos(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|lift(?:s|ed|ing)?|stopp(?:ed|ing))$/;
/** What somebody wants or will do has not happened. */
const WANTS =
  /^(?:will|ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|wants?|wanted|demand(?:s|ed|ing)?|hop(?:es?|ed|ing)|plan(?:s|ned|ning)?|promis(?:es?|ed|ing)|vow(?:s|ed|ing)?|threaten(?:s|ed|ing)?|propos(?:es?|ed|ing)|calls?|called|calling)$/;

/** Words that speak of all of a kind. */
export const ALL = /^(?:all|every|each|whole|entire|only|always|everyone|everybody|most|both)$/;

/** Which way a word turns what is stated of it: it is not so, somebody says no to it, or it is left open. */
export function turnOf(word: string): 'negation' | 'refusal' | 'hedge' | null {
  const lower = word.toLowerCase().replace('’', "'");
  if (REFUSES.test(lower)) return 'refusal';
  if (NEGATION.test(lower)) return 'negation';
  return GUARD.test(lower) || OPEN.test(lower) || WANTS.test(lower) ? 'hedge' : null;
}

const WORDS = /[\p{L}\p{N}$€£%][\p{L}\p{N}.,'’%-]*/gu;

/** Words of one kind that a quotation left out of the article's, and put in. */
export interface Turned {
  readonly loss: Loss;
  readonly left: readonly string[];
  readonly put: readonly string[];
}

/** Which words of what was changed are those that turn the meaning, by their kind in the order of `lost`. */
export function turnedWords(changes: readonly Change[], lost: readonly Loss[]): Turned[] {
  const found = changes.flatMap(({ op, text }) => {
    const words = op === 'equal' ? [] : (text.match(WORDS) ?? []).map((word) => word.replace(/[.,]+$/, ''));
    const told: { op: Change['op']; word: string; loss: Loss | null }[] = [];
    for (const [index, word] of words.entries()) {
      const loss = lossOf(word, isStopWord(word.toLowerCase()), words[index + 1]);
      const last = told.at(-1);
      // "New Zealand" is one name.
      if (loss === 'name' && last?.loss === 'name') last.word = `${last.word} ${word}`;
      else told.push({ op, word, loss });
    }
    return told;
  });
  const of = (loss: Loss, wanted: Change['op']): string[] => [
    ...new Set(found.filter(({ op, loss: own }) => own === loss && op === wanted).map(({ word }) => word)),
  ];
  return lost.map((loss) => {
    const [left, put] = [of(loss, 'delete'), of(loss, 'insert')];
    // What only stands elsewhere was not lost.
    const moved = (word: string): boolean => left.includes(word) && put.includes(word);
    return { loss, left: left.filter((word) => !moved(word)), put: put.filter((word) => !moved(word)) };
  });
}
