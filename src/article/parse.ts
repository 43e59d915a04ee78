import type { Article } from './article.ts';
import { splitParagraphs } from './paragraphs.ts';
import { splitSentences } from './sentences.ts';

/**
 * Reads a text of any length: a title where the first line is one, paragraphs, sentences.
 * Line endings, byte order mark and tabs stay in `text`, so that offsets are those of the file's characters.
 */
export function parseArticle(text: string): Article {
  const { title, paragraphs } = splitParagraphs(text);
  const sentences = paragraphs
    .flatMap((span, paragraph) => splitSentences(text, span).map((sentence) => ({ ...sentence, paragraph })))
    .map((sentence, index) => ({ ...sentence, number: index + 1 }));
  return { text, version: fingerprint(text), title, paragraphs, sentences };
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits over UTF-16 units, as eight hexadecimal digits. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
