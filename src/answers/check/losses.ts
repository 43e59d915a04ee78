import type { Loss } from '../answer.ts';

const NEGATION =
  /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|hardly|barely|scarcely|unable|fails?|failed|refus(?:e|es|ed)|den(?:y|ies|ied)|\p{L}+n't)$/u;
const HEDGE =
  /^(?:may|might|could|would|should|can|allegedly|allegations?|alleged|alleges?|reportedly|potentially|possibly|perhaps|probably|maybe|likely|unlikely|apparently|seemingly|claims?|claimed|suggests?|suggested|appears?|appeared|seems?|seemed|believed?|believes|expected|considering|mulling|weighing|reviewing|whether|if|some|several|particularly|partly|almost|nearly|about|around|estimated|accused|accusations?|suspected|supposedly|so-called|risks?)$/;
const NUMBER =
  /^(?:[\p{N}][\p{N}.,%]*\p{L}{0,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|half|third|quarter|first|second|twice|double|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/u;

/** Which loss a word stands for, if any. `opens` is true for the first word of a sentence, where a capital says nothing. */
export function lossOf(word: string, opens: boolean): Loss | null {
  const lower = word.toLowerCase();
  if (NEGATION.test(lower)) return 'negation';
  // "March" is a month, "march" is not; "May" opens no date without its capital.
  const dated = !/^(?:march|may|second)$/.test(lower) || /^\p{Lu}/u.test(word);
  if (NUMBER.test(lower) && dated) return 'number';
  if (HEDGE.test(lower)) return 'hedge';
  return /^\p{Lu}/u.test(word) && !opens ? 'name' : null;
}
