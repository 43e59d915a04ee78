import { DiscordActionRow } from '@skyra/discord-components-core/discord-action-row.js';
import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordCode } from '@skyra/discord-components-core/discord-code.js';
import { DiscordCommand } from '@skyra/discord-components-core/discord-command.js';
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import { DiscordEmbedDescription } from '@skyra/discord-components-core/discord-embed-description.js';
import { DiscordEmbedField } from '@skyra/discord-components-core/discord-embed-field.js';
import { DiscordEmbedFields } from '@skyra/discord-components-core/discord-embed-fields.js';
import { DiscordEmbedFooter } from '@skyra/discord-components-core/discord-embed-footer.js';
import { DiscordMention } from '@skyra/discord-components-core/discord-mention.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordQuote } from '@skyra/discord-components-core/discord-quote.js';
import { DiscordReply } from '@skyra/discord-components-core/discord-reply.js';
import { DiscordTime } from '@skyra/discord-components-core/discord-time.js';
import { DiscordVerifiedAuthorTag } from '@skyra/discord-components-core/discord-verified-author-tag.js';
import { type CSSResult, css, type LitElement } from 'lit';

/**
 * Skyra's components look as Discord did in 2021, and have colours of two looks of their own, some too pale to read.
 * Each gets a few lines more, so that all take today's colours from `styles/colours.css`, in both looks. It must run
 * before the first of them is shown.
 */
export function restyle(): void {
  for (const [component, styles] of STYLES) component.elementStyles.push(styles);
}

const FONT = css`
  :host {
    font-family: inherit;
  }
`;

const REPLY = css`
  :host {
    color: var(--muted);
    font-family: inherit;
    margin: 0 0 4px 56px;
    padding: 0;
    min-width: 0;
    white-space: nowrap;
  }
  :host:before,
  :host::before {
    border-color: var(--spine) !important;
    border-left-width: 2px !important;
    border-top-width: 2px !important;
    left: -36px;
  }
  @media (max-width: 700px) {
    :host {
      margin-left: 52px;
    }
    :host:before,
    :host::before {
      left: -32px;
    }
  }
  .discord-replied-message-username,
  :host .discord-replied-message-username {
    color: var(--name);
    opacity: 1;
    margin-right: 0.25rem;
    cursor: inherit;
  }
  .discord-replied-message-content {
    color: var(--text);
    cursor: inherit;
    overflow: hidden;
    min-width: 0;
    white-space: nowrap;
  }
  .discord-replied-message-content:hover {
    color: var(--name);
  }
  .discord-application-tag {
    background-color: var(--blurple);
    text-transform: uppercase;
    font-weight: 600;
    font-size: 0.625rem;
  }
`;

const STYLES: readonly (readonly [typeof LitElement, CSSResult])[] = [
  [DiscordActionRow, css`:host { gap: 8px; margin-top: 8px; }`],
  [
    DiscordAuthorInfo,
    css`
      :host .discord-author-username {
        color: var(--name);
        font-weight: 600;
      }
      :host .discord-author-username:hover {
        text-decoration: none;
        cursor: inherit;
      }
    `,
  ],
  [
    DiscordVerifiedAuthorTag,
    css`
      :host {
        background-color: var(--blurple);
        text-transform: uppercase;
        font-size: 0.625rem;
        font-weight: 600;
        line-height: 1;
      }
    `,
  ],
  [
    DiscordMessage,
    css`
      :host {
        color: var(--text);
        font-family: inherit;
        font-size: 1rem;
        margin: 0;
        padding: 0 16px 0 16px;
      }
      :host(:hover) {
        background-color: transparent;
      }
      :host([message-body-only]) {
        padding-top: 0 !important;
        padding-bottom: 0 !important;
      }
      .discord-message-inner-center {
        align-items: flex-start;
      }
      .discord-author-avatar img {
        cursor: inherit;
      }
      .discord-message-timestamp,
      .discord-message-edited {
        color: var(--muted);
        font-size: 0.75rem;
      }
      .discord-message-body-only-indent {
        box-sizing: border-box;
        flex: none;
        font-size: 0.625rem;
        line-height: 1.375rem;
        margin: 0;
        padding-right: 8px;
        text-align: right;
        white-space: nowrap;
        transform: translateX(-8px);
      }
      .discord-message-edited {
        margin-left: 4px;
      }
      .discord-message-content {
        min-width: 0;
        padding-top: 0;
        line-height: 1.375rem;
      }
      .discord-message-body {
        word-break: normal;
        overflow-wrap: anywhere;
      }
      @media (max-width: 700px) {
        :host {
          padding: 0 12px;
        }
        .discord-author-avatar {
          margin-right: 12px;
        }
        .discord-message-body-only-indent {
          width: 52px;
        }
      }
    `,
  ],
  [DiscordReply, REPLY],
  [
    DiscordCommand,
    css`
      ${REPLY}
      :host .discord-slash-command-name,
      .discord-context-command-name {
        color: var(--link) !important;
        background-color: transparent;
        opacity: 1;
        padding: 0;
        font-weight: 500;
      }
      :host .discord-slash-command-name:hover {
        color: var(--link) !important;
        background-color: transparent;
      }
      :host .discord-slash-command-name {
        gap: 4px;
        margin-left: 0.25rem;
      }
      .discord-arrow-right-icon,
      .discord-context-user {
        display: none;
      }
    `,
  ],
  [
    DiscordEmbed,
    css`
      :host {
        color: var(--text);
        margin: 4px 0 0;
        max-width: 520px;
      }
      :host .discord-left-border {
        background-color: var(--embed-edge);
      }
      :host .discord-embed-root {
        flex: 1 1 auto;
      }
      :host .discord-embed-wrapper {
        background-color: var(--embed);
        border: 1px solid var(--embed-border);
        border-left: 0;
        width: 100%;
      }
      :host .discord-embed-wrapper .discord-embed-grid {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        padding: 2px 16px 14px 12px;
      }
    `,
  ],
  [DiscordEmbedDescription, css`:host { display: block; line-height: 1.25rem; overflow-wrap: anywhere; }`],
  [DiscordEmbedFields, css`:host { grid-template-columns: repeat(12, minmax(0, 1fr)); }`],
  [DiscordEmbedField, css`:host { display: block; line-height: 1.25rem; }`],
  [DiscordEmbedFooter, css`:host { color: var(--muted); }`],
  [
    DiscordMention,
    css`
      :host {
        color: var(--mention);
        background-color: var(--mention-back);
        cursor: inherit;
      }
      :host(:hover) {
        color: #fff;
        background-color: var(--blurple);
      }
    `,
  ],
  [
    DiscordCode,
    css`
      :host,
      code,
      :host([embed]) code {
        background-color: var(--code);
        border-color: var(--line);
      }
      :host {
        font-family: var(--mono);
      }
      code {
        font-family: inherit;
        margin: -0.2em 0;
      }
    `,
  ],
  [
    DiscordQuote,
    css`
      .discord-quote-divider {
        background-color: var(--spine);
        flex: none;
      }
      blockquote {
        min-width: 0;
      }
    `,
  ],
  [DiscordTime, css`${FONT} :host { background-color: var(--code); }`],
];
