/** Groups of words and phrases that mean the same, from lines of phrases between commas; `#` opens a remark. */
export function readSynonyms(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('#'))
    .map((line) =>
      line
        .split(',')
        .map((phrase) => phrase.trim())
        .filter((phrase) => phrase !== ''),
    )
    .filter((group) => group.length > 1);
}
