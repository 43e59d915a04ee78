import { missingAccess, tooManyCommands, unknownApplication, unknownCommand } from '../errors.ts';
import {
  type CommandBody,
  type CommandOption,
  command,
  commandList,
  type RegisteredCommand,
} from '../validation/commands.ts';
import { readForm } from '../validation/form.ts';
import { announceChange, type World } from '../world.ts';
import type { RestApp } from './contract.ts';

/** Most commands of a scope by their type: slash, user, message. */
const MOST: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

const GLOBAL = '/api/v10/applications/:app/commands';
const GUILD = '/api/v10/applications/:app/guilds/:guild/commands';

/** The app's commands, global and of one server. */
export function commandRoutes(app: RestApp, world: World): void {
  for (const base of [GLOBAL, GUILD]) {
    app.get(base, (c) => {
      const localized = c.req.query('with_localizations') === 'true';
      const all = inScope(world, scopeOf(world, c.req.param('app'), c.req.param('guild')));
      return c.json(all.map((one) => (localized ? toJson(one) : withoutLocalizations(toJson(one)))));
    });
    app.put(base, (c) => {
      const guildId = scopeOf(world, c.req.param('app'), c.req.param('guild'));
      const bodies = readForm(commandList, c.get('body'));
      return c.json(replaceAll(world, guildId, bodies).map(toJson));
    });
    app.post(base, (c) => {
      const guildId = scopeOf(world, c.req.param('app'), c.req.param('guild'));
      const body = readForm(command, c.get('body'));
      const others = inScope(world, guildId).filter(
        (one) => one.name !== body.name || one.type !== body.type,
      );
      const isNew = others.length === inScope(world, guildId).length;
      const all = replaceAll(world, guildId, [...others, body]);
      const made = all[all.length - 1];
      if (!made) throw unknownCommand();
      return c.json(toJson(made), isNew ? 201 : 200);
    });
    app.get(`${base}/:id`, (c) => {
      const guildId = scopeOf(world, c.req.param('app'), c.req.param('guild'));
      return c.json(toJson(byId(world, guildId, c.req.param('id') ?? '')));
    });
    app.delete(`${base}/:id`, (c) => {
      const guildId = scopeOf(world, c.req.param('app'), c.req.param('guild'));
      const gone = byId(world, guildId, c.req.param('id') ?? '');
      world.commands = world.commands.filter((one) => one !== gone);
      announceChange(world);
      return c.body(null, 204);
    });
  }
}

/** The server whose commands are meant, null for the global ones. */
function scopeOf(world: World, app: string | undefined, guild: string | undefined): string | null {
  if (app !== world.applicationId) throw unknownApplication();
  if (guild === undefined) return null;
  if (!world.guilds.get(guild)?.hasBot) throw missingAccess();
  return guild;
}

function inScope(world: World, guildId: string | null): RegisteredCommand[] {
  return world.commands.filter((one) => (one.guild_id ?? null) === guildId);
}

function byId(world: World, guildId: string | null, id: string): RegisteredCommand {
  const found = inScope(world, guildId).find((one) => one.id === id);
  if (!found) throw unknownCommand();
  return found;
}

/** A command that was there by name and type keeps its id; its version tells whether it changed. */
function replaceAll(
  world: World,
  guildId: string | null,
  bodies: readonly CommandBody[],
): RegisteredCommand[] {
  for (const [type, most] of Object.entries(MOST))
    if (bodies.filter((one) => one.type === Number(type)).length > most) throw tooManyCommands(most);
  const before = inScope(world, guildId);
  const after = bodies.map((body): RegisteredCommand => {
    const old = before.find((one) => one.name === body.name && one.type === body.type);
    const made = {
      ...body,
      id: old?.id ?? world.newId(),
      application_id: world.applicationId,
      version: old?.version ?? world.newId(),
      ...(guildId === null ? {} : { guild_id: guildId }),
    };
    if (old && JSON.stringify(toJson(old)) !== JSON.stringify(toJson(made))) made.version = world.newId();
    return made;
  });
  world.commands = [...world.commands.filter((one) => !before.includes(one)), ...after];
  announceChange(world);
  return after;
}

/** A command as Discord gives it back: with its defaults filled in, and what is false of an option left out. */
function toJson(one: RegisteredCommand): Record<string, unknown> {
  return {
    id: one.id,
    application_id: one.application_id,
    version: one.version,
    default_member_permissions: one.default_member_permissions ?? null,
    type: one.type,
    name: one.name,
    name_localizations: one.name_localizations ?? null,
    description: one.description ?? '',
    description_localizations: one.type === 1 ? (one.description_localizations ?? null) : null,
    ...(one.guild_id === undefined
      ? {
          dm_permission: one.dm_permission ?? true,
          contexts: one.contexts ?? null,
          integration_types: one.integration_types ?? [0, 1],
        }
      : { guild_id: one.guild_id }),
    ...(one.type === 1 && one.options?.length ? { options: one.options.map(optionJson) } : {}),
    nsfw: one.nsfw ?? false,
  };
}

function optionJson(option: CommandOption): Record<string, unknown> {
  const nested = 'options' in option && option.options ? { options: option.options.map(optionJson) } : {};
  const entries = Object.entries(option).filter(([, value]) => value !== false && value !== undefined);
  return { ...Object.fromEntries(entries), ...nested };
}

/** A list of commands names no translations unless asked `with_localizations`. */
function withoutLocalizations(json: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(json)
    .filter(([key]) => !key.endsWith('_localizations'))
    .map(([key, value]) =>
      key === 'options' && Array.isArray(value) ? [key, value.map(withoutLocalizations)] : [key, value],
    );
  return Object.fromEntries(entries);
}
