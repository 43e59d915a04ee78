/** What Discord shows of our markdown, as plain text: the inverse of escaping, and bold signs gone. */
export function unescapeMarkdown(markdown: string): string {
  let text = '';
  for (let at = 0; at < markdown.length; at += 1) {
    if (/^\\[^0-9A-Za-z\s]/.test(markdown.slice(at, at + 2))) {
      at += 1;
      text += markdown.charAt(at);
    } else if (markdown.startsWith('**', at)) {
      at += 1;
    } else {
      text += markdown.charAt(at);
    }
  }
  return text;
}
