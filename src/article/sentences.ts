import type { Span } from './article.ts';
import { trimSpan } from './paragraphs.ts';

/**
 * Marks that may end a sentence, what closes around them, and the gap to the next word.
 * A run of marks is tried from its first one only, or a megabyte of dots would take its square.
 */
const STOP = /(?<![.!?…])([.!?…]+|[。！？]+)([”’"'»)\]]*)(\s+|$|(?=\p{Lu}\p{Ll})|(?<=[。！？][”’"'»)\]]*))/gu;

/** Always before a name or a number, never at the end of a sentence. */
const TITLES = new Set(
  'mr mrs ms mx dr prof rev hon st ste sen rep gov gen lt col sgt capt cmdr adm maj pvt pres supt messrs mt ft fr sr bros vs v cf eg ie viz approx fig figs vol pp op ed eds trans'.split(
    ' ',
  ),
);
/** May stand inside a sentence or at its end: what follows decides. */
const EITHER = new Set(
  'jr inc corp co ltd llc plc bhd gmbh etc al a.m p.m am pm no nos ph.d ph b.sc m.d d.c u.s u.k u.n e.u u.s.a jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun dept univ assn ave blvd rd est min max dist'.split(
    ' ',
  ),
);
/** Words that open sentences and hardly ever continue a name: after "U.S." they begin a new one. */
const STARTERS = new Set(
  `the a an it its he she his her they their them we our i my you your this that these those there here in on at
   by for from with without within after before since until while when where as if although though because
   but and or so yet nor however meanwhile moreover still also then thus instead both each either neither
   some many most several few all any no not none another other others what who why how which whose
   last next earlier later today yesterday tomorrow under over despite during between among against about
   to of once only even just more less such one two three`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
const ASKED =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:said|asked|says|asks|added|told|wrote|cried|shouted|replied)\b/u;

/** The sentences of one paragraph, in order, as offsets into the whole text. */
export function splitSentences(text: string, paragraph: Span): Span[] {
  const words = text.slice(paragraph.start, paragraph.end);
  const sentences: Span[] = [];
  let from = 0;
  for (const stop of words.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    const close = end - (stop[3]?.length ?? 0);
    if (end < words.length && !endsSentence(words, from, stop, end)) continue;
    const span = trimSpan(text, paragraph.start + from, paragraph.start + close);
    if (span !== null) sentences.push(span);
    from = end;
  }
  const rest = trimSpan(text, paragraph.start + from, paragraph.end);
  if (rest !== null) sentences.push(rest);
  return sentences;
}

function endsSentence(words: string, from: number, stop: RegExpMatchArray, end: number): boolean {
  const at = stop.index ?? 0;
  const [, mark = '', closers = '', gap = ''] = stop;
  if (/[。！？]/u.test(mark)) return true;
  const next = words.slice(end, end + 120);
  const opener = /^[“‘"'«([]*/u.exec(next)?.[0].length ?? 0;
  const word = /^[\p{L}\p{N}][\p{L}\p{N}'’-]*/u.exec(next.slice(opener))?.[0] ?? '';
  const starter = STARTERS.has(word.toLowerCase()) && /^\p{Lu}/u.test(word);
  // Without a gap only "said.The" is a lost space; "Node.Js" and "3.5" are not.
  if (gap === '')
    return mark === '.' && starter && /\p{Ll}{2}$/u.test(words.slice(Math.max(from, at - 2), at));
  if (/^\p{Ll}/u.test(word)) return false;
  if (word === '' && opener === 0 && !/^[\p{L}\p{N}\p{Extended_Pictographic}$€£#@*_—–-]/u.test(next))
    return false;
  if (/[?!]/.test(mark) && closers !== '') return !ASKED.test(next);
  if (mark !== '.' || closers !== '')
    return mark !== '…' && mark !== '...' ? true : endsAtEllipsis(words, at);
  // "SACRAMENTO, Calif. — The", "MIAMI, Fla. (AP) — The"
  if (/^(?:\([^)]{2,30}\) ?)?[–—-]\s/u.test(next)) return false;
  const before = /[\p{L}\p{N}.&]+$/u.exec(words.slice(Math.max(from, at - 24), at))?.[0] ?? '';
  const key = before.toLowerCase();
  if (TITLES.has(key)) return false;
  if (key === 'no' || key === 'nos') return !/^\d/.test(word);
  if (EITHER.has(key) || /^\p{Lu}$|\.\p{L}$/u.test(before)) return starter || opener > 0;
  // "1. Open the door": a number that opens the paragraph counts it.
  if (/^\d{1,3}$/.test(before) && at - before.length === 0) return false;
  return true;
}

/** "He paused… Then" ends; "the plan ... May agreed to" leaves words out. */
function endsAtEllipsis(words: string, at: number): boolean {
  return at > 0 && !/\s/.test(words.charAt(at - 1));
}
