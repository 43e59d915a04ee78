import { html, nothing, type TemplateResult } from 'lit';
import { avatarOf } from '../avatars.ts';
import type { PageState } from '../state.ts';
import type { Example } from './examples.ts';

/** What an empty channel says: what the bot is, and what can be tried with a click. */
export function welcomeView(
  { bot }: PageState,
  examples: readonly Example[],
  run: (example: Example) => void,
): TemplateResult | typeof nothing {
  if (bot === null) return nothing;
  return html`<section class="welcome" aria-labelledby="welcome-title">
    <img src=${avatarOf(bot)} alt="" width="68" height="68" />
    <h2 id="welcome-title">This is ${bot.name}</h2>
    <p>It answers questions about one news article with the article’s own words: exact passages, who is speaking in them, and a plain “the article does not say” where it does not. Nothing is made up: no language model writes here.</p>
    ${examples.length === 0 ? html`<p class="muted">${bot.isHere ? 'Its commands are being registered …' : `${bot.name} is starting …`}</p>` : html`<h3>Try one of these</h3>`}
    <ul class="examples">
      ${examples.map(
        (example) =>
          html`<li><button type="button" class="example" @click=${() => run(example)}><span class="example-line">${example.line}</span><span class="example-about">${example.about}</span></button></li>`,
      )}
    </ul>
    <p class="muted">Or type <kbd>/</kbd> for all commands. A message’s menu (right click, or hold it) checks what it says against the article.</p>
  </section>`;
}
