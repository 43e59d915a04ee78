import { commands } from './commands/commands.ts';
import { loadConfig, refuse } from './config.ts';
import { createClient } from './discord/client.ts';
import { connect, logConnection } from './discord/connection.ts';
import { describeChange, registerCommands, registrationProblem } from './discord/registration.ts';
import { createLog } from './log.ts';

const { token, guildId, apiUrl, logLevel } = loadConfig({
  tokenRequired: true,
});
const client = createClient(apiUrl, { shards: 'auto' });
logConnection(
  client,
  createLog({
    level: logLevel ?? 'warn',
    secret: token,
    readable: true,
    out: process.stderr,
  }),
);

// Over the gateway, for there Discord says which servers may hold commands left behind.
const ready = await connect(client, token ?? '').catch((error: unknown) =>
  refuse([error instanceof Error ? error.message : String(error)]),
);
const definitions = commands.map(({ definition }) => definition);
const changes = await registerCommands(ready, definitions, guildId).catch((error: unknown) =>
  refuse([registrationProblem(error, ready.application.id, guildId)]),
);
for (const change of changes) process.stdout.write(`${describeChange(change)}\n`);
const where = guildId === null ? 'everywhere' : `in server ${guildId}`;
process.stdout.write(`${commands.length} commands ${where}${changes.length === 0 ? ', as before' : ''}\n`);
await client.destroy();
