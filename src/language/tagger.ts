import type { PartOfSpeech, WinkMethods } from 'wink-nlp';

/** A word or mark of a sentence with its part of speech (the tags of Universal Dependencies). */
export interface Token {
  /** UTF-16 offsets into the text the sentence was taken from. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly pos: PartOfSpeech;
}

/** Longer "sentences", in UTF-16 units, are tables or noise: grammar has nothing to say about them. */
const LONGEST = 3000;

/** Tells parts of speech. */
export interface Tagger {
  /**
   * The tokens of one sentence, in order, white space left out; none for a sentence too long to be one.
   * `offset` is where the sentence starts in its text.
   */
  tag(sentence: string, offset?: number): Token[];
  /**
   * Lets go of what was loaded to tag: 20 MB, and more with every word that it had not met. It is loaded again, in a
   * fraction of a second, when the next text is to be read.
   */
  forget(): void;
}

/** @param load loads wink-nlp with its model, for the pipe `['sbd', 'pos']` */
export function createTagger(load: () => WinkMethods): Tagger {
  let wink: WinkMethods | null = null;
  return {
    tag(sentence, offset = 0) {
      if (sentence.length > LONGEST) return [];
      wink ??= load();
      return tag(wink, sentence, offset);
    },
    forget() {
      wink = null;
    },
  };
}

function tag(wink: WinkMethods, sentence: string, offset: number): Token[] {
  const tokens = wink.readDoc(sentence).tokens();
  const texts = tokens.out();
  const parts = tokens.out(wink.its.pos);
  const tagged: Token[] = [];
  let from = 0;
  texts.forEach((text, index) => {
    const start = sentence.indexOf(text, from);
    if (start < 0 || text.trim() === '') return;
    from = start + text.length;
    const pos = parts[index];
    tagged.push({
      start: offset + start,
      end: offset + from,
      text,
      lower: text.toLowerCase().replaceAll('’', "'"),
      pos: isPartOfSpeech(pos) ? pos : 'X',
    });
  });
  return tagged;
}

const PARTS: ReadonlySet<string> = new Set<PartOfSpeech>([
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
]);

function isPartOfSpeech(pos: string | undefined): pos is PartOfSpeech {
  return pos !== undefined && PARTS.has(pos);
}
