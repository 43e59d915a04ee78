import type { Loss, Passage, Stance, Verdict } from '../answers/answer.ts';
import { escapeMarkdown } from './markdown.ts';

// Every word that the bot says in its own name. Whatever comes in as `...Markdown` is escaped already; titles,
// author lines, footers and labels are given raw where Discord reads no markdown in them.

/** `a`, `a or b`, `a, b or c`. */
function list(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the article has to say to a statement; nothing here calls one true or false. */
const VERDICTS: Readonly<Record<Verdict, string>> = {
  verbatim: 'verbatim',
  altered: 'altered',
  differs: 'differs',
  said: 'said in the article',
  absent: 'not in the article',
};

const LOSSES: Readonly<Record<Loss, string>> = {
  negation: 'a negation',
  number: 'a number',
  name: 'a name',
  hedge: 'a hedge (such as “may”)',
};

export const wording = {
  titles: {
    answered: 'What the article says',
    absent: 'The article does not say',
    stance: (actor: string, stances: readonly Stance[]) =>
      stances.length > 0 ? `${actor}: ${stances.join(', ')}` : actor,
    who: (stances: readonly Stance[]) => `Who: ${stances.join(', ')}`,
    quote: 'From the article',
    untitled: 'The article',
    context: 'Around it',
    more: 'Further passages',
    help: 'Ask the article',
    error: 'That does not work',
    failure: 'Something went wrong',
    flood: 'One moment, please',
    stale: 'The article has changed since',
    forged: 'This button leads nowhere',
    restarting: 'Back in a moment',
  },

  headings: {
    caveat: 'The article adds',
    nearest: 'The nearest passage, which is not an answer',
    reading: (stance: Stance, target: string | null) =>
      target === null ? capital(stance) : `${capital(stance)}: ${target}`,
    group: (stance: Stance, actors: readonly string[]) => `${capital(stance)}: ${actors.join(', ')}`,
  },

  /** Who is speaking in a passage. */
  speaker({ speaker, claim }: Pick<Passage, 'speaker' | 'claim'>): string {
    if (speaker === null) return claim ? 'A claim that the article passes on' : 'The article itself';
    return `${capital(speaker)}${claim ? ': a claim' : ''}, as reported by the article`;
  },

  place: {
    sentence: (number: number, total: number) => `sentence ${number} of ${total}`,
    sentences: (first: number, last: number, total: number) =>
      first === last ? `sentence ${first} of ${total}` : `sentences ${first} to ${last} of ${total}`,
    page: (page: number, pages: number) => `page ${page} of ${pages}`,
    cut: (shown: number, length: number) =>
      `✂ cut here: ${shown} of ${length} characters shown, a message holds no more`,
  },

  notes: {
    neverMentions: (namesMarkdown: readonly string[]) =>
      `The article never mentions ${list(
        namesMarkdown.map((name) => `**${name}**`),
        'or',
      )}.`,
    noAnswer: 'I found nothing in the article that answers this.',
    nearestBelow: 'The nearest passage is below. It is not an answer.',
    tryElse: 'Other words may help; `/article` shows whom and what it is about.',
    namedWithoutStance: (actorMarkdown: string) =>
      `The article names **${actorMarkdown}**, and reports no stance of its own.`,
    neverQuoted: (actorMarkdown: string) => `**${actorMarkdown}** is spoken about here and never quoted.`,
    doesName: (actorsMarkdown: readonly string[]) => `It does name ${list(actorsMarkdown, 'and')}.`,
    othersLeft: (left: number) => `${left} more`,
    namesNobody: 'I found no names of people, countries or organisations in it.',
    nobody: (stance: Stance) => `The article says **${stance}** of nobody.`,
    unknownStance: 'That is nothing that I can tell from an article.',
    holds: (stances: readonly Stance[]) =>
      stances.length > 0
        ? `What it does hold: ${list(
            stances.map((stance) => `**${stance}**`),
            'and',
          )}.`
        : 'I found no stances in it.',
    group: (stance: Stance, actorsMarkdown: readonly string[]) =>
      `**${capital(stance)}**: ${actorsMarkdown.join(', ')}`,
    notThere: (total: number) =>
      total === 1
        ? 'I do not find that in the article. It has one sentence.'
        : `I do not find that in the article. It has ${total} sentences, numbered from 1.`,
  },

  /** Where a message is held against the article. */
  check: {
    /** The command in a message's menu. */
    command: 'Check against the article',
    verdicts: {
      verbatim: 'Verbatim: it stands so in the article',
      altered: 'Altered: not quite the article’s words',
      differs: 'Differs: the article states otherwise',
      said: 'Said in the article',
      absent: 'Not in the article',
    } satisfies Record<Verdict, string>,
    title: (counts: readonly (readonly [Verdict, number])[]) =>
      `Against the article: ${counts.map(([verdict, count]) => `${count} ${VERDICTS[verdict]}`).join(', ')}`,
    source: (link: string) => `What [this message](${link}) says, held against the article:`,
    numbered: (number: number, verdict: Verdict) => `**${number}. ${capital(VERDICTS[verdict])}**`,
    statement: (markdown: string, quoted: boolean) => (quoted ? `> “${markdown}”` : `> ${markdown}`),
    judge: '-# Said in the article: a passage covers it. Read it, and judge for yourself.',
    legend: '-# ~~Struck through~~: left out of the article’s words. __**Underlined**__: put in.',
    /** The words are markdown: those left out of the article's, and those put in. */
    lost: (loss: Loss, left: readonly string[], put: readonly string[]) => {
      const bold = (words: readonly string[]): string => words.map((word) => `**${word}**`).join(', ');
      const what = `⚠ ${capital(LOSSES[loss])} was`;
      if (left.length === 0 && put.length === 0) return `${what} lost or changed.`;
      if (put.length === 0) return `${what} left out: ${bold(left)}.`;
      if (left.length === 0) return `${what} put in: ${bold(put)}.`;
      return `${what} changed: ${bold(left)} → ${bold(put)}.`;
    },
    /** Of a claim in words of its own. */
    turned: (loss: Loss) =>
      loss === 'hedge'
        ? '⚠ The article leaves open what this states as a fact.'
        : `⚠ ${capital(LOSSES[loss])} stands in one of the two and not in the other.`,
    recased: 'Only upper and lower case differ.',
    headline: 'It stands in the article’s headline.',
    stated: (actorMarkdown: string, stances: readonly Stance[]) =>
      `What the article states: **${actorMarkdown}: ${stances.join(', ')}**.`,
    credited: (creditedMarkdown: string, speakerMarkdown: string | null, claim: boolean) => {
      const own = claim ? 'a claim that the article passes on' : 'the article’s own statement';
      return `The message credits **${creditedMarkdown}**; in the article it is **${speakerMarkdown ?? own}**.`;
    },
    left: (left: number, counts: readonly (readonly [Verdict, number])[]) =>
      `${left === 1 ? '1 more statement is' : `${left} more statements are`} left out here: ${counts
        .map(([verdict, count]) => `${count} ${VERDICTS[verdict]}`)
        .join(', ')}.`,
    /** Above a passage: the numbers of the statements that it is there for, and those that it is only nearest to. */
    heading: (backs: readonly number[], near: readonly number[]) =>
      [
        ...(backs.length > 0 ? [`For ${list(backs.map(String), 'and')}`] : []),
        ...(near.length > 0 ? [`Nearest to ${list(near.map(String), 'and')}, which it does not say`] : []),
      ].join('. '),
    nearest: 'The nearest passage, which does not say it',
  },

  fields: {
    length: 'Length',
    sentences: (total: number) => (total === 1 ? '1 sentence' : `${total} sentences`),
    actors: 'Who is in it',
    actor: (actorMarkdown: string, stances: readonly Stance[]) =>
      stances.length > 0 ? `**${actorMarkdown}**: ${stances.join(', ')}` : `**${actorMarkdown}**`,
    left: (left: number) => (left > 0 ? `and ${left} more` : ''),
    examples: 'Try one of these',
    commands: 'Commands',
    command: (usage: string, description: string) => `\`${usage}\` ${description}`,
    // A line with a backtick of its own cannot stand between backticks.
    example: (line: string) => (line.includes('`') ? escapeMarkdown(line) : `\`${line}\``),
  },

  help:
    'I answer questions about one news article with its own passages, word for word, and say so when it does not ' +
    'answer. Use a command, mention me with a question, or write to me directly. To hold a message against the article: ' +
    'right-click it (on a phone: hold it), *Apps*, **Check against the article**; or mention me in a reply to it.',

  /** Above an answer that goes to its asker in a direct message. */
  elsewhere: (channelMarkdown: string) =>
    `I may not write in ${channelMarkdown}, so here is what you asked for. There I need *View Channel*, *Send Messages* (in threads: *Send Messages in Threads*), *Embed Links* and *Read Message History*; the commands, such as \`/ask\`, work without.`,

  /** Where embeds are not allowed. */
  plain: {
    author: (authorRaw: string) => `${escapeMarkdown(authorRaw)}:`,
    footer: (placeRaw: string) => `(${escapeMarkdown(placeRaw)})`,
    leftOut: 'There is more, which I can only show where I have the permission Embed Links.',
  },

  buttons: {
    context: 'Context',
    more: 'More',
    previous: 'Previous',
    next: 'Next',
    read: 'Read',
    post: 'Post publicly',
    posted: 'Posted',
  },

  errors: {
    nothingClaimed:
      'I find nothing in that to hold against the article: no quotation, and no statement of at least three words.',
    empty: 'There is no question in that. Ask something, such as one of the examples of `/help`.',
    tooLong: (limit: number) =>
      `The question is too long: ${limit} characters at most. Please ask it more briefly.`,
    unknownCommand: (commandMarkdown: string, known: readonly string[]) =>
      `I have no command **${commandMarkdown}**. What I have: ${known.map((name) => `\`/${name}\``).join(', ')}.`,
    badOption: (optionMarkdown: string) =>
      optionMarkdown === ''
        ? 'An option is missing or not right. `/help` shows how the commands are used.'
        : `**${optionMarkdown}** is missing or not right. \`/help\` shows how the commands are used.`,
    stale: 'This button belongs to an earlier version of the article. Please ask again.',
    forged: 'I do not know this button. Please ask again.',
    failure:
      'I could not answer that; it is my fault, and it is noted. Please try again, or ask in other words.',
    forbidden: 'Discord does not let me post that here. What only you see, I can still show you.',
    flood: (seconds: number) =>
      `That is more at once than I take. Ask again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
    uncheckable: {
      empty:
        'That message has no words of its own to check. Pictures, stickers, polls and embeds I do not read; `/check` takes words that you type.',
      own: 'That is a message of mine. What it quotes is the article, word for word; the number of the sentence stands below it.',
      hidden:
        'Discord does not show me what that message says. Right-click it (on a phone: hold it), *Apps*, **Check against the article**, and I can read it.',
      gone: 'That message is no longer there. `/check` takes its words.',
    },
    restarting: 'I am being restarted just now. Please ask again in a minute.',
    unknownInteraction: 'I do not know that command. `/help` shows what can be asked.',
  },
} as const;
