import { type Article, quote, type Span } from '../article/article.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { createNames } from '../language/names.ts';
import { STANCES, type Stance, stanceWords } from '../language/stances.ts';
import { stem } from '../language/stems.ts';
import type { WordTable } from '../language/word-table.ts';
import { wordsOf } from '../language/words.ts';
import { createFinder } from '../search/fuzzy.ts';
import { buildSearcher } from '../search/searcher.ts';
import type { Weights } from '../search/weights.ts';
import { type Profile, readActors } from './actor-book.ts';
import type {
  Answer,
  AskAnswer,
  CheckAnswer,
  ErrorAnswer,
  HelpAnswer,
  OverviewAnswer,
  Passage,
  QuoteAnswer,
  StanceAnswer,
  StanceGroup,
  WhoAnswer,
} from './answer.ts';
import { createChecker } from './check/check.ts';
import { readCommand } from './command-line.ts';
import { type Engine, QUESTION_LIMIT } from './engine.ts';
import { createPassages } from './passages.ts';
import { type Landmarks, route } from './routes.ts';

/** What an engine knows beside the article. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly words: WordTable;
  /** Groups of words and phrases that mean the same in any article; the lexicon's own come beside them. */
  readonly synonyms: readonly (readonly string[])[];
  readonly weights: Weights;
}

/** Passages that an answer shows at once; the others wait behind *More*. */
const SHOWN = 3;
const MOST = 12;
/** Rarer words, from 0 to 1, are as good as names: at the start of a sentence "Chirrup" is a firm, "Talks" is not. */
const COMMON = 0.8;
/** Stances that `/who-banned` sets side by side. */
const BAN_GROUPS: readonly Stance[] = ['banned', 'reviewing', 'considering'];

/** Reads an article and answers questions about it. Building takes time in proportion to the text; asking does not. */
export function createEngine(article: Article, knowledge: Knowledge): Engine {
  const names = createNames(knowledge.lexicon);
  const words = stanceWords(knowledge.lexicon.stances);
  const isWord = (lower: string): boolean => knowledge.words.rarity(stem(lower)) < COMMON;
  const reading = { names, words, isWord };
  const book = readActors(article, reading);
  const passages = createPassages(article, book.utterances);
  const searcher = buildSearcher(article, {
    words: knowledge.words,
    names,
    synonyms: [...knowledge.lexicon.synonyms, ...knowledge.synonyms],
    weights: knowledge.weights,
  });
  const total = article.sentences.length;
  const held = STANCES.filter((stance) => book.events.some((event) => event.stance === stance));
  const actors = book.profiles
    .filter(({ listed }) => listed)
    .map(({ name, stances }) => ({ actor: name, stances }));
  const stanceFinder = createFinder(held.map((stance) => ({ phrase: stance, value: stance })));
  const vocabulary = new Set(wordsOf(article.text).map(({ lower }) => stem(lower)));
  const present = new Set(names.mentions(article.text).flatMap(({ senses }) => senses.map(({ id }) => id)));

  const found = (question: string, all: readonly Passage[], shown = SHOWN) => ({
    question,
    kind: all.length > 0 ? ('answered' as const) : ('absent' as const),
    passages: all.slice(0, shown),
    more: all.slice(shown, MOST),
    caveats: passages.caveats(all.slice(0, shown)),
    missing: [],
    nearest: [],
  });
  const absent = (question: string, missing: readonly string[], nearest: readonly Passage[]) => ({
    ...found(question, []),
    missing,
    nearest: nearest.slice(0, 1),
  });
  const problem = (question: string, what: ErrorAnswer['problem'], subject = ''): ErrorAnswer => ({
    type: 'error',
    kind: 'error',
    question,
    problem: what,
    subject,
  });

  /** Names of a question that the article never mentions, as the question spells them. */
  const missingNames = (question: string, suspected: readonly string[]): string[] => {
    const mentions = names.mentions(question);
    const unknown = mentions
      .filter(({ senses }) => !senses.some(({ id }) => present.has(id)))
      .map(({ start, end }) => question.slice(start, end));
    const covered = (name: string): boolean => {
      const at = question.indexOf(name);
      return mentions.some(({ start, end }) => at < end && at + name.length > start);
    };
    const others = suspected.filter((name) => !covered(name) && book.known(name) === null);
    return [...new Set([...unknown, ...others])];
  };

  const search = (question: string): AskAnswer => {
    const { hits, answers, unknownNames } = searcher.rank(question);
    const ranked = hits
      .slice(0, MOST)
      .map(({ sentence, matched, score }) => passages.at(sentence, matched, score))
      .filter((passage) => passage !== null);
    const missing = missingNames(question, unknownNames);
    if (missing.length > 0 || !answers) return { type: 'ask', ...absent(question, missing, ranked) };
    return { type: 'ask', ...found(question, ranked) };
  };

  const landmarks: Landmarks = {
    mentions: names.mentions,
    isActor: (phrase) => book.known(phrase) !== null,
    resembles: (phrase) => 'profile' in (book.find(phrase) ?? {}),
    stancesOf: words.named,
    held: new Set(held),
    knows: (lower) => vocabulary.has(stem(lower)),
  };

  const ask = (line: string): Answer => {
    const question = line.trim();
    const typed = readCommand(question);
    if (typed !== null) return command(question, typed.name, typed.options);
    if (question === '') return problem(question, 'empty');
    if (question.length > QUESTION_LIMIT) return problem(question, 'too-long');
    const way = route(question, landmarks);
    if (way.to === 'help') return { ...help(), question };
    if (way.to === 'stance') return { ...(way.says ? saying(way.actor) : stance(way.actor)), question };
    if (way.to === 'who') return { ...who(way.stance), question };
    if (way.to === 'who-banned') return { ...whoBanned(), question };
    return search(question);
  };

  const command = (question: string, name: string, options: ReadonlyMap<string, string>): Answer => {
    const value = (option: string): string => options.get(option) ?? options.get('') ?? '';
    const needs = (option: string, answer: (value: string) => Answer): Answer =>
      value(option) === '' ? problem(question, 'bad-option', option) : { ...answer(value(option)), question };
    if (name === 'ask') return needs('question', ask);
    if (name === 'stance') return needs('actor', stance);
    if (name === 'who') return needs('action', who);
    if (name === 'who-banned') return { ...whoBanned(), question };
    if (name === 'check') return needs('text', check);
    if (name === 'article') return { ...overview(), question };
    if (name === 'help') return { ...help(), question };
    if (name !== 'quote') return problem(question, 'unknown-command', name);
    const number = options.get('number') ?? (/^\d+$/.test(value('')) ? value('') : undefined);
    if (number === undefined) return needs('text', quoteText);
    return /^\d+$/.test(number)
      ? { ...quoteNumber(Number(number)), question }
      : problem(question, 'bad-option', 'number');
  };

  const stance = (typed: string): StanceAnswer => {
    const known = book.find(typed);
    const rest = { type: 'stance' as const, named: actors.map(({ actor }) => actor) };
    const missing = missingNames(typed, []);
    if (known === null || 'unnamed' in known) {
      const standing = sentencesWith(typed);
      if (standing.length > 0) {
        const all = passages.all(standing);
        return {
          ...rest,
          ...found(typed, all),
          actor: typed.trim(),
          stances: [],
          readings: [],
          speaks: false,
        };
      }
      const actor = known === null ? typed.trim() : known.unnamed;
      return {
        ...rest,
        ...absent(typed, [typed.trim()], []),
        actor,
        stances: [],
        readings: [],
        speaks: false,
      };
    }
    return { ...rest, ...ofProfile(typed, known.profile), missing };
  };

  /** What an actor says of itself: nothing, where the article only speaks about it. */
  const saying = (typed: string): StanceAnswer => {
    const answer = stance(typed);
    const own = answer.kind === 'absent' ? null : book.find(typed);
    if (own !== null && 'profile' in own && own.profile.speaks.length > 0) {
      const all = passages.all([
        ...own.profile.speaks,
        ...[...answer.passages, ...answer.more].map(({ sentence }) => sentence),
      ]);
      const shown = Math.min(SHOWN, own.profile.speaks.length);
      return { ...answer, ...found(typed, all, shown), missing: answer.missing };
    }
    if (answer.kind === 'absent' || answer.stances.length > 0) return answer;
    return { ...answer, ...absent(typed, answer.missing, answer.passages) };
  };

  /** Sentences in which a phrase stands as it is typed, as whole words. */
  const sentencesWith = (phrase: string): number[] => {
    const wanted = ` ${level(phrase).replace(/^the /, '')} `;
    if (wanted.trim().length < 2) return [];
    const holds = (sentence: Span): boolean =>
      ` ${level(quote(article, sentence)).replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(wanted);
    return article.sentences.filter(holds).map(({ number }) => number);
  };

  const ofProfile = (question: string, own: Profile) => {
    const readings = own.stances.flatMap((kind) =>
      own.events.flatMap((event) => {
        const passage = event.stance === kind ? passages.at(event.sentence) : null;
        const target = event.target === null ? null : quote(article, event.target);
        return passage === null ? [] : [{ stance: kind, target, passage }];
      }),
    );
    const about =
      readings.length > 0
        ? readings.map(({ passage }) => passage.sentence)
        : [...own.speaks, ...own.mentions];
    const also = readings.length > 0 ? [...own.speaks, ...own.mentions] : [];
    const main = passages.all(about);
    const all = passages.all([...about, ...also]);
    return {
      ...found(question, all, Math.min(SHOWN, Math.max(1, main.length))),
      actor: own.name,
      stances: own.stances,
      readings,
      speaks: own.speaks.length > 0,
    };
  };

  const groupOf = (kind: Stance): StanceGroup => {
    const doing = new Map<string, { actor: string; sentences: number[] }>();
    for (const { actor, stance: is, sentence } of book.events) {
      if (is !== kind) continue;
      const own = doing.get(actor.key) ?? { actor: book.nameOf(actor), sentences: [] };
      own.sentences.push(sentence);
      doing.set(actor.key, own);
    }
    return {
      stance: kind,
      actors: [...doing.values()].map(({ actor, sentences }) => ({
        actor,
        passages: passages.all(sentences),
      })),
    };
  };

  const whoAnswer = (question: string, kinds: readonly Stance[]): WhoAnswer => {
    const groups = kinds.map(groupOf).filter((group) => group.actors.length > 0);
    const quoted = groups.flatMap((group) =>
      group.actors.flatMap((own) => own.passages.map(({ sentence }) => sentence)),
    );
    const all = passages.all(quoted);
    return {
      type: 'who',
      ...found(question, all, all.length),
      stance: groups[0]?.stance ?? null,
      groups,
      held,
    };
  };

  const who = (action: string): WhoAnswer => {
    const named = action
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .flatMap((word) => words.named(word));
    // The first word decides: who is considering a ban has not banned.
    const exact = named.filter((kind) => held.includes(kind)).slice(0, 1);
    const near = named.length > 0 ? null : stanceFinder.nearest(action);
    return whoAnswer(action, exact.length > 0 ? exact : near === null ? [] : [near]);
  };
  const whoBanned = (): WhoAnswer => whoAnswer('', BAN_GROUPS);

  const quoteNumber = (number: number): QuoteAnswer => {
    const passage = passages.at(number);
    return { type: 'quote', ...found(String(number), passage === null ? [] : [passage]), total };
  };
  const quoteText = (text: string): QuoteAnswer => {
    const wanted = level(text);
    const exact =
      wanted === ''
        ? undefined
        : article.sentences.find((sentence) => level(quote(article, sentence)).includes(wanted));
    const passage = exact === undefined ? null : passages.at(exact.number);
    if (passage !== null) return { type: 'quote', ...found(text, [passage]), total };
    const { hits, answers } = searcher.rank(text);
    const near = passages.all(hits.slice(0, 1).map(({ sentence }) => sentence));
    return { type: 'quote', ...(answers ? found(text, near) : absent(text, [], near)), total };
  };

  const checkMessage = createChecker({
    article,
    searcher,
    book,
    passages,
    reading,
    missingNames: (text) => missingNames(text, searcher.rank(text).unknownNames),
  });
  const check = (text: string): CheckAnswer | ErrorAnswer => {
    const claims = checkMessage(text);
    if (claims.length === 0) return problem(text, 'empty');
    const quoted = passages.all(claims.flatMap((claim) => claim.passages.map(({ sentence }) => sentence)));
    const said = found(text, quoted, quoted.length);
    const missing = [...new Set(claims.flatMap((claim) => claim.missing))];
    const nearest = said.kind === 'absent' ? claims.flatMap((claim) => claim.nearest).slice(0, 1) : [];
    return { type: 'check', ...said, missing, nearest, claims };
  };

  const overview = (): OverviewAnswer => ({
    type: 'article',
    ...found('', passages.all([1])),
    actors,
    total,
  });

  const help = (): HelpAnswer => {
    // Names of one word first: they read well in "What about China?".
    const [first, second] = actors
      .filter(({ stances }) => stances.length > 0)
      .sort((one, other) => Number(/^\p{L}+$/u.test(other.actor)) - Number(/^\p{L}+$/u.test(one.actor)));
    const action = held.find((kind) => !BAN_GROUPS.includes(kind)) ?? held[0];
    const examples = [
      ...(first === undefined ? [] : [`/stance ${first.actor}`]),
      ...(held.includes('banned') ? ['/who-banned'] : action === undefined ? [] : [`/who ${action}`]),
      ...(second === undefined ? [] : [`What about ${second.actor}?`]),
      ...['/quote 1', '/article'],
    ];
    return { type: 'help', ...found('', []), kind: 'answered', examples: examples.slice(0, 3) };
  };

  return {
    article,
    actors,
    stances: held,
    ask,
    stance,
    who,
    whoBanned,
    quoteNumber,
    quoteText,
    check,
    overview,
    help,
    passage: (number) => passages.at(number),
    suggestActors: (typed) => book.suggest(typed).map(({ name, stances }) => ({ actor: name, stances })),
    suggestStances: (typed) => {
      const named = held.filter((kind) => words.named(typed).includes(kind));
      return [...new Set([...named, ...stanceFinder.matching(typed)])];
    },
    suggestSentences: (typed) => suggestSentences(typed),
    pages: (size) => cutPages(article, size),
  };

  function suggestSentences(typed: string): Passage[] {
    const wanted = level(typed);
    if (wanted === '') return passages.all(article.sentences.slice(0, 25).map(({ number }) => number));
    const holds = article.sentences
      .filter((sentence) => level(quote(article, sentence)).includes(wanted))
      .slice(0, 25);
    const ranked = searcher.rank(typed).hits.slice(0, 25);
    return passages.all([...holds.map(({ number }) => number), ...ranked.map(({ sentence }) => sentence)]);
  }
}

/** A text without what typing changes: case, quotation marks, white space, a final stop. */
function level(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["“”„‟«»'‘’‚‛`]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[.!?…]+$/u, '')
    .trim();
}

/** Pages of whole sentences; a sentence longer than a page is a page of its own, cut. */
function cutPages(article: Article, size: number): Span[] {
  const pages: Span[] = [];
  for (const { start, end } of article.sentences) {
    const last = pages.at(-1);
    if (last !== undefined && end - last.start <= size) pages[pages.length - 1] = { start: last.start, end };
    else pages.push(...cutSentence(article.text, start, end, size));
  }
  return pages;
}

/** A sentence in pages of its own, never cut inside a character. */
function cutSentence(text: string, start: number, end: number, size: number): Span[] {
  const pages: Span[] = [];
  for (let from = start; from < end; ) {
    let to = Math.min(end, from + Math.max(1, size));
    if (to < end && /[\ud800-\udbff]/.test(text.charAt(to - 1))) to += to - from > 1 ? -1 : 1;
    pages.push({ start: from, end: to });
    from = to;
  }
  return pages;
}
