// The least that a bot can be: discord.js as it comes, and one constant answer to everything.
import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';

const { DISCORD_TOKEN, DISCORD_API_URL, BARE_SHARDS } = process.env;
const count = Number(BARE_SHARDS);

const client = new Client({
  // As ours.
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  partials: [Partials.Channel],
  rest: { api: DISCORD_API_URL },
  shards: Array.from({ length: count }, (_, id) => id),
  shardCount: count,
});
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) interaction.reply('An answer.').catch(() => {});
});
await client.login(DISCORD_TOKEN);
process.on('SIGTERM', () => client.destroy().then(() => process.exit(0)));
