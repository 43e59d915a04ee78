import type { Context } from 'hono';
import { z } from 'zod';
import { missingAccess, unknownGuild, unknownMember, unknownUser } from '../errors.ts';
import { gatewayUrl } from '../gateway/gateway.ts';
import {
  applicationFlags,
  channelJson,
  guildJson,
  type Json,
  memberJson,
  roleJson,
  selfJson,
  userJson,
} from '../payloads.ts';
import { readForm, snowflake } from '../validation/form.ts';
import { dmChannel, type World } from '../world.ts';
import type { RestApp } from './contract.ts';

/** Who the bot is, where its gateway is, and whom and what it can see. */
export function aboutRoutes(app: RestApp, world: World): void {
  const url = (c: Context) => gatewayUrl(c.req.header('host') ?? new URL(c.req.url).host);
  app.get('/api/v10/gateway', (c) => c.json({ url: url(c) }));
  app.get('/api/v10/gateway/bot', (c) =>
    c.json({
      url: url(c),
      shards: Math.ceil(guildCount(world) / GUILDS_PER_SHARD),
      session_start_limit: {
        total: 1000,
        remaining: world.faults.sessions,
        reset_after: 0,
        max_concurrency: world.maxConcurrency,
      },
    }),
  );
  app.get('/api/v10/users/@me', (c) => c.json(selfJson(world)));
  app.get('/api/v10/applications/@me', (c) => c.json(applicationJson(world)));
  app.get('/api/v10/oauth2/applications/@me', (c) => c.json(applicationJson(world)));

  app.post('/api/v10/users/@me/channels', (c) => {
    const { recipient_id: id } = readForm(z.object({ recipient_id: snowflake }), c.get('body'));
    if (!world.users.has(id)) throw unknownUser();
    return c.json(channelJson(world, dmChannel(world, id)));
  });
  app.get('/api/v10/users/@me/guilds', (c) => c.json([{ ...guildJson(world.home), owner: false }]));
  app.get('/api/v10/users/:id', (c) => {
    const user = world.users.get(c.req.param('id'));
    if (!user) throw unknownUser();
    return c.json(userJson(user));
  });

  app.get('/api/v10/guilds/:id', (c) => c.json(guildJson(botGuild(world, c.req.param('id')))));
  app.get('/api/v10/guilds/:id/roles', (c) => c.json(botGuild(world, c.req.param('id')).roles.map(roleJson)));
  app.get('/api/v10/guilds/:id/channels', (c) => {
    const { channels } = botGuild(world, c.req.param('id'));
    return c.json(channels.map((channel) => channelJson(world, channel)));
  });
  app.get('/api/v10/guilds/:id/members/:user', (c) => {
    const guild = botGuild(world, c.req.param('id'));
    const id = c.req.param('user');
    if (!guild.members.has(id)) throw unknownMember();
    return c.json(memberJson(world, guild, id));
  });
}

// Discord's own recommendation is about this many servers to a shard.
const GUILDS_PER_SHARD = 1000;

function guildCount(world: World): number {
  return [...world.guilds.values()].filter(({ hasBot }) => hasBot).length;
}

function botGuild(world: World, id: string) {
  const guild = world.guilds.get(id);
  if (!guild) throw unknownGuild();
  if (!guild.hasBot) throw missingAccess();
  return guild;
}

function applicationJson(world: World): Json {
  const owner = world.users.get(world.home.ownerId);
  return {
    id: world.applicationId,
    name: world.applicationName,
    icon: null,
    description: '',
    summary: '',
    bot: userJson(world.bot),
    bot_public: true,
    bot_require_code_grant: false,
    owner: owner ? userJson(owner) : null,
    team: null,
    verify_key: '0'.repeat(64),
    flags: applicationFlags(world),
    approximate_guild_count: guildCount(world),
    approximate_user_install_count: 1,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    tags: [],
    integration_types_config: { 0: {}, 1: {} },
  };
}
