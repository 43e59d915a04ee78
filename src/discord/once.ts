/** Ids kept in mind: Discord repeats itself within moments, in which no bot hears this much. */
const REMEMBERED = 5_000;

/**
 * Whether an id is new: Discord may deliver one event twice. Keeps at least the last `limit` in mind, and at most twice as
 * many. They are forgotten a whole set at a time: to find the oldest of one set means to pass all that were taken from it.
 */
export function createOnce(limit = REMEMBERED): (id: string) => boolean {
  let late = new Set<string>();
  let early = new Set<string>();
  return (id) => {
    if (late.has(id) || early.has(id)) return false;
    if (late.size >= limit) {
      early = late;
      late = new Set();
    }
    late.add(id);
    return true;
  };
}
