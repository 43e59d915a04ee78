import { parseArgs } from 'node:util';
import { answers } from './answers.ts';
import { type Options, print, readData, UsageError } from './bench.ts';
import { check } from './check.ts';
import { flood } from './flood.ts';
import { fuzz } from './fuzz.ts';
import { growth } from './growth.ts';
import { hostile } from './hostile.ts';
import { load } from './load.ts';
import { page } from './page.ts';
import { speed } from './speed.ts';
import { figures } from './table.ts';

const BENCHES: Readonly<Record<string, (options: Options) => void | Promise<void>>> = {
  answers,
  speed,
  hostile,
  growth,
  check,
  page,
  load,
  flood,
  fuzz,
};

/** Run only by name: each takes as long as all the others. */
const BY_NAME = ['load', 'fuzz'];

const USAGE = `Usage: npm run bench -- [${Object.keys(BENCHES).join(' | ')}] [--data FILE] [--quick]`;

async function main(args: readonly string[]): Promise<void> {
  const { names, data, quick } = parse(args);
  const options = { data: data === undefined ? null : readData(data), quick };
  for (const name of names.length > 0
    ? names
    : Object.keys(BENCHES).filter((name) => !BY_NAME.includes(name))) {
    print(`# ${name}`, '');
    const start = performance.now();
    await BENCHES[name]?.(options);
    print(`${name} took ${figures((performance.now() - start) / 1000)} s.`, '');
  }
}

function parse(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: 'string' }, quick: { type: 'boolean', default: false } },
    });
    const unknown = positionals.find((name) => !Object.hasOwn(BENCHES, name));
    if (unknown !== undefined) throw new UsageError(`no bench is called ${unknown}`);
    return { names: positionals, data: values.data, quick: values.quick };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
