import { watchFile } from 'node:fs';
import type { Logger } from 'pino';
import type { Engine } from './answers/engine.ts';
import { LoadError } from './load.ts';

/** The article that questions are answered from; a reload puts another in its place, whole. */
export interface ArticleInForce {
  readonly engine: () => Engine;
  /** Reads the files again. Where they cannot be used, the article stays as it was, and the log says why. */
  reload(log: Logger): void;
  /** Reloads whenever one of these files has changed, from now on. */
  watch(paths: readonly string[], log: Logger): void;
}

/**
 * How often files are looked at. By their dates, not by the system's events: those do not come for a file that is put
 * in another's place by name or by a link, nor from a drive of another machine.
 */
const LOOK_EACH_MS = 500;
/** For so long a file must have stayed as it is: who writes it may not have finished. */
const STILL_MS = 700;

/** @throws LoadError where there is nothing to start with */
export function putInForce(load: () => Engine): ArticleInForce {
  let engine = load();
  const reload = (log: Logger): void => {
    const start = performance.now();
    try {
      const next = load();
      const same = next.article.version === engine.article.version;
      engine = next;
      const told = { sentences: engine.article.sentences.length, ms: Math.round(performance.now() - start) };
      log.info(told, same ? 'the article was read again: the same text' : 'the article was read again');
    } catch (error) {
      // Whatever is wrong with the new one, there is still the old one.
      if (error instanceof LoadError) log.error(`The article stays as it was. ${error.message}`);
      else log.error({ err: error }, 'The article stays as it was: reading the new one failed.');
    }
  };
  return {
    engine: () => engine,
    reload,
    watch(paths, log) {
      let soon: NodeJS.Timeout | undefined;
      const changed = (): void => {
        clearTimeout(soon);
        soon = setTimeout(reload, STILL_MS, log).unref();
      };
      for (const path of paths) watchFile(path, { interval: LOOK_EACH_MS, persistent: false }, changed);
    },
  };
}
