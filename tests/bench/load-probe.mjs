// Loaded before a bot that is measured (plain JavaScript, as a built bot is: no loader is to count as the bot's memory).
// Asked for it, collects garbage and tells what the process holds and has used of the processor.
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

process.on('message', async (asked) => {
  if (asked !== 'measure') return;
  const { user, system } = process.cpuUsage();
  // What has been collected goes back to the system a moment later.
  for (let round = 0; round < 3; round += 1) {
    collect();
    await wait(400);
  }
  const { rss, heapUsed } = process.memoryUsage();
  process.send({ probe: true, cpuMicros: user + system, rss, heapUsed });
});
process.channel?.unref();
