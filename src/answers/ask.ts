import { type Article, blocksOf, quote } from '../article/article.ts';
import { spellOut } from '../language/chat-speak.ts';
import { stem } from '../language/stems.ts';
import { wordsOf } from '../language/words.ts';
import type { Answer, AskAnswer, Passage, Stance } from './answer.ts';
import { readCommand } from './command-line.ts';
import { type Desk, MOST, problem, SHOWN } from './desk.ts';
import { type Engine, QUESTION_LIMIT } from './engine.ts';
import { demandOf, offers } from './offers.ts';
import { type Landmarks, route } from './routes.ts';
import { answerSaying } from './stance.ts';

/** Stances that articles put in so many ways that where nobody is read to take them, the search may find who does. */
const IN_MANY_WORDS: ReadonlySet<Stance> = new Set(['opposes', 'concerned']);

/** Answers lines: questions in plain words, and commands that begin with a slash. */
export function createAsk(desk: Desk, engine: Omit<Engine, 'ask'>): Engine['ask'] {
  const { article, names, words, book, held } = desk;
  const vocabulary = vocabularyOf(article);
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
    const way = route(spellOut(question), landmarks);
    if (way.to === 'help') return { ...engine.help(), question };
    if (way.to === 'who') {
      const answer = nearestFirst(engine.who(`${way.stance} ${way.about}`), question, way.about);
      return answer.kind === 'absent' && IN_MANY_WORDS.has(way.stance) ? search(desk, question) : answer;
    }
    if (way.to === 'who-banned') {
      const answer = engine.whoBanned(way.about);
      // One word is whom they ban; the three groups keep their order.
      return way.about.includes(' ') ? nearestFirst(answer, question, way.about) : { ...answer, question };
    }
    if (way.to === 'chat') return { type: 'ask', ...desk.absent(question, [], []) };
    if (way.to === 'mention') return mentioned(desk, question, way.name);
    if (way.to === 'search') return search(desk, question);
    if (way.to === 'gist') return { type: 'ask', ...desk.found(question, lead(desk)) };
    return { ...(way.says ? answerSaying(desk, way.actor) : engine.stance(way.actor)), question };
  };

  /**
   * Of all who do it, first those who do it as the question has it: who *condemned* a vote before who rejects it, "who has
   * banned huawei *from 5G*". Where the question is longer and none of them does, as when the article tells it in other
   * words, it is for the search.
   */
  const nearestFirst = (answer: Answer, question: string, about: string): Answer => {
    if (answer.kind !== 'answered' || about === '') return { ...answer, question };
    const { hits, answers } = desk.searcher.rank(question);
    const order = hits.map(({ sentence }) => sentence);
    const isLonger = about.includes(' ');
    if (isLonger && answers && !answer.passages.some(({ sentence }) => sentence === order[0]))
      return search(desk, question);
    const place = ({ sentence }: Passage) =>
      order.includes(sentence) ? order.indexOf(sentence) : order.length;
    const passages = answer.passages.toSorted((one, other) => place(one) - place(other));
    return { ...answer, question, passages };
  };

  const command = (question: string, name: string, options: ReadonlyMap<string, string>): Answer => {
    const value = (option: string): string => options.get(option) ?? options.get('') ?? '';
    const needs = (option: string, answer: (value: string) => Answer): Answer =>
      value(option) === '' ? problem(question, 'bad-option', option) : { ...answer(value(option)), question };
    if (name === 'ask') return needs('question', ask);
    if (name === 'stance') return needs('actor', engine.stance);
    if (name === 'who') return needs('action', engine.who);
    if (name === 'who-banned') return { ...engine.whoBanned(), question };
    if (name === 'check') return needs('text', engine.check);
    if (name === 'article') return { ...engine.overview(), question };
    if (name === 'help') return { ...engine.help(), question };
    if (name !== 'quote') return problem(question, 'unknown-command', name);
    const number = options.get('number') ?? (/^\d+$/.test(value('')) ? value('') : undefined);
    if (number === undefined) return needs('text', engine.quoteText);
    return /^\d+$/.test(number)
      ? { ...engine.quoteNumber(Number(number)), question }
      : problem(question, 'bad-option', 'number');
  };

  return ask;
}

/** The stems of an article's words. */
function vocabularyOf(article: Article): ReadonlySet<string> {
  // Most words come again and again, and a stem takes longer to find than a word.
  const words = new Set<string>();
  for (const block of blocksOf(article))
    for (const { lower } of wordsOf(quote(article, block))) words.add(lower);
  return new Set(Array.from(words, stem));
}

/** The article's first sentence, which in the news says what is new. */
function lead({ passages }: Desk): Passage[] {
  return [passages.at(1, [], 1)].filter((passage) => passage !== null);
}

/** The passages that answer, where the search is sure enough, and every name of the question is in the article. */
function search(desk: Desk, question: string): AskAnswer {
  const { searcher, passages, missingNames, found, absent } = desk;
  const { hits, answers, unknownNames } = searcher.rank(question);
  const ranked = hits
    .slice(0, MOST)
    // What is behind *More* is shown without its marks, which take as long to find as all the rest.
    .map((hit, at) => passages.at(hit.sentence, at < SHOWN ? hit.matched() : [], hit.score))
    .filter((passage) => passage !== null);
  const missing = missingNames(question, unknownNames);
  if (missing.length > 0 || !answers || !isOffered(desk, question, ranked)) {
    return { type: 'ask', ...absent(question, missing, ranked) };
  }
  return { type: 'ask', ...found(question, ranked) };
}

/** The passages that have something in any of its words, or the plain word that none has. */
function mentioned(desk: Desk, question: string, name: string): AskAnswer {
  const passages = desk.searcher
    .rank(name)
    .hits.filter((hit) => hit.missed(true).length === 0)
    .map((hit) => desk.passages.at(hit.sentence, hit.matched(), hit.score))
    .filter((passage) => passage !== null);
  if (passages.length > 0) return { type: 'ask', ...desk.found(question, passages) };
  return { type: 'ask', ...desk.absent(question, [name], []) };
}

/** A number, a date, a person that is asked for must be there to be told, in one of the two best passages. */
function isOffered({ article, names }: Desk, question: string, ranked: readonly Passage[]): boolean {
  const demand = demandOf(spellOut(question));
  if (demand === null) return true;
  return ranked.slice(0, 2).some((passage) => {
    const text = quote(article, passage);
    const known = () => names.mentions(text).map(({ start, end }) => text.slice(start, end));
    return offers(text, demand, known);
  });
}
