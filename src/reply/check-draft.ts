import type { Change, CheckAnswer, ClaimCheck, Passage, Verdict } from '../answers/answer.ts';
import { turnedWords } from '../answers/check/losses.ts';
import type { Article } from '../article/article.ts';
import { changesMarkdown, oneLine } from './changes.ts';
import { COLOURS } from './colours.ts';
import { type Draft, type Extract, passageExtract } from './compose.ts';
import { answeredExtracts, draft, name, names } from './drafts.ts';
import { clip } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';
import { wording } from './wording.ts';

/** How a check is shown. */
export interface CheckShowing {
  /** Whether it is for the asker's eyes and can be posted for everyone's. */
  readonly postable: boolean;
  /** The address of the message; null where it needs none. */
  readonly link: string | null;
}

/** More statements at once than this are nothing to read on a phone. */
const MOST = 8;

/** Room for what is said of the statements; the passages have the rest of the message. */
const ROOM = 2_600;

/** Units that one statement is cut to: all of them share the room, but none is cut shorter than it can be known by. */
const LONGEST = 900;
const SHORTEST = 140;

/** Words of one kind that are named. */
const WORDS = 4;

/** Worst first: what a message makes of the article's words weighs more than what it adds of its own. */
const VERDICTS: readonly Verdict[] = ['altered', 'differs', 'absent', 'said', 'verbatim'];

const badness = ({ verdict }: ClaimCheck): number => VERDICTS.indexOf(verdict);

interface Told {
  readonly claim: ClaimCheck;
  /** Its place in the message, from 1. */
  readonly number: number;
  readonly markdown: string;
}

/** What the article says to each statement of a message: the statements and their verdicts, then the passages. */
export function checkDraft(article: Article, answer: CheckAnswer, { postable, link }: CheckShowing): Draft {
  const { claims } = answer;
  const alone = claims.length < 2;
  const room = Math.min(LONGEST, Math.max(SHORTEST, Math.floor(ROOM / Math.min(MOST, claims.length) / 2)));
  const hidden = /\|\|[^|]+\|\|/.test(answer.question);
  const told = claims.map((claim, index) => {
    const number = index + 1;
    const heading = alone ? [] : [wording.check.numbered(number, claim.verdict)];
    return { claim, number, markdown: [...heading, ...tell(claim, room, hidden)].join('\n') };
  });
  const shown = choose(told);
  const left = told.filter((one) => !shown.includes(one)).map(({ claim }) => claim);
  const worst = claims.toSorted((a, b) => badness(a) - badness(b))[0]?.verdict ?? 'absent';
  return draft(COLOURS[worst], alone ? wording.check.verdicts[worst] : wording.check.title(counts(claims)), {
    notes: [
      ...(link === null ? [] : [wording.check.source(link)]),
      shown.map(({ markdown }) => markdown).join('\n\n'),
      ...(left.length === 0 ? [] : [wording.check.left(left.length, counts(left))]),
      ...(shown.some(({ claim }) => claim.changes.some(({ op }) => op !== 'equal'))
        ? [wording.check.legend]
        : []),
      ...(shown.some(({ claim }) => claim.verdict === 'said') ? [wording.check.judge] : []),
    ],
    extracts: extracts(article, answer, shown),
    buttons: postable
      ? [{ label: wording.buttons.post, state: { kind: 'post', version: article.version } }]
      : [],
  });
}

/** As many as the room holds, the worst before the others, in the order of the message. At least one. */
function choose(told: readonly Told[]): Told[] {
  const chosen = new Set<Told>();
  let left = ROOM;
  for (const one of told.toSorted((a, b) => badness(a.claim) - badness(b.claim))) {
    if (chosen.size === MOST) break;
    if (one.markdown.length > left && chosen.size > 0) continue;
    chosen.add(one);
    left -= one.markdown.length + 1;
  }
  return told.filter((one) => chosen.has(one));
}

function counts(claims: readonly ClaimCheck[]): [Verdict, number][] {
  return VERDICTS.map((verdict): [Verdict, number] => [
    verdict,
    claims.filter((claim) => claim.verdict === verdict).length,
  ]).filter(([, count]) => count > 0);
}

function tell(claim: ClaimCheck, room: number, hidden: boolean): string[] {
  const { verdict, changes, stated, missing } = claim;
  const words =
    verdict === 'altered' && changes.length > 0
      ? changesMarkdown(changes, room)
      : escapeMarkdown(clip(oneLine(claim.text), room));
  return [
    wording.check.statement(hidden ? `||${words}||` : words, claim.quoted),
    ...lossNotes(claim),
    ...(isRecased(changes) ? [wording.check.recased] : []),
    ...(isHeadline(claim) ? [wording.check.headline] : []),
    ...(stated === null ? [] : [wording.check.stated(name(stated.actor), stated.stances)]),
    ...creditNote(claim),
    ...(missing.length > 0 ? [wording.notes.neverMentions(names(missing))] : []),
  ];
}

/** What turns the meaning, word by word where it is known which. */
function lossNotes({ quoted, changes, lost }: ClaimCheck): string[] {
  if (!quoted) return lost.map((loss) => wording.check.turned(loss));
  return turnedWords(changes, lost).map(({ loss, left, put }) => {
    const shown = (words: readonly string[]): string[] => words.slice(0, WORDS).map((word) => name(word));
    return wording.check.lost(loss, shown(left), shown(put));
  });
}

/** Whether nothing but upper and lower case was changed. */
function isRecased(changes: readonly Change[]): boolean {
  const joined = (op: Change['op']): string =>
    changes
      .filter((change) => change.op === op)
      .map(({ text }) => text.toLowerCase())
      .join(' ');
  return joined('insert') !== '' && joined('insert') === joined('delete');
}

/** The headline is no sentence, so that no passage shows it. */
function isHeadline({ verdict, passages }: ClaimCheck): boolean {
  return verdict === 'verbatim' && passages.length === 0;
}

/** Credits that say nothing against the article: itself, and whoever was named before. */
const NOBODY = /^(?:(?:the|this|that) )?(?:article|report|story|piece|text|paper|it|he|she|they|who|one)$/i;

/** Whom the message credits, where the article has it from somebody else. */
function creditNote(claim: ClaimCheck): string[] {
  const { verdict, credited, speaker, passages } = claim;
  if (isHeadline(claim) || credited === null || verdict === 'absent' || NOBODY.test(credited)) return [];
  const [one, other] = [namesIn(credited), namesIn(speaker ?? '')];
  const [fewer, more] = one.length < other.length ? [one, other] : [other, one];
  if (fewer.length > 0 && fewer.every((word) => more.includes(word))) return [];
  return [
    wording.check.credited(
      name(credited),
      speaker === null ? null : name(speaker),
      passages[0]?.claim === true,
    ),
  ];
}

/** The words of a name: "the U.S. government" and "US" have one in common. */
const namesIn = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/(?<=\p{L})\.(?=\p{L}|\s|$)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !/^(?:|the|an?)$/.test(word));

/** The passages of the statements that are shown, each once, under the numbers of all that it belongs to. */
function extracts(article: Article, answer: CheckAnswer, shown: readonly Told[]): Extract[] {
  const entries = new Map<
    number,
    { passage: Passage; backs: number[]; near: number[]; essential: boolean }
  >();
  const entryOf = (passage: Passage) => {
    const entry = entries.get(passage.sentence) ?? { passage, backs: [], near: [], essential: false };
    entries.set(passage.sentence, entry);
    return entry;
  };
  for (const { claim, number } of shown) {
    for (const [index, passage] of claim.passages.entries()) {
      const entry = entryOf(passage);
      entry.backs.push(number);
      // Each statement shows where it stands before any of them shows all of where it stands.
      entry.essential ||= index === 0;
    }
    for (const passage of claim.nearest) entryOf(passage).near.push(number);
  }
  const alone = answer.claims.length < 2;
  const found = [...entries.values()].map(({ passage, backs, near, essential }) => {
    const lone = near.length > 0 ? wording.check.nearest : '';
    return {
      ...passageExtract(article, passage, alone ? lone : wording.check.heading(backs, near)),
      essential,
    };
  });
  const caveats = answeredExtracts(article, { ...answer, passages: [] }, () => '');
  return [...found, ...caveats.filter(({ sentence }) => sentence === null || !entries.has(sentence))];
}
