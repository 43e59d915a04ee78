/** Ids kept in mind: Discord repeats itself within moments, in which no bot hears this much. */
const REMEMBERED = 10_000;

/** Whether an id is new: Discord may deliver one event twice. Keeps the last `limit` in mind. */
export function createOnce(limit = REMEMBERED): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    const [oldest] = seen;
    if (seen.size > limit && oldest !== undefined) seen.delete(oldest);
    return true;
  };
}
