/** A stretch of the article: UTF-16 offsets into `Article.text`, `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence under the title. `number` counts from 1, as readers count. */
export interface Sentence extends Span {
  readonly number: number;
  /** Index into `Article.paragraphs`. */
  readonly paragraph: number;
}

/** A text with its places. Nothing but `quote` turns a place into words, so a misquote cannot be written. */
export interface Article {
  /** The file's characters, all of them, as decoded. */
  readonly text: string;
  /** Eight hexadecimal digits that change when the text does. */
  readonly version: string;
  readonly title: Span | null;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
}

/** The article's own characters at a place. */
export function quote(article: Article, span: Span): string {
  return article.text.slice(span.start, span.end);
}

/** The title, where there is one, and the paragraphs: the whole text in pieces that words do not run over. */
export function blocksOf({ title, paragraphs }: Article): Span[] {
  return title === null ? [...paragraphs] : [title, ...paragraphs];
}
