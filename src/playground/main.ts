import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startChat } from './chat.ts';
import { startLocalDiscord } from './driver.ts';

const USAGE = `npm run playground -- [--port 3000] [--page-port 3001] [--host 127.0.0.1] [--token TOKEN]

A local Discord: REST and gateway, version 10, for any bot that can be told another API address, and a page to meet the
bot in a browser. With a terminal it is also a chat with the bot. Only programs of this machine reach it, unless --host
says otherwise.
`;

interface Arguments {
  readonly port: number;
  readonly pagePort: number;
  readonly host: string;
  readonly token: string | undefined;
}

/** What the command line asks for; null for help. Throws on what it does not understand. */
function readArguments(): Arguments | null {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '3000' },
      'page-port': { type: 'string', default: '3001' },
      host: { type: 'string', default: '127.0.0.1' },
      token: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return null;
  return {
    port: readPort('port', values.port),
    pagePort: readPort('page-port', values['page-port']),
    host: values.host,
    token: values.token,
  };
}

function readPort(option: string, typed: string): number {
  const port = Number(typed);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--${option} ${typed} is no port.`);
  return port;
}

async function main(): Promise<void> {
  const asked = readArguments();
  if (!asked) {
    process.stdout.write(USAGE);
    return;
  }
  const { port, pagePort, host, token } = asked;
  const discord = await startLocalDiscord({
    port,
    host,
    page: { root: fileURLToPath(new URL('../../dist/page', import.meta.url)), host, port: pagePort },
    ...(token === undefined ? {} : { token }),
  });
  process.stdout.write(
    `The local Discord is running. Give your bot:\n\nDISCORD_API_URL=${discord.apiUrl}\nDISCORD_TOKEN=${discord.token}\n\nand meet it at ${discord.pageUrl}\n\n`,
  );
  const stop = () => {
    void discord.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  await startChat(discord, process.stdin, process.stdout);
  // Input that was no terminal has ended, as in the background it does at once: bots may still come.
  if (process.stdin.isTTY) stop();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
