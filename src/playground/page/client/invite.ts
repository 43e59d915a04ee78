import { html, type TemplateResult } from 'lit';
import { closeIcon } from './icons.ts';

const PORTAL = 'https://discord.com/developers/applications';

/** The way from here to a real server: the README's steps, short. */
export function inviteDialog(botName: string): TemplateResult {
  return html`<dialog id="invite" class="invite" aria-labelledby="invite-title" @click=${closeOutside}>
    <form method="dialog">
      <button class="tool" aria-label="Close" title="Close">${closeIcon}</button>
    </form>
    <h2 id="invite-title">Invite ${botName} to a real server</h2>
    <p>This page is a small stand-in for Discord that runs on this machine. The bot in it is the real one, and it needs no account here. On Discord it needs one:</p>
    <ol>
      <li>In <a href=${PORTAL} target="_blank" rel="noopener noreferrer">Discord’s developer portal</a>: <em>New Application</em>, then <em>Bot</em>, <em>Reset Token</em>. Leave the privileged intents off.</li>
      <li>Put the token into <code>.env</code>, as <code>DISCORD_TOKEN</code>.</li>
      <li><em>Installation</em>: give it the scopes <code>bot</code> and <code>applications.commands</code>, and the permissions that the README lists. Open the install link, and choose your server.</li>
      <li><code>npm start</code> again: it runs on Discord, and no longer here.</li>
    </ol>
    <p>The README’s <em>Invite it to your server</em> has every step, with the link.</p>
  </dialog>`;
}

export function openInvite(): void {
  const dialog = document.getElementById('invite');
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
}

/** A click on what lies around the dialog closes it. */
function closeOutside({ target, currentTarget }: Event): void {
  if (target === currentTarget && currentTarget instanceof HTMLDialogElement) currentTarget.close();
}
