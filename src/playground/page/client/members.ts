import { html, nothing, type TemplateResult } from 'lit';
import type { Member } from '../protocol.ts';
import { avatarOf } from './avatars.ts';

/** Who is in the channel: the bot, and whoever has the page open; those who have left below. */
export function memberList(members: readonly Member[], yourId: string): TemplateResult {
  const bots = members.filter(({ isBot, isHere }) => isBot && isHere);
  const people = members.filter(({ isBot, isHere }) => !isBot && isHere);
  const away = members.filter(({ isHere }) => !isHere);
  return html`${group('App', bots, yourId)}${group('Online', people, yourId)}${group('Offline', away, yourId)}`;
}

function group(name: string, members: readonly Member[], yourId: string): TemplateResult | typeof nothing {
  if (members.length === 0) return nothing;
  const id = `members-${name.toLowerCase()}`;
  return html`<h2 id=${id} class="members-title">${name} — ${members.length}</h2>
    <ul class="members-list" aria-labelledby=${id}>
      ${members.map(
        (member) => html`<li class="member${member.isHere ? '' : ' away'}">
          <span class="avatar"><img src=${avatarOf(member)} alt="" width="32" height="32" />${member.isHere ? html`<i class="here"></i>` : nothing}</span>
          <span class="member-name">${member.name}${member.id === yourId ? html` <span class="muted">(you)</span>` : nothing}</span>
          ${member.isBot ? html`<span class="app-tag">App</span>` : nothing}
        </li>`,
      )}
    </ul>`;
}
