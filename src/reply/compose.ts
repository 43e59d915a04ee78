import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import type { Passage } from '../answers/answer.ts';
import type { Article, Span } from '../article/article.ts';
import { type ButtonSpec, buttonRow } from './buttons.ts';
import { clip, LIMITS } from './limits.ts';
import { embedLength, type Payload } from './payload.ts';
import { quotation } from './quotation.ts';
import { wording } from './wording.ts';

/** A stretch of the article to show, with our own words around it. */
export interface Extract {
  readonly span: Span;
  /** What to show bold. */
  readonly marks: readonly Span[];
  /** Markdown; empty for none. */
  readonly heading: string;
  /** Plain text above it, such as who speaks; empty for none. */
  readonly author: string;
  /** Plain text below it: where in the article it stands. */
  readonly place: string;
  /** The sentence to offer behind *More* where it does not fit; null for none. */
  readonly sentence: number | null;
  /** Takes its room before the others, whatever its place in the order. */
  readonly essential: boolean;
  /** Whether *Context* shows what stands around it. */
  readonly context: boolean;
}

/** A message before Discord's limits. */
export interface Draft {
  readonly colour: number;
  /** Markdown. */
  readonly title: string;
  /** Lines of markdown above the quotations. */
  readonly notes: readonly string[];
  /** In the order in which they are shown; the first is always shown. */
  readonly extracts: readonly Extract[];
  /** Fields below the quotations; at most some 2,000 characters together. */
  readonly facts: readonly APIEmbedField[];
  /** Sentences to offer behind *More*. */
  readonly more: readonly number[];
  readonly buttons: readonly ButtonSpec[];
}

/** A passage as an extract, under a heading in markdown. */
export function passageExtract(article: Article, passage: Passage, heading: string): Extract {
  return {
    span: passage,
    marks: passage.matched,
    heading,
    author: wording.speaker(passage),
    place: wording.place.sentence(passage.sentence, article.sentences.length),
    sentence: passage.sentence,
    essential: false,
    context: true,
  };
}

/**
 * A message within Discord's limits. An extract is shown whole or not at all, except the first, which is cut at its
 * end where no message could hold it; what is not shown is offered behind *More*.
 */
export function compose(article: Article, draft: Draft): Payload {
  const header = headerEmbed(draft);
  const facts = [...draft.facts];
  const factsLength = embedLength({ fields: facts });
  let room = LIMITS.total - factsLength - (header === null ? 0 : embedLength(header));
  let free = LIMITS.embeds - (header === null ? 0 : 1);

  const chosen = new Map<Extract, APIEmbed>();
  const first = draft.extracts[0];
  for (const extract of byImportance(draft.extracts)) {
    const heading = extract === first && header === null ? draft.title : extract.heading;
    const embed = extractEmbed(article, extract, heading, room, extract === first);
    if (embed === null || free === 0) continue;
    chosen.set(extract, { ...embed, color: draft.colour });
    room -= embedLength(embed);
    free -= 1;
  }

  const shown = draft.extracts.filter((extract) => chosen.has(extract));
  const embeds = [
    ...(header === null ? [] : [header]),
    ...shown.flatMap((extract) => chosen.get(extract) ?? []),
  ];
  const last = embeds.at(-1);
  if (last !== undefined && facts.length > 0) last.fields = facts;

  const seen = new Set(shown.map(({ sentence }) => sentence));
  const rest = [...draft.extracts.map(({ sentence }) => sentence), ...draft.more];
  const around = shown.filter(({ context }) => context).map(({ sentence }) => sentence);
  return {
    embeds,
    components: buttonRow([
      ...draft.buttons,
      ...sentencesButton('context', article, around),
      ...sentencesButton(
        'more',
        article,
        rest.filter((sentence) => !seen.has(sentence)),
      ),
    ]),
  };
}

function sentencesButton(
  kind: 'context' | 'more',
  article: Article,
  numbers: readonly (number | null)[],
): ButtonSpec[] {
  const sentences = [...new Set(numbers)].filter((number) => number !== null);
  if (sentences.length === 0) return [];
  return [
    {
      label: wording.buttons[kind],
      state: { kind, version: article.version, sentences },
    },
  ];
}

function byImportance(extracts: readonly Extract[]): Extract[] {
  const [first, ...others] = extracts;
  return [
    ...(first === undefined ? [] : [first]),
    ...others.filter(({ essential }) => essential),
    ...others.filter(({ essential }) => !essential),
  ];
}

/** Our own words above the quotations; null where the first quotation can carry the title. */
function headerEmbed({ title, notes, extracts, colour }: Draft): APIEmbed | null {
  if (notes.length === 0 && extracts.length > 0 && extracts[0]?.heading === '') return null;
  const description = clip(notes.join('\n'), LIMITS.description);
  return {
    title: clip(title, LIMITS.title),
    color: colour,
    ...(description === '' ? {} : { description }),
  };
}

/** Null where it does not fit into the room whole and may not be cut. */
function extractEmbed(
  article: Article,
  extract: Extract,
  heading: string,
  room: number,
  mayBeCut: boolean,
): APIEmbed | null {
  const { span, marks } = extract;
  const frame: APIEmbed = {
    ...(heading === '' ? {} : { title: clip(heading, LIMITS.title) }),
    ...(extract.author === '' ? {} : { author: { name: clip(extract.author, LIMITS.author) } }),
    footer: { text: extract.place },
  };
  const inside = Math.min(LIMITS.description, room - embedLength(frame));
  const whole = quotation(article, span, marks, inside);
  if (whole.end === span.end) return { ...frame, description: whole.markdown };
  if (!mayBeCut) return null;
  // The cut is said below the quotation, so that the quotation itself stays the article's own characters.
  const length = span.end - span.start;
  const longest = wording.place.cut(length, length).length + ' · '.length;
  const part = quotation(article, span, marks, Math.min(LIMITS.description, inside - longest));
  return {
    ...frame,
    description: part.markdown,
    footer: {
      text: `${extract.place} · ${wording.place.cut(part.end - span.start, length)}`,
    },
  };
}
