import { html, nothing, type TemplateResult } from 'lit';
import type { Embed } from '../../../validation/embeds.ts';
import { inlineMarkdown, markdown, type Surroundings } from '../markdown/render.ts';

/**
 * An embed. The frame is Skyra's; author, title and names of fields are ours, since Skyra reads emoji in them, which it
 * would fetch from Discord, and no markdown. Pictures are not shown: they would come from the network.
 */
export function embedView(embed: Embed, around: Surroundings): TemplateResult {
  const { author, title, url, description, fields = [], footer, timestamp } = embed;
  return html`<discord-embed slot="embeds" class="embed" color=${cssColour(embed.color)}>
    <discord-embed-description slot="description">
      ${author ? html`<div class="embed-author">${linked(author.url, author.name)}</div>` : nothing}
      ${title ? html`<div class="embed-title">${linked(url, inlineMarkdown(title, around))}</div>` : nothing}
      ${description ? html`<div class="embed-text">${markdown(description, around)}</div>` : nothing}
    </discord-embed-description>
    ${fields.length > 0 ? html`<discord-embed-fields slot="fields">${fieldViews(fields, around)}</discord-embed-fields>` : nothing}
    ${footer || timestamp ? html`<discord-embed-footer slot="footer">${footerText(footer?.text, timestamp)}</discord-embed-footer>` : nothing}
  </discord-embed>`;
}

function linked(url: string | undefined, content: unknown): unknown {
  return url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${content}</a>` : content;
}

function fieldViews(fields: NonNullable<Embed['fields']>, around: Surroundings): TemplateResult[] {
  let inRow = 0;
  return fields.map(({ name, value, inline }) => {
    // Up to three stand side by side.
    inRow = inline ? (inRow % 3) + 1 : 0;
    return html`<discord-embed-field inline-index=${inline ? inRow : nothing}>
      <div class="embed-field-name">${inlineMarkdown(name, around)}</div>
      <div class="embed-text">${markdown(value, around)}</div>
    </discord-embed-field>`;
  });
}

function footerText(text: string | undefined, timestamp: string | undefined): string {
  const at = timestamp === undefined ? '' : new Date(timestamp).toLocaleString('en-US');
  return [text ?? '', at].filter((part) => part !== '').join(' • ');
}

/** An embed without a colour has the edge of its look. */
function cssColour(colour: number | undefined): string | typeof nothing {
  return colour === undefined ? nothing : `#${colour.toString(16).padStart(6, '0')}`;
}
