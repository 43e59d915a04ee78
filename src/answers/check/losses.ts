import type { Loss } from '../answer.ts';

const NEGATION =
  /^(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|few|fewer|hardly|barely|scarcely|rarely|seldom|unable|fails?|failed|refus(?:e|es|ed)|den(?:y|ies|ied)|\p{L}+n't)$/u;
/** Hedges that turn the meaning of what stands behind them: "may", "allegedly". */
const GUARD =
  /^(?:may|might|could|would|should|can|alleged|allegedly|suspected|supposed|supposedly|so-called|purported|purportedly|reportedly|potentially|possibly|perhaps|probably|maybe|likely|unlikely|presumably|apparently|seemingly|arguably)$/;
const HEDGE =
  /^(?:allegations?|alleges?|potential|possible|presumed|claims?|claimed|claiming|suggests?|suggested|appears?|appeared|seems?|seemed|believed?|believes|thinks?|thought|expected|expects?|considering|mulling|weighing|reviewing|trying|whether|if|unless|some|several|many|most|often|sometimes|usually|generally|particularly|partly|largely|mainly|mostly|estimated|estimates?|accused?|accuses|accusations?|accusing|suspicions?|suspects?|rumou?rs?|rumou?red|risks?)$/;
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
  if (GUARD.test(lower) || HEDGE.test(lower)) return 'hedge';
  if (ROUNDING.test(lower) && lossOf(next, true) === 'number') return 'hedge';
  return /^\p{Lu}/u.test(word) && !opens ? 'name' : null;
}

/** True for a negation or a hedge that turns the meaning of what stands behind it: "not", "may", "allegedly". */
export function turnsMeaning(word: string): boolean {
  const lower = word.toLowerCase();
  return NEGATION.test(lower) || GUARD.test(lower);
}
