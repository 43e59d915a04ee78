import { quote, type Span } from '../article/article.ts';
import type { Profile } from './actor-book.ts';
import type { StanceAnswer } from './answer.ts';
import { type Desk, SHOWN } from './desk.ts';
import { level } from './quote.ts';

/** What one actor does, or is said to do. A phrase of the article that is no actor is answered with where it stands. */
export function answerStance(desk: Desk, typed: string): StanceAnswer {
  const { book, passages, actors, found, absent, missingNames } = desk;
  const named = actors.map(({ actor }) => actor);
  const nobody = { type: 'stance', named, stances: [], readings: [], speaks: false } as const;
  const known = book.find(typed);
  if (known !== null && 'profile' in known) {
    const missing = missingNames(typed);
    return { type: 'stance', named, ...ofProfile(desk, typed, known.profile), missing };
  }
  const standing = sentencesWith(desk, typed);
  if (standing.length > 0) return { ...nobody, ...found(typed, passages.all(standing)), actor: typed.trim() };
  const actor = known === null ? typed.trim() : known.unnamed;
  return { ...nobody, ...absent(typed, [typed.trim()], []), actor };
}

/** What an actor says of itself: nothing, where the article only speaks about it. */
export function answerSaying(desk: Desk, typed: string): StanceAnswer {
  const { book, passages, found, absent } = desk;
  const answer = answerStance(desk, typed);
  if (answer.kind === 'absent') return answer;
  const known = book.find(typed);
  const speaks = known !== null && 'profile' in known ? known.profile.speaks : [];
  if (speaks.length > 0) {
    const others = [...answer.passages, ...answer.more].map(({ sentence }) => sentence);
    const all = passages.all([...speaks, ...others]);
    return { ...answer, ...found(typed, all, Math.min(SHOWN, speaks.length)), missing: answer.missing };
  }
  if (answer.stances.length > 0) return answer;
  return { ...answer, ...absent(typed, answer.missing, answer.passages) };
}

function ofProfile({ article, passages, found }: Desk, question: string, own: Profile) {
  const readings = own.stances.flatMap((stance) =>
    own.events.flatMap((event) => {
      const passage = event.stance === stance ? passages.at(event.sentence) : null;
      const target = event.target === null ? null : quote(article, event.target);
      return passage === null ? [] : [{ stance, target, passage }];
    }),
  );
  const elsewhere = [...own.speaks, ...own.mentions];
  const about = readings.length > 0 ? readings.map(({ passage }) => passage.sentence) : elsewhere;
  const main = passages.all(about);
  const all = passages.all([...about, ...elsewhere]);
  return {
    ...found(question, all, Math.min(SHOWN, Math.max(1, main.length))),
    actor: own.name,
    stances: own.stances,
    readings,
    speaks: own.speaks.length > 0,
  };
}

/** Numbers of the sentences in which a phrase stands as it is typed, as whole words. */
function sentencesWith({ article }: Desk, phrase: string): number[] {
  const wanted = ` ${level(phrase).replace(/^the /, '')} `;
  if (wanted.trim().length < 2) return [];
  const holds = (sentence: Span): boolean =>
    ` ${level(quote(article, sentence)).replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(wanted);
  return article.sentences.filter(holds).map(({ number }) => number);
}
